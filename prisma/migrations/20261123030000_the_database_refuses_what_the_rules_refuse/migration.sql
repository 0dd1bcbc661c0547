-- What a regulator would ask about is refused here too, whoever writes.

-- 1. Every table is in a class of the trail.
SELECT audit.protect('public.installation', 'exception', reason => 'says what this database is; written by the launcher''s tools before any person exists');
SELECT audit.protect('public.command_receipt', 'exception', reason => 'technical memory of answered forms; the answer itself is in the trail');
SELECT audit.protect('public.signing_key', 'exception', reason => 'public halves of signing keys; written once, outside commands');
SELECT audit.protect('public.credential', 'exception', reason => 'secrets must not be kept for ever; their change is an event of the trail');
SELECT audit.protect('public.session', 'exception', reason => 'touched by every request');
SELECT audit.protect('public.sign_in_attempt', 'exception', reason => 'counted to slow guessing down; sign-ins themselves are events of the trail');
SELECT audit.protect('public.bootstrap_code', 'exception', reason => 'the one-time code of the first administrator');
SELECT audit.protect('public.denial_count', 'exception', reason => 'calls by nobody are counted, so that a stranger cannot fill the trail');
SELECT audit.protect('restricted.command_receipt', 'exception', reason => 'technical memory of answered forms; the answer itself is in the restricted trail');

SELECT audit.protect('public.' || name, 'mutable_audited')
  FROM unnest(ARRAY['person', 'role_grant', 'station', 'customer', 'product', 'free_round', 'lot', 'irradiator', 'run']) AS name;

SELECT audit.protect('public.specification', 'versioned',
  ARRAY['status', 'approved_by_id', 'approved_at', 'approval_signature_id', 'closed_by_id', 'closed_at', 'closed_reason']);

SELECT audit.protect('public.' || name, 'append_only')
  FROM unnest(ARRAY[
    'signature', 'treatment_schedule', 'schedule_activation', 'inspection', 'acknowledgement', 'carrier_load',
    'dosimeter_placement', 'carrier_unload', 'dispatch', 'run_carrier', 'run_carrier_exit', 'source_movement',
    'interruption', 'interruption_end', 'interruption_carrier', 'shift_handover', 'shift_handover_confirmation',
    'dosimeter_reading', 'release_decision', 'release_withdrawal', 'retreatment_permit', 'certificate',
    'check_template', 'safety_check', 'safety_week_sign_off'
  ]) AS name;

SELECT audit.protect('restricted.' || name, 'append_only')
  FROM unnest(ARRAY['security_event', 'security_week_sign_off', 'signature']) AS name;

-- 2. Whoever is named in a record exists.
DO $$
DECLARE
  named record;
BEGIN
  FOR named IN
    SELECT n.nspname AS schema_name, c.relname AS table_name, a.attname AS column_name
      FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('public', 'restricted')
       AND NOT a.attisdropped
       AND a.attname LIKE '%\_by\_id'
  LOOP
    EXECUTE format(
      'ALTER TABLE %I.%I ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES public.person (id) ON UPDATE RESTRICT ON DELETE RESTRICT',
      named.schema_name, named.table_name, named.table_name || '_' || named.column_name || '_fkey', named.column_name);
  END LOOP;
END $$;

