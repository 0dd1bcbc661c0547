-- Medical goods whose dose is known may be taken by the customer's signed decision, by two people of the centre,
-- never below the required dose nor beyond what the product bears.
CREATE TABLE concession (
    id UUID NOT NULL,
    lot_id UUID NOT NULL REFERENCES lot (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    pass INTEGER NOT NULL,
    document TEXT NOT NULL,
    customer_signatory TEXT NOT NULL,
    customer_signed_on DATE NOT NULL,
    reason TEXT NOT NULL,
    conceded TEXT[] NOT NULL,
    min_dose_gy DECIMAL(12,3) NOT NULL,
    max_dose_gy DECIMAL(12,3) NOT NULL,
    checks JSONB NOT NULL,
    proposed_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    proposed_at TIMESTAMPTZ(3) NOT NULL,
    signature_id UUID NOT NULL,

    CONSTRAINT concession_pkey PRIMARY KEY (id),
    CONSTRAINT concession_of_a_dose CHECK (
      cardinality(conceded) > 0 AND conceded <@ ARRAY['DOSE_BELOW_WINDOW', 'DOSE_ABOVE_WINDOW'])
);
CREATE INDEX concession_lot_id_idx ON concession (lot_id);
SELECT audit.protect('public.concession', 'append_only');

CREATE FUNCTION public.concession_is_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM dosimeter_reading r WHERE r.lot_id = NEW.lot_id AND r.read_by_id = NEW.proposed_by_id)
     OR EXISTS (
    SELECT FROM carrier_load l
      LEFT JOIN carrier_unload u ON u.carrier_load_id = l.id
      LEFT JOIN run_carrier c ON c.carrier_load_id = l.id
      LEFT JOIN run ON run.id = c.run_id
     WHERE l.lot_id = NEW.lot_id
       AND NEW.proposed_by_id IN (l.loaded_by_id, u.unloaded_by_id, c.entered_by_id, run.started_by_id, run.finished_by_id)) THEN
    RAISE EXCEPTION 'who treated or read a lot proposes no concession for it' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER concession_is_by_another BEFORE INSERT ON concession FOR EACH ROW EXECUTE FUNCTION concession_is_by_another();

CREATE FUNCTION public.concession_is_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM signature s
                  WHERE s.id = NEW.signature_id AND s.record_id = NEW.id AND s.person_id = NEW.proposed_by_id) THEN
    RAISE EXCEPTION 'a concession is proposed by signature' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER concession_is_signed AFTER INSERT ON concession
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION concession_is_signed();

