-- A lot in doubt is held: from then on it is neither released, certified nor dispatched until somebody ends the hold by signature.
CREATE TABLE lot_hold (
    id UUID NOT NULL,
    lot_id UUID NOT NULL REFERENCES lot (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    reason TEXT NOT NULL,
    opened_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    opened_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT lot_hold_pkey PRIMARY KEY (id)
);
CREATE INDEX lot_hold_lot_id_idx ON lot_hold (lot_id);

CREATE TABLE lot_hold_end (
    id UUID NOT NULL,
    hold_id UUID NOT NULL REFERENCES lot_hold (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    reason TEXT NOT NULL,
    ended_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    ended_at TIMESTAMPTZ(3) NOT NULL,
    signature_id UUID NOT NULL,

    CONSTRAINT lot_hold_end_pkey PRIMARY KEY (id)
);
-- A hold ends once.
CREATE UNIQUE INDEX lot_hold_end_hold_id_key ON lot_hold_end (hold_id);

SELECT audit.protect('public.lot_hold', 'append_only');
SELECT audit.protect('public.lot_hold_end', 'append_only');

CREATE FUNCTION public.lot_hold_end_is_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM signature s
                  WHERE s.id = NEW.signature_id AND s.record_id = NEW.id AND s.person_id = NEW.ended_by_id) THEN
    RAISE EXCEPTION 'a hold is ended by signature' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER lot_hold_end_is_signed AFTER INSERT ON lot_hold_end
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lot_hold_end_is_signed();

CREATE FUNCTION public.lot_is_held(held_lot_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM public.lot_hold h
                  WHERE h.lot_id = held_lot_id AND NOT EXISTS (SELECT FROM public.lot_hold_end e WHERE e.hold_id = h.id))
$$;

CREATE FUNCTION public.held_lot_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  concerned uuid;
BEGIN
  IF TG_TABLE_NAME = 'lot' THEN
    IF NEW.stage NOT IN ('released', 'certified', 'dispatched') OR NEW.stage = OLD.stage THEN RETURN NEW; END IF;
    concerned := NEW.id;
  ELSE
    IF TG_TABLE_NAME = 'release_decision' THEN
      IF NEW.outcome <> 'released' THEN RETURN NEW; END IF;
    END IF;
    concerned := NEW.lot_id;
  END IF;
  IF lot_is_held(concerned) THEN
    RAISE EXCEPTION 'this lot is held' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER held_lot_stays BEFORE UPDATE ON lot FOR EACH ROW EXECUTE FUNCTION held_lot_stays();
CREATE TRIGGER held_lot_stays BEFORE INSERT ON release_decision FOR EACH ROW EXECUTE FUNCTION held_lot_stays();
CREATE TRIGGER held_lot_stays BEFORE INSERT ON certificate FOR EACH ROW EXECUTE FUNCTION held_lot_stays();
CREATE TRIGGER held_lot_stays BEFORE INSERT ON dispatch FOR EACH ROW EXECUTE FUNCTION held_lot_stays();

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
UNION ALL SELECT h.lot_id, 'public.signature', e.signature_id::text FROM lot_hold h JOIN lot_hold_end e ON e.hold_id = h.id;
