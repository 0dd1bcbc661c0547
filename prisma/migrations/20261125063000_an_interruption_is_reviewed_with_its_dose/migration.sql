-- What is proved of a configuration besides its dose map: the dose of one full source movement, and from how many
-- cartons a carrier may go partly loaded. Each is measured, dated, written by one person and approved by another.

CREATE TYPE "public"."validation_kind" AS ENUM ('transit_dose', 'partial_load');
CREATE TYPE "public"."validation_status" AS ENUM ('draft', 'approved', 'withdrawn');

CREATE TABLE "public"."configuration_validation" (
  "id" UUID NOT NULL,
  "configuration_id" UUID NOT NULL,
  "kind" "public"."validation_kind" NOT NULL,
  "version_no" INTEGER NOT NULL,
  "status" "public"."validation_status" NOT NULL DEFAULT 'draft',
  "measured_on" DATE NOT NULL,
  "effective_from" DATE NOT NULL,
  "document" TEXT NOT NULL,
  "note" TEXT,
  -- The dose of one full up and down of the source with the timer at 0, where it is highest.
  "dose_gy" DECIMAL(12,3),
  "min_cartons" INTEGER,
  "synthetic" BOOLEAN NOT NULL DEFAULT false,
  "drafted_by_id" UUID NOT NULL,
  "drafted_at" TIMESTAMPTZ(3) NOT NULL,
  "approved_by_id" UUID,
  "approved_at" TIMESTAMPTZ(3),
  "approval_signature_id" UUID,
  "closed_by_id" UUID,
  "closed_at" TIMESTAMPTZ(3),
  "closed_reason" TEXT,
  CONSTRAINT "configuration_validation_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "configuration_validation_configuration_id_fkey" FOREIGN KEY ("configuration_id")
    REFERENCES "public"."configuration" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "configuration_validation_value" CHECK (
    (kind = 'transit_dose') = (dose_gy IS NOT NULL) AND (kind = 'partial_load') = (min_cartons IS NOT NULL)
    AND (dose_gy IS NULL OR dose_gy > 0) AND (min_cartons IS NULL OR min_cartons > 0)),
  CONSTRAINT "configuration_validation_dates" CHECK (effective_from >= measured_on),
  CONSTRAINT "configuration_validation_approval_complete" CHECK (
    (approved_by_id IS NULL) = (approved_at IS NULL) AND (approved_by_id IS NULL) = (approval_signature_id IS NULL)
    AND (status <> 'approved' OR approved_by_id IS NOT NULL)),
  CONSTRAINT "configuration_validation_second_person" CHECK (approved_by_id IS NULL OR approved_by_id <> drafted_by_id),
  CONSTRAINT "configuration_validation_closing_complete" CHECK (
    (status = 'withdrawn') = (closed_by_id IS NOT NULL AND closed_at IS NOT NULL AND closed_reason IS NOT NULL))
);
CREATE UNIQUE INDEX "configuration_validation_configuration_id_kind_version_no_key"
  ON "public"."configuration_validation" ("configuration_id", "kind", "version_no");
CREATE UNIQUE INDEX "configuration_validation_one_draft"
  ON "public"."configuration_validation" ("configuration_id", "kind") WHERE status = 'draft';
-- Two values that begin on one day would leave it to chance which of them holds.
CREATE UNIQUE INDEX "configuration_validation_one_from_a_day"
  ON "public"."configuration_validation" ("configuration_id", "kind", "effective_from") WHERE status = 'approved';