ALTER TABLE release_decision
  ADD COLUMN concession_id UUID UNIQUE REFERENCES concession (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  DROP CONSTRAINT release_decision_disposition,
  ADD CONSTRAINT release_decision_disposition CHECK (
    CASE outcome
      WHEN 'rejected' THEN disposition IS NOT NULL AND disposition IN ('return', 'destroy') AND concession_id IS NULL
      ELSE (disposition IS NULL AND concession_id IS NULL)
        OR (disposition IS NOT NULL AND disposition = 'concession' AND concession_id IS NOT NULL AND reason IS NOT NULL)
    END);

CREATE FUNCTION public.concession_has_its_limits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  conceded concession;
  kind text;
  required numeric;
  borne numeric;
BEGIN
  IF NEW.concession_id IS NULL THEN RETURN NEW; END IF;
  SELECT * INTO conceded FROM concession WHERE id = NEW.concession_id;
  IF conceded.lot_id <> NEW.lot_id OR conceded.pass <> NEW.pass THEN
    RAISE EXCEPTION 'this concession is for another treatment' USING ERRCODE = '23514';
  END IF;
  IF conceded.proposed_by_id = NEW.decided_by_id THEN
    RAISE EXCEPTION 'who proposes a concession does not decide on it' USING ERRCODE = '23514';
  END IF;
  SELECT p.kind::text, s.min_dose_gy, p.max_dose_gy INTO kind, required, borne
    FROM lot l JOIN product p ON p.id = l.product_id JOIN specification s ON s.id = l.spec_id WHERE l.id = NEW.lot_id;
  IF kind <> 'ppe' THEN
    RAISE EXCEPTION 'there is no concession for food' USING ERRCODE = '23514';
  END IF;
  IF NEW.min_dose_gy < required THEN
    RAISE EXCEPTION 'no concession goes below the required dose' USING ERRCODE = '23514';
  END IF;
  IF borne IS NULL OR NEW.max_dose_gy > borne THEN
    RAISE EXCEPTION 'no concession goes beyond what the product bears' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER concession_has_its_limits BEFORE INSERT ON release_decision
  FOR EACH ROW EXECUTE FUNCTION concession_has_its_limits();

-- Food gets a second pass only as the completion of the same treatment, which the agency has agreed to in writing.
ALTER TABLE retreatment_permit
  ADD COLUMN planned_max_dose_gy DECIMAL(12,3),
  ADD COLUMN planned_min_dose_gy DECIMAL(12,3),
  ADD COLUMN agency TEXT,
  ADD COLUMN agreement_document TEXT,
  ADD COLUMN agreed_on DATE,
  ADD CONSTRAINT retreatment_permit_agreement_complete CHECK (
    num_nonnulls(agency, agreement_document, agreed_on, planned_min_dose_gy) IN (0, 4));

CREATE FUNCTION public.food_is_completed_by_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.agency IS NULL AND EXISTS (
    SELECT FROM lot l JOIN product p ON p.id = l.product_id WHERE l.id = NEW.lot_id AND p.kind = 'fruit') THEN
    RAISE EXCEPTION 'food is not treated again without the agency''s agreement' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER food_is_completed_by_agreement BEFORE INSERT ON retreatment_permit
  FOR EACH ROW EXECUTE FUNCTION food_is_completed_by_agreement();

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
  FROM nonconformance_lot l JOIN nonconformance n ON n.id = l.nonconformance_id WHERE n.closing_signature_id IS NOT NULL
UNION ALL SELECT l.lot_id, 'public.carrier_filler', f.id::text
  FROM carrier_load l JOIN carrier_filler f ON f.carrier_load_id = l.id
UNION ALL SELECT lot_id, 'public.evidence_file', id::text FROM evidence_file WHERE lot_id IS NOT NULL
UNION ALL SELECT l.lot_id, 'public.evidence_file', e.id::text FROM carrier_load l JOIN evidence_file e ON e.carrier_load_id = l.id
UNION ALL SELECT e.lot_id, 'public.evidence_strike', s.id::text
  FROM evidence_file e JOIN evidence_strike s ON s.evidence_id = e.id WHERE e.lot_id IS NOT NULL
UNION ALL SELECT l.lot_id, 'public.evidence_strike', s.id::text
  FROM carrier_load l JOIN evidence_file e ON e.carrier_load_id = l.id JOIN evidence_strike s ON s.evidence_id = e.id
UNION ALL SELECT lot_id, 'public.concession', id::text FROM concession
UNION ALL SELECT lot_id, 'public.signature', signature_id::text FROM concession;

-- Between the centre and the customer: the public reads that there was a concession, and not who signed it.
CREATE OR REPLACE FUNCTION publication.refresh(certificate_id uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO publication.certificate AS p
    (code, number, revision, state, since, superseded_by, issued_at, content, trail_seq, trail_hash16, changed_at)
  SELECT c.verification_code, c.number, c.revision, s.state, s.since, s.superseded_by, c.issued_at,
         -- Who decided, and what the customer wrote to us, are on the paper and nobody else's business.
         (c.content - 'decidedBy' - 'acknowledgement' #- '{concession,customerSignatory}')
           || jsonb_build_object('customer', jsonb_build_object('name', c.content #> '{customer,name}')),
         c.trail_seq, c.trail_hash16, clock_timestamp()
    FROM public.certificate c CROSS JOIN LATERAL publication.state_of(c.id) s
   WHERE c.id = $1 AND c.verification_code IS NOT NULL
  ON CONFLICT (code) DO UPDATE
    SET state = excluded.state, since = excluded.since, superseded_by = excluded.superseded_by, changed_at = excluded.changed_at;
END $$;