-- 3. Search ignores accents and case. unaccent() is only stable because its dictionary could be replaced; ours is not.
CREATE FUNCTION public.plain(words text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = public, pg_catalog
  AS $$ SELECT lower(public.unaccent('public.unaccent', words)) $$;

ALTER TABLE person DROP COLUMN search;
ALTER TABLE person ADD COLUMN search text GENERATED ALWAYS AS (plain(staff_code || ' ' || name)) STORED;
ALTER TABLE customer DROP COLUMN search;
ALTER TABLE customer ADD COLUMN search text GENERATED ALWAYS AS (plain(code || ' ' || name || ' ' || coalesce(tax_code, ''))) STORED;
ALTER TABLE product DROP COLUMN search;
ALTER TABLE product ADD COLUMN search text GENERATED ALWAYS AS (plain(code || ' ' || name_vi || ' ' || name_en)) STORED;
ALTER TABLE lot DROP COLUMN search;
ALTER TABLE lot ADD COLUMN search text GENERATED ALWAYS AS
  (plain(code || ' ' || coalesce(customer_lot_code, '') || ' ' || coalesce(grower_code, '') || ' ' || coalesce(packhouse_code, ''))) STORED;
CREATE INDEX person_search_idx ON person USING gin (search gin_trgm_ops);
CREATE INDEX customer_search_idx ON customer USING gin (search gin_trgm_ops);
CREATE INDEX product_search_idx ON product USING gin (search gin_trgm_ops);
CREATE INDEX lot_search_idx ON lot USING gin (search gin_trgm_ops);
CREATE INDEX certificate_number_trgm_idx ON certificate USING gin (number gin_trgm_ops);

-- 4. Numbers that cannot be.
ALTER TABLE specification
  ADD CONSTRAINT specification_dose_order CHECK (min_dose_gy > 0 AND min_dose_gy < max_dose_gy),
  ADD CONSTRAINT specification_ratio_order CHECK (ratio_min > 0 AND ratio_min < ratio_max),
  ADD CONSTRAINT specification_uncertainty CHECK (expanded_uncertainty >= 0 AND expanded_uncertainty < 1),
  ADD CONSTRAINT specification_counts CHECK (cartons_per_carrier > 0 AND dosimeter_every_n_carriers > 0),
  ADD CONSTRAINT specification_approval_complete CHECK (
    status NOT IN ('approved') OR (approved_by_id IS NOT NULL AND approved_at IS NOT NULL AND approval_signature_id IS NOT NULL)),
  ADD CONSTRAINT specification_second_person CHECK (approved_by_id IS NULL OR approved_by_id <> drafted_by_id),
  ADD CONSTRAINT specification_feasible CHECK (approved_by_id IS NULL OR window_lo_gy <= window_hi_gy);
ALTER TABLE lot
  ADD CONSTRAINT lot_counts CHECK (declared_cartons > 0 AND received_cartons > 0 AND rejected_cartons >= 0 AND rejected_cartons <= received_cartons),
  ADD CONSTRAINT lot_items CHECK (items IS NULL OR items > 0),
  ADD CONSTRAINT lot_mass CHECK ((mass_g IS NULL) = (mass_basis IS NULL) AND (mass_g IS NULL OR mass_g > 0)),
  ADD CONSTRAINT lot_discrepancy CHECK (declared_cartons = received_cartons OR (discrepancy_note IS NOT NULL AND discrepancy_accepted_by IS NOT NULL)),
  ADD CONSTRAINT lot_pass CHECK (pass >= 1);
ALTER TABLE carrier_load ADD CONSTRAINT carrier_load_cartons CHECK (cartons > 0 AND pass >= 1 AND ordinal >= 1);
ALTER TABLE carrier_unload ADD CONSTRAINT carrier_unload_counts CHECK (cartons_out >= 0 AND damaged_cartons >= 0 AND (damaged_cartons = 0 OR damage_note IS NOT NULL));
ALTER TABLE dispatch ADD CONSTRAINT dispatch_cartons CHECK (cartons > 0);
ALTER TABLE dosimeter_reading
  ADD CONSTRAINT dosimeter_reading_dose CHECK (dose_gy > 0),
  ADD CONSTRAINT dosimeter_reading_reason CHECK ((supersedes_id IS NULL) = (reason IS NULL));
CREATE UNIQUE INDEX dosimeter_reading_one_first ON dosimeter_reading (placement_id) WHERE supersedes_id IS NULL;
ALTER TABLE release_decision
  ADD CONSTRAINT release_decision_rejection_has_reason CHECK (outcome = 'released' OR reason IS NOT NULL),
  ADD CONSTRAINT release_decision_dose CHECK (outcome = 'rejected' OR (min_dose_gy > 0 AND max_dose_gy >= min_dose_gy));
ALTER TABLE schedule_activation ADD CONSTRAINT schedule_activation_dates CHECK (effective_to IS NULL OR effective_to >= effective_from);
ALTER TABLE run ADD CONSTRAINT run_finished CHECK ((state = 'finished') = (finished_at IS NOT NULL) AND (finished_at IS NULL OR finished_at >= started_at));
-- The irradiator has one run at a time.
CREATE UNIQUE INDEX run_one_open ON run (irradiator_id) WHERE state = 'open';
ALTER TABLE safety_check ADD CONSTRAINT safety_check_reason CHECK ((supersedes_id IS NULL) = (reason IS NULL));
ALTER TABLE restricted.security_event ADD CONSTRAINT security_event_reason CHECK ((supersedes_id IS NULL) = (reason IS NULL));

-- 5. Four eyes and order of steps.
CREATE FUNCTION public.lot_stage_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.stage IS DISTINCT FROM OLD.stage AND NOT (OLD.stage, NEW.stage) IN (
    ('received', 'loading'), ('loading', 'in_process'), ('in_process', 'processed'),
    ('processed', 'released'), ('processed', 'rejected'),
    ('released', 'certified'), ('certified', 'dispatched'),
    -- a withdrawn release, and a permitted re-treatment
    ('released', 'processed'), ('certified', 'processed'), ('rejected', 'loading'), ('processed', 'loading')
  ) THEN
    RAISE EXCEPTION 'lot % cannot go from % to %', OLD.code, OLD.stage, NEW.stage USING ERRCODE = '23514';
  END IF;
  IF NEW.stage IN ('released', 'rejected') AND OLD.stage = 'processed' AND NOT EXISTS (
    SELECT FROM release_decision d
     WHERE d.lot_id = NEW.id AND d.pass = NEW.pass AND d.outcome::text = NEW.stage::text
       AND NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.decision_id = d.id)) THEN
    RAISE EXCEPTION 'lot % has no signed decision for %', OLD.code, NEW.stage USING ERRCODE = '23514';
  END IF;
  IF NEW.pass <> OLD.pass AND NOT EXISTS (
    SELECT FROM retreatment_permit p WHERE p.lot_id = NEW.id AND p.pass = NEW.pass) THEN
    RAISE EXCEPTION 'lot % has no permit for pass %', OLD.code, NEW.pass USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER lot_stage_follows BEFORE UPDATE ON lot FOR EACH ROW EXECUTE FUNCTION lot_stage_follows();