CREATE TABLE "public"."transit_position" (
  "id" UUID NOT NULL,
  "validation_id" UUID NOT NULL,
  "position" TEXT NOT NULL,
  "dose_gy" DECIMAL(12,3) NOT NULL,
  CONSTRAINT "transit_position_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "transit_position_dose" CHECK (dose_gy > 0),
  CONSTRAINT "transit_position_validation_id_fkey" FOREIGN KEY ("validation_id")
    REFERENCES "public"."configuration_validation" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "transit_position_validation_id_position_key" ON "public"."transit_position" ("validation_id", "position");

CREATE TYPE "public"."review_decision" AS ENUM ('goes_on', 'hold');

CREATE TABLE "public"."interruption_review" (
  "id" UUID NOT NULL,
  "interruption_id" UUID NOT NULL,
  "cause" TEXT NOT NULL,
  "effect" TEXT NOT NULL,
  "decision" "public"."review_decision" NOT NULL,
  "reviewed_by_id" UUID NOT NULL,
  "reviewed_at" TIMESTAMPTZ(3) NOT NULL,
  "signature_id" UUID NOT NULL,
  CONSTRAINT "interruption_review_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "interruption_review_interruption_id_fkey" FOREIGN KEY ("interruption_id")
    REFERENCES "public"."interruption" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "interruption_review_interruption_id_idx" ON "public"."interruption_review" ("interruption_id");

-- What one interruption added to one carrier; null where no transit dose is known, which is not nought.
CREATE TABLE "public"."interruption_review_carrier" (
  "id" UUID NOT NULL,
  "review_id" UUID NOT NULL,
  "interruption_carrier_id" UUID NOT NULL,
  "validation_id" UUID,
  "position" TEXT,
  "added_dose_gy" DECIMAL(12,3),
  CONSTRAINT "interruption_review_carrier_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "interruption_review_carrier_dose" CHECK (
    (validation_id IS NULL) = (added_dose_gy IS NULL) AND (position IS NULL OR validation_id IS NOT NULL)),
  CONSTRAINT "interruption_review_carrier_review_id_fkey" FOREIGN KEY ("review_id")
    REFERENCES "public"."interruption_review" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "interruption_review_carrier_interruption_carrier_id_fkey" FOREIGN KEY ("interruption_carrier_id")
    REFERENCES "public"."interruption_carrier" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "interruption_review_carrier_validation_id_fkey" FOREIGN KEY ("validation_id")
    REFERENCES "public"."configuration_validation" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "interruption_review_carrier_review_id_interruption_carrier__key"
  ON "public"."interruption_review_carrier" ("review_id", "interruption_carrier_id");
CREATE INDEX "interruption_review_carrier_interruption_carrier_id_idx"
  ON "public"."interruption_review_carrier" ("interruption_carrier_id");

SELECT audit.protect('public.configuration_validation', 'versioned',
  ARRAY['status', 'approved_by_id', 'approved_at', 'approval_signature_id', 'closed_by_id', 'closed_at', 'closed_reason']);
SELECT audit.protect('public.transit_position', 'append_only');
SELECT audit.protect('public.interruption_review', 'append_only');
SELECT audit.protect('public.interruption_review_carrier', 'append_only');

ALTER TABLE "public"."configuration_validation"
  ADD CONSTRAINT "configuration_validation_drafted_by_id_fkey" FOREIGN KEY ("drafted_by_id") REFERENCES "public"."person" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT,
  ADD CONSTRAINT "configuration_validation_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "public"."person" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT,
  ADD CONSTRAINT "configuration_validation_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "public"."person" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT;
ALTER TABLE "public"."interruption_review"
  ADD CONSTRAINT "interruption_review_reviewed_by_id_fkey" FOREIGN KEY ("reviewed_by_id") REFERENCES "public"."person" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT;

CREATE FUNCTION public.configuration_validation_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'draft' OR NEW.approved_by_id IS NOT NULL OR NEW.closed_by_id IS NOT NULL THEN
      RAISE EXCEPTION 'a validation begins as a draft' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.status IS DISTINCT FROM OLD.status
     AND (OLD.status, NEW.status) NOT IN (('draft', 'approved'), ('draft', 'withdrawn'), ('approved', 'withdrawn')) THEN
    RAISE EXCEPTION 'a validation cannot go from % to %', OLD.status, NEW.status USING ERRCODE = '23514';
  END IF;
  IF OLD.status <> 'draft' AND (NEW.approved_by_id, NEW.approved_at, NEW.approval_signature_id)
     IS DISTINCT FROM (OLD.approved_by_id, OLD.approved_at, OLD.approval_signature_id) THEN
    RAISE EXCEPTION 'the validation is approved or withdrawn already' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER configuration_validation_follows BEFORE INSERT OR UPDATE ON public.configuration_validation
  FOR EACH ROW EXECUTE FUNCTION public.configuration_validation_follows();

-- The signature is written after the record it names, so it is looked for at the end of the transaction.
CREATE FUNCTION public.configuration_validation_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.approval_signature_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM public.signature s
     WHERE s.id = NEW.approval_signature_id AND s.record_id = NEW.id AND s.person_id = NEW.approved_by_id) THEN
    RAISE EXCEPTION 'the validation has no signature of its approver' USING ERRCODE = '23514';
  END IF;
  IF NEW.kind = 'transit_dose'
     AND NEW.dose_gy IS DISTINCT FROM (SELECT max(p.dose_gy) FROM public.transit_position p WHERE p.validation_id = NEW.id) THEN
    RAISE EXCEPTION 'a transit dose is the highest of its positions' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER configuration_validation_is_whole AFTER INSERT OR UPDATE ON public.configuration_validation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.configuration_validation_is_whole();

CREATE FUNCTION public.transit_position_comes_with_its_validation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.configuration_validation v
                  WHERE v.id = NEW.validation_id AND v.kind = 'transit_dose' AND v.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'the transit dose is complete already' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER transit_position_comes_with_its_validation BEFORE INSERT ON public.transit_position
  FOR EACH ROW EXECUTE FUNCTION public.transit_position_comes_with_its_validation();

-- Whoever ran it does not review it, and an interruption is reviewed once it has ended.
CREATE FUNCTION public.interruption_review_is_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stopped uuid;
BEGIN
  SELECT i.run_id INTO stopped FROM public.interruption i JOIN public.interruption_end e ON e.interruption_id = i.id
   WHERE i.id = NEW.interruption_id;
  IF stopped IS NULL THEN
    RAISE EXCEPTION 'the interruption has not ended' USING ERRCODE = '23514';
  END IF;
  IF EXISTS (SELECT FROM public.run r WHERE r.id = stopped AND NEW.reviewed_by_id IN (r.started_by_id, r.finished_by_id))
     OR EXISTS (SELECT FROM public.source_movement m WHERE m.run_id = stopped AND m.recorded_by_id = NEW.reviewed_by_id)
     OR EXISTS (SELECT FROM public.interruption i LEFT JOIN public.interruption_end e ON e.interruption_id = i.id
                 WHERE i.run_id = stopped AND NEW.reviewed_by_id IN (i.recorded_by_id, e.recorded_by_id))
     OR EXISTS (SELECT FROM public.run_carrier c LEFT JOIN public.run_carrier_exit x ON x.run_carrier_id = c.id
                 WHERE c.run_id = stopped AND NEW.reviewed_by_id IN (c.entered_by_id, x.recorded_by_id)) THEN
    RAISE EXCEPTION 'who operated a run does not review its interruptions' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER interruption_review_is_by_another BEFORE INSERT ON public.interruption_review
  FOR EACH ROW EXECUTE FUNCTION public.interruption_review_is_by_another();

-- A review speaks of every carrier that stood in the room, and is signed by its reviewer.
CREATE FUNCTION public.interruption_review_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.signature s
                  WHERE s.id = NEW.signature_id AND s.record_id = NEW.id AND s.person_id = NEW.reviewed_by_id) THEN
    RAISE EXCEPTION 'the review has no signature of its reviewer' USING ERRCODE = '23514';
  END IF;
  IF (SELECT count(*) FROM public.interruption_carrier WHERE interruption_id = NEW.interruption_id)
     <> (SELECT count(*) FROM public.interruption_review_carrier WHERE review_id = NEW.id) THEN
    RAISE EXCEPTION 'the review leaves a carrier out' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER interruption_review_is_whole AFTER INSERT ON public.interruption_review
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.interruption_review_is_whole();

