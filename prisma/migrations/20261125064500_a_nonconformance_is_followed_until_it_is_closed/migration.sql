CREATE TYPE nonconformance_state AS ENUM ('open', 'action', 'verified', 'closed');

CREATE TABLE nonconformance (
    id UUID NOT NULL,
    code TEXT NOT NULL,
    found TEXT NOT NULL,
    concerns_dose BOOLEAN NOT NULL,
    judged_check JSONB,
    run_id UUID REFERENCES run (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    certificate_id UUID REFERENCES certificate (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    opened_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    opened_at TIMESTAMPTZ(3) NOT NULL,
    owner_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    due_on DATE NOT NULL,
    cause TEXT,
    correction TEXT,
    corrective_action TEXT,
    planned_by_id UUID REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    planned_at TIMESTAMPTZ(3),
    state nonconformance_state NOT NULL DEFAULT 'open',
    closed_by_id UUID REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    closed_at TIMESTAMPTZ(3),
    closing_signature_id UUID,
    synthetic BOOLEAN NOT NULL DEFAULT false,
    version INTEGER NOT NULL DEFAULT 1,
    search TEXT GENERATED ALWAYS AS (plain(code || ' ' || found)) STORED,

    CONSTRAINT nonconformance_pkey PRIMARY KEY (id),
    CONSTRAINT nonconformance_plan_complete CHECK (
      num_nonnulls(cause, correction, corrective_action, planned_by_id, planned_at) IN (0, 5)),
    CONSTRAINT nonconformance_acts_by_a_plan CHECK (state = 'open' OR planned_at IS NOT NULL),
    CONSTRAINT nonconformance_closing_complete CHECK (
      num_nonnulls(closed_by_id, closed_at, closing_signature_id) = CASE state WHEN 'closed' THEN 3 ELSE 0 END)
);
CREATE UNIQUE INDEX nonconformance_code_key ON nonconformance (code);
-- Whatever is not closed, the most overdue first; then the newest of all.
CREATE INDEX nonconformance_state_due_on_id_idx ON nonconformance (state, due_on, id);
CREATE INDEX nonconformance_owner_id_idx ON nonconformance (owner_id, due_on);
CREATE INDEX nonconformance_opened_at_id_idx ON nonconformance (opened_at DESC, id DESC);
CREATE INDEX nonconformance_search_idx ON nonconformance USING gin (search gin_trgm_ops);

CREATE TABLE nonconformance_lot (
    id UUID NOT NULL,
    nonconformance_id UUID NOT NULL REFERENCES nonconformance (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    lot_id UUID NOT NULL REFERENCES lot (id) ON DELETE RESTRICT ON UPDATE RESTRICT,

    CONSTRAINT nonconformance_lot_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX nonconformance_lot_nonconformance_id_lot_id_key ON nonconformance_lot (nonconformance_id, lot_id);
CREATE INDEX nonconformance_lot_lot_id_idx ON nonconformance_lot (lot_id);

CREATE TABLE effectiveness_check (
    id UUID NOT NULL,
    nonconformance_id UUID NOT NULL REFERENCES nonconformance (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    effective BOOLEAN NOT NULL,
    finding TEXT NOT NULL,
    checked_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    checked_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT effectiveness_check_pkey PRIMARY KEY (id)
);
CREATE INDEX effectiveness_check_nonconformance_id_idx ON effectiveness_check (nonconformance_id);

SELECT audit.protect('public.nonconformance', 'mutable_audited');
SELECT audit.protect('public.nonconformance_lot', 'append_only');
SELECT audit.protect('public.effectiveness_check', 'append_only');

CREATE FUNCTION public.effectiveness_is_checked_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  concerned nonconformance;
BEGIN
  SELECT * INTO concerned FROM nonconformance WHERE id = NEW.nonconformance_id;
  IF concerned.state <> 'action' THEN
    RAISE EXCEPTION 'only what is being acted on is checked for effect' USING ERRCODE = '23514';
  END IF;
  IF NEW.checked_by_id IN (concerned.owner_id, concerned.planned_by_id) THEN
    RAISE EXCEPTION 'who acts on a nonconformance does not judge the effect' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER effectiveness_is_checked_by_another BEFORE INSERT ON effectiveness_check
  FOR EACH ROW EXECUTE FUNCTION effectiveness_is_checked_by_another();

CREATE FUNCTION public.nonconformance_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'open' THEN
      RAISE EXCEPTION 'a nonconformance begins open' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state = 'closed' THEN
    RAISE EXCEPTION 'nonconformance % is closed', OLD.code USING ERRCODE = '23514';
  END IF;
  IF (NEW.code, NEW.found, NEW.concerns_dose, NEW.judged_check, NEW.run_id, NEW.certificate_id, NEW.opened_by_id, NEW.opened_at)
     IS DISTINCT FROM
     (OLD.code, OLD.found, OLD.concerns_dose, OLD.judged_check, OLD.run_id, OLD.certificate_id, OLD.opened_by_id, OLD.opened_at) THEN
    RAISE EXCEPTION 'what was found stays as it was written' USING ERRCODE = '23514';
  END IF;
  IF NEW.state IS DISTINCT FROM OLD.state AND (OLD.state, NEW.state) NOT IN
     (('open', 'action'), ('action', 'open'), ('action', 'verified'), ('verified', 'closed')) THEN
    RAISE EXCEPTION 'nonconformance % cannot go from % to %', OLD.code, OLD.state, NEW.state USING ERRCODE = '23514';
  END IF;
  IF NEW.state = 'verified' AND OLD.state = 'action' AND NOT EXISTS (
    SELECT FROM effectiveness_check c
     WHERE c.nonconformance_id = NEW.id AND c.effective AND c.checked_at >= NEW.planned_at
       AND c.checked_by_id NOT IN (NEW.owner_id, NEW.planned_by_id)) THEN
    RAISE EXCEPTION 'nobody else has found nonconformance % acted on with effect', OLD.code USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER nonconformance_follows BEFORE INSERT OR UPDATE ON nonconformance
  FOR EACH ROW EXECUTE FUNCTION nonconformance_follows();

CREATE FUNCTION public.nonconformance_is_closed_by_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.closing_signature_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM signature s
     WHERE s.id = NEW.closing_signature_id AND s.record_id = NEW.id AND s.person_id = NEW.closed_by_id) THEN
    RAISE EXCEPTION 'nonconformance % is closed by signature', NEW.code USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER nonconformance_is_closed_by_signature AFTER INSERT OR UPDATE ON nonconformance
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION nonconformance_is_closed_by_signature();

-- A nonconformance about its dose holds a lot until it is closed.
CREATE OR REPLACE FUNCTION public.lot_is_held(held_lot_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM public.lot_hold h
                  WHERE h.lot_id = held_lot_id AND NOT EXISTS (SELECT FROM public.lot_hold_end e WHERE e.hold_id = h.id))
      OR EXISTS (SELECT FROM public.nonconformance_lot l JOIN public.nonconformance n ON n.id = l.nonconformance_id
                  WHERE l.lot_id = held_lot_id AND n.concerns_dose AND n.state <> 'closed')
$$;

CREATE OR REPLACE VIEW lot_record AS
SELECT id AS lot_id, 'public.lot' AS table_name, id::text AS record_id FROM lot
UNION ALL SELECT lot_id, 'public.inspection', id::text FROM inspection
UNION ALL SELECT lot_id, 'public.acknowledgement', id::text FROM acknowledgement
UNION ALL SELECT lot_id, 'public.carrier_load', id::text FROM carrier_load
UNION ALL SELECT lot_id, 'public.dosimeter_placement', id::text FROM dosimeter_placement
UNION ALL SELECT lot_id, 'public.dosimeter_reading', id::text FROM dosimeter_reading
UNION ALL SELECT lot_id, 'public.dispatch', id::text FROM dispatch
UNION ALL SELECT lot_id, 'public.retreatment_permit', id::text FROM retreatment_permit
UNION ALL SELECT lot_id, 'public.release_decision', id::text FROM release_decision
UNION ALL SELECT lot_id, 'public.certificate', id::text FROM certificate
UNION ALL SELECT l.lot_id, 'public.carrier_unload', u.id::text
  FROM carrier_load l JOIN carrier_unload u ON u.carrier_load_id = l.id
UNION ALL SELECT l.lot_id, 'public.run_carrier', c.id::text
  FROM carrier_load l JOIN run_carrier c ON c.carrier_load_id = l.id
UNION ALL SELECT l.lot_id, 'public.run_carrier_exit', e.id::text
  FROM carrier_load l JOIN run_carrier c ON c.carrier_load_id = l.id JOIN run_carrier_exit e ON e.run_carrier_id = c.id
UNION ALL SELECT l.lot_id, 'public.interruption_carrier', i.id::text
  FROM carrier_load l JOIN run_carrier c ON c.carrier_load_id = l.id JOIN interruption_carrier i ON i.run_carrier_id = c.id
UNION ALL SELECT d.lot_id, 'public.release_withdrawal', w.id::text
  FROM release_decision d JOIN release_withdrawal w ON w.decision_id = d.id
UNION ALL SELECT lot_id, 'public.signature', signature_id::text FROM release_decision
UNION ALL SELECT lot_id, 'public.signature', signature_id::text FROM certificate
UNION ALL SELECT lot_id, 'public.signature', signature_id::text FROM retreatment_permit
UNION ALL SELECT d.lot_id, 'public.signature', w.signature_id::text
  FROM release_decision d JOIN release_withdrawal w ON w.decision_id = d.id
UNION ALL SELECT c.lot_id, 'public.certificate_review', x.id::text FROM certificate c JOIN certificate_review x ON x.certificate_id = c.id
UNION ALL SELECT c.lot_id, 'public.certificate_notice', x.id::text FROM certificate c JOIN certificate_notice x ON x.certificate_id = c.id
UNION ALL SELECT c.lot_id, 'public.certificate_revocation_proposal', x.id::text FROM certificate c JOIN certificate_revocation_proposal x ON x.certificate_id = c.id
UNION ALL SELECT c.lot_id, 'public.certificate_revocation', x.id::text FROM certificate c JOIN certificate_revocation x ON x.certificate_id = c.id
UNION ALL SELECT c.lot_id, 'public.certificate_print', x.id::text FROM certificate c JOIN certificate_print x ON x.certificate_id = c.id
UNION ALL SELECT c.lot_id, 'public.certificate_scan', x.id::text FROM certificate c JOIN certificate_scan x ON x.certificate_id = c.id
UNION ALL SELECT c.lot_id, 'public.certificate_review_end', x.id::text
  FROM certificate c JOIN certificate_review r ON r.certificate_id = c.id JOIN certificate_review_end x ON x.review_id = r.id
UNION ALL SELECT lot_id, 'public.lot_hold', id::text FROM lot_hold
UNION ALL SELECT h.lot_id, 'public.lot_hold_end', e.id::text FROM lot_hold h JOIN lot_hold_end e ON e.hold_id = h.id
UNION ALL SELECT h.lot_id, 'public.signature', e.signature_id::text FROM lot_hold h JOIN lot_hold_end e ON e.hold_id = h.id
UNION ALL SELECT l.lot_id, 'public.interruption_review_carrier', x.id::text
  FROM carrier_load l JOIN run_carrier c ON c.carrier_load_id = l.id JOIN interruption_carrier i ON i.run_carrier_id = c.id
  JOIN interruption_review_carrier x ON x.interruption_carrier_id = i.id
UNION ALL SELECT l.lot_id, 'public.interruption_review', v.id::text
  FROM carrier_load l JOIN run_carrier c ON c.carrier_load_id = l.id JOIN interruption_carrier i ON i.run_carrier_id = c.id
  JOIN interruption_review_carrier x ON x.interruption_carrier_id = i.id JOIN interruption_review v ON v.id = x.review_id
UNION ALL SELECT l.lot_id, 'public.signature', v.signature_id::text
  FROM carrier_load l JOIN run_carrier c ON c.carrier_load_id = l.id JOIN interruption_carrier i ON i.run_carrier_id = c.id
  JOIN interruption_review_carrier x ON x.interruption_carrier_id = i.id JOIN interruption_review v ON v.id = x.review_id
UNION ALL SELECT lot_id, 'public.nonconformance_lot', id::text FROM nonconformance_lot
UNION ALL SELECT lot_id, 'public.nonconformance', nonconformance_id::text FROM nonconformance_lot
UNION ALL SELECT l.lot_id, 'public.effectiveness_check', c.id::text
  FROM nonconformance_lot l JOIN effectiveness_check c ON c.nonconformance_id = l.nonconformance_id
UNION ALL SELECT l.lot_id, 'public.signature', n.closing_signature_id::text
  FROM nonconformance_lot l JOIN nonconformance n ON n.id = l.nonconformance_id WHERE n.closing_signature_id IS NOT NULL;