CREATE FUNCTION public.release_is_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM release_decision d
              WHERE d.lot_id = NEW.lot_id AND d.pass = NEW.pass
                AND NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.decision_id = d.id)) THEN
    RAISE EXCEPTION 'this lot is decided already' USING ERRCODE = '23505';
  END IF;
  IF EXISTS (SELECT FROM dosimeter_reading r WHERE r.lot_id = NEW.lot_id AND r.read_by_id = NEW.decided_by_id) THEN
    RAISE EXCEPTION 'who read a dosimeter of a lot does not decide on it' USING ERRCODE = '23514';
  END IF;
  IF EXISTS (
    SELECT FROM carrier_load l
      LEFT JOIN carrier_unload u ON u.carrier_load_id = l.id
      LEFT JOIN run_carrier c ON c.carrier_load_id = l.id
      LEFT JOIN run ON run.id = c.run_id
     WHERE l.lot_id = NEW.lot_id
       AND NEW.decided_by_id IN (l.loaded_by_id, u.unloaded_by_id, c.entered_by_id, run.started_by_id, run.finished_by_id)) THEN
    RAISE EXCEPTION 'who treated a lot does not decide on it' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER release_is_by_another BEFORE INSERT ON release_decision FOR EACH ROW EXECUTE FUNCTION release_is_by_another();

CREATE FUNCTION public.certificate_number_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ordinal <> (SELECT coalesce(max(ordinal), 0) + 1 FROM certificate WHERE year = NEW.year) THEN
    RAISE EXCEPTION 'certificate numbers of % follow one another without a gap', NEW.year USING ERRCODE = '23514';
  END IF;
  IF NOT EXISTS (SELECT FROM release_decision d
                  WHERE d.id = NEW.decision_id AND d.lot_id = NEW.lot_id AND d.outcome = 'released'
                    AND NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.decision_id = d.id)) THEN
    RAISE EXCEPTION 'only a released lot has a certificate' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER certificate_number_follows BEFORE INSERT ON certificate FOR EACH ROW EXECUTE FUNCTION certificate_number_follows();

CREATE FUNCTION public.handover_is_between_two() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.taken_over_by_id = (SELECT handed_over_by_id FROM shift_handover WHERE id = NEW.handover_id) THEN
    RAISE EXCEPTION 'a shift is handed over to somebody else' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER handover_is_between_two BEFORE INSERT ON shift_handover_confirmation FOR EACH ROW EXECUTE FUNCTION handover_is_between_two();

-- A week is signed off by somebody who entered none of it.
CREATE FUNCTION public.safety_week_is_read_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  monday timestamptz := (to_date(NEW.iso_year || '-' || NEW.iso_week, 'IYYY-IW')::timestamp) AT TIME ZONE 'Asia/Ho_Chi_Minh';
BEGIN
  IF EXISTS (SELECT FROM safety_check
              WHERE performed_at >= monday AND performed_at < monday + interval '7 days' AND recorded_by_id = NEW.signed_by_id) THEN
    RAISE EXCEPTION 'who recorded a check of a week does not sign it off' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER safety_week_is_read_by_another BEFORE INSERT ON safety_week_sign_off FOR EACH ROW EXECUTE FUNCTION safety_week_is_read_by_another();

CREATE FUNCTION restricted.security_week_is_read_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  monday timestamptz := (to_date(NEW.iso_year || '-' || NEW.iso_week, 'IYYY-IW')::timestamp) AT TIME ZONE 'Asia/Ho_Chi_Minh';
BEGIN
  IF EXISTS (SELECT FROM restricted.security_event
              WHERE occurred_at >= monday AND occurred_at < monday + interval '7 days' AND recorded_by_id = NEW.signed_by_id) THEN
    RAISE EXCEPTION 'who recorded an event of a week does not sign it off' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER security_week_is_read_by_another BEFORE INSERT ON restricted.security_week_sign_off FOR EACH ROW EXECUTE FUNCTION restricted.security_week_is_read_by_another();