-- The dose it names is the approved one, in force on the day of the interruption, of the carrier's own configuration.
CREATE FUNCTION public.interruption_review_carrier_is_true() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.interruption_review r JOIN public.interruption_carrier c ON c.interruption_id = r.interruption_id
                  WHERE r.id = NEW.review_id AND c.id = NEW.interruption_carrier_id AND r.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'the review is of another interruption, or complete already' USING ERRCODE = '23514';
  END IF;
  IF NEW.validation_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM public.interruption_carrier ic
      JOIN public.interruption i ON i.id = ic.interruption_id
      JOIN public.run_carrier rc ON rc.id = ic.run_carrier_id
      JOIN public.carrier_load l ON l.id = rc.carrier_load_id
      JOIN public.lot ON lot.id = l.lot_id
      JOIN public.specification s ON s.id = lot.spec_id
      JOIN public.dose_map m ON m.id = s.dose_map_id
      JOIN public.configuration_validation v ON v.configuration_id = m.configuration_id
     WHERE ic.id = NEW.interruption_carrier_id AND v.id = NEW.validation_id AND v.kind = 'transit_dose' AND v.status = 'approved'
       AND v.effective_from <= (i.started_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
       AND NEW.added_dose_gy = CASE WHEN NEW.position IS NULL THEN v.dose_gy
         ELSE (SELECT p.dose_gy FROM public.transit_position p WHERE p.validation_id = v.id AND p.position = NEW.position) END) THEN
    RAISE EXCEPTION 'the added dose is not the approved transit dose of this carrier' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER interruption_review_carrier_is_true BEFORE INSERT ON public.interruption_review_carrier
  FOR EACH ROW EXECUTE FUNCTION public.interruption_review_carrier_is_true();

-- No lot is released past an interruption of its run that nobody reviewed, or whose latest review holds.
CREATE FUNCTION public.release_knows_its_interruptions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.outcome = 'released' AND EXISTS (
    SELECT FROM public.interruption i
     WHERE i.run_id IN (SELECT c.run_id FROM public.run_carrier c JOIN public.carrier_load l ON l.id = c.carrier_load_id
                         WHERE l.lot_id = NEW.lot_id)
       AND 'goes_on' IS DISTINCT FROM (SELECT r.decision::text FROM public.interruption_review r
                                        WHERE r.interruption_id = i.id ORDER BY r.reviewed_at DESC, r.id DESC LIMIT 1)) THEN
    RAISE EXCEPTION 'an interruption of this lot is not reviewed' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER release_knows_its_interruptions BEFORE INSERT ON public.release_decision
  FOR EACH ROW EXECUTE FUNCTION public.release_knows_its_interruptions();

-- The reviews of the interruptions a lot stood through are rows of that lot.
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
  JOIN interruption_review_carrier x ON x.interruption_carrier_id = i.id JOIN interruption_review v ON v.id = x.review_id;
