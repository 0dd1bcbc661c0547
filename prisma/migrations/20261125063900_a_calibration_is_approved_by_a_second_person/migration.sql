-- What doses are measured with: types of dosimeters, batches with their stock, readers with their checks,
-- and calibrations of one batch on one reader, approved by a second person.

CREATE TYPE public.calibration_status AS ENUM ('draft', 'approved', 'withdrawn');
CREATE TYPE public.calibration_form AS ENUM ('response_of_dose', 'dose_of_response', 'rational', 'direct_dose');
CREATE TYPE public.thickness_unit AS ENUM ('mm', 'cm', 'um', 'none');
CREATE TYPE public.dose_unit AS ENUM ('Gy', 'kGy');
CREATE TYPE public.temperature_kind AS ENUM ('additive', 'relative');
CREATE TYPE public.stock_move_kind AS ENUM ('received', 'issued', 'discarded');

CREATE TABLE public.dosimeter_type (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  principle text NOT NULL,
  dose_min_gy numeric(12,3) NOT NULL,
  dose_max_gy numeric(12,3) NOT NULL,
  temperature_kind public.temperature_kind,
  -- Gy per degree where additive, a fraction per degree where relative.
  temperature_coefficient double precision,
  read_from_min integer,
  read_to_min integer,
  source text NOT NULL,
  synthetic boolean NOT NULL DEFAULT false,
  registered_by_id uuid NOT NULL REFERENCES public.person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  registered_at timestamptz(3) NOT NULL,
  CONSTRAINT dosimeter_type_range CHECK (dose_min_gy > 0 AND dose_min_gy < dose_max_gy),
  CONSTRAINT dosimeter_type_temperature CHECK ((temperature_kind IS NULL) = (temperature_coefficient IS NULL)),
  CONSTRAINT dosimeter_type_window CHECK (read_from_min >= 0 AND read_to_min > coalesce(read_from_min, 0))
);

CREATE TABLE public.cv_band (
  id uuid PRIMARY KEY,
  type_id uuid NOT NULL REFERENCES public.dosimeter_type (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  from_gy numeric(12,3) NOT NULL,
  expected_percent numeric(6,3) NOT NULL,
  accepted_percent numeric(6,3) NOT NULL,
  effective_from date NOT NULL,
  source text NOT NULL,
  proposed_by_id uuid NOT NULL REFERENCES public.person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  proposed_at timestamptz(3) NOT NULL,
  approved_by_id uuid REFERENCES public.person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  approved_at timestamptz(3),
  approval_signature_id uuid,
  CONSTRAINT cv_band_figures CHECK (from_gy >= 0 AND expected_percent > 0 AND expected_percent <= accepted_percent),
  CONSTRAINT cv_band_approval_complete CHECK (
    (approved_by_id IS NULL) = (approved_at IS NULL) AND (approved_by_id IS NULL) = (approval_signature_id IS NULL)),
  CONSTRAINT cv_band_second_person CHECK (approved_by_id <> proposed_by_id)
);
CREATE UNIQUE INDEX cv_band_one_a_day ON public.cv_band (type_id, from_gy, effective_from);

CREATE TABLE public.dosimeter_batch (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  type_id uuid NOT NULL REFERENCES public.dosimeter_type (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  maker text NOT NULL,
  thickness_min_mm numeric(8,4),
  thickness_max_mm numeric(8,4),
  background_max numeric(8,4),
  expires_on date,
  note text,
  synthetic boolean NOT NULL DEFAULT false,
  registered_by_id uuid NOT NULL REFERENCES public.person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  registered_at timestamptz(3) NOT NULL,
  CONSTRAINT dosimeter_batch_thickness CHECK (thickness_min_mm > 0 AND thickness_min_mm <= thickness_max_mm)
);
CREATE INDEX dosimeter_batch_type_id_idx ON public.dosimeter_batch (type_id);

CREATE TABLE public.dosimeter_stock_move (
  id uuid PRIMARY KEY,
  batch_id uuid NOT NULL REFERENCES public.dosimeter_batch (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  kind public.stock_move_kind NOT NULL,
  pieces integer NOT NULL,
  note text,
  moved_by_id uuid NOT NULL REFERENCES public.person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  moved_at timestamptz(3) NOT NULL,
  CONSTRAINT dosimeter_stock_move_pieces CHECK (pieces > 0)
);
CREATE INDEX dosimeter_stock_move_batch_id_idx ON public.dosimeter_stock_move (batch_id);

CREATE TABLE public.dose_reader (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  -- A reading needs a check no older than this many days; 1 is a check on the day of reading.
  check_every_days integer NOT NULL,
  note text,
  synthetic boolean NOT NULL DEFAULT false,
  registered_by_id uuid NOT NULL REFERENCES public.person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  registered_at timestamptz(3) NOT NULL,
  -- The photometer check is monthly at the latest (process 3.3).
  CONSTRAINT dose_reader_interval CHECK (check_every_days BETWEEN 1 AND 31)
);

CREATE TABLE public.dose_reader_service (
  id uuid PRIMARY KEY,
  reader_id uuid NOT NULL REFERENCES public.dose_reader (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  in_service boolean NOT NULL,
  reason text NOT NULL,
  since timestamptz(3) NOT NULL,
  recorded_by_id uuid NOT NULL REFERENCES public.person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  recorded_at timestamptz(3) NOT NULL
);
CREATE INDEX dose_reader_service_reader_id_since_idx ON public.dose_reader_service (reader_id, since DESC, id DESC);

CREATE TABLE public.dose_reader_check (
  id uuid PRIMARY KEY,
  reader_id uuid NOT NULL REFERENCES public.dose_reader (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  reference_code text NOT NULL,
  expected double precision NOT NULL,
  tolerance double precision NOT NULL,
  measured double precision NOT NULL,
  passed boolean NOT NULL,
  checked_at timestamptz(3) NOT NULL,
  checked_by_id uuid NOT NULL REFERENCES public.person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT dose_reader_check_tolerance CHECK (tolerance >= 0)
);
CREATE INDEX dose_reader_check_reader_id_checked_at_idx ON public.dose_reader_check (reader_id, checked_at DESC, id DESC);

CREATE TABLE public.calibration (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  batch_id uuid NOT NULL REFERENCES public.dosimeter_batch (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  reader_id uuid NOT NULL REFERENCES public.dose_reader (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  status public.calibration_status NOT NULL DEFAULT 'draft',
  form public.calibration_form NOT NULL,
  coefficients double precision[] NOT NULL,
  dose_unit public.dose_unit NOT NULL,
  dose_min double precision NOT NULL,
  dose_max double precision NOT NULL,
  response_min double precision,
  response_max double precision,
  thickness_unit public.thickness_unit NOT NULL,
  calibrated_c numeric(5,1),
  correction_factor double precision NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  budget jsonb NOT NULL,
  laboratory text NOT NULL,
  laboratory_certificate text NOT NULL,
  note text,
  synthetic boolean NOT NULL DEFAULT false,
  drafted_by_id uuid NOT NULL REFERENCES public.person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  drafted_at timestamptz(3) NOT NULL,
  approved_by_id uuid REFERENCES public.person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  approved_at timestamptz(3),
  approval_signature_id uuid,
  withdrawn_by_id uuid REFERENCES public.person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  CONSTRAINT calibration_range CHECK (dose_min >= 0 AND dose_min < dose_max AND response_min < response_max),
  CONSTRAINT calibration_dates CHECK (valid_from <= valid_to),
  CONSTRAINT calibration_factor CHECK (correction_factor > 0),
  CONSTRAINT calibration_budget CHECK (jsonb_typeof(budget) = 'array' AND jsonb_array_length(budget) > 0),
  CONSTRAINT calibration_approval_complete CHECK (
    (approved_by_id IS NULL) = (approved_at IS NULL) AND (approved_by_id IS NULL) = (approval_signature_id IS NULL)
    AND (status <> 'approved' OR approved_by_id IS NOT NULL) AND (status <> 'draft' OR approved_by_id IS NULL)),
  CONSTRAINT calibration_second_person CHECK (approved_by_id <> drafted_by_id),
  CONSTRAINT calibration_withdrawal_complete CHECK (
    (status = 'withdrawn') = (withdrawn_by_id IS NOT NULL AND withdrawn_at IS NOT NULL AND withdrawn_reason IS NOT NULL))
);
CREATE INDEX calibration_drafted_at_id_idx ON public.calibration (drafted_at DESC, id DESC);
CREATE INDEX calibration_batch_id_idx ON public.calibration (batch_id);
CREATE INDEX calibration_reader_id_idx ON public.calibration (reader_id);

CREATE TABLE public.dose_comparison (
  id uuid PRIMARY KEY,
  calibration_id uuid NOT NULL REFERENCES public.calibration (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  laboratory text NOT NULL,
  laboratory_certificate text NOT NULL,
  compared_on date NOT NULL,
  site_gy numeric NOT NULL,
  site_u_gy numeric NOT NULL,
  reference_gy numeric NOT NULL,
  reference_u_gy numeric NOT NULL,
  note text,
  recorded_by_id uuid NOT NULL REFERENCES public.person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT dose_comparison_figures CHECK (site_gy > 0 AND site_u_gy > 0 AND reference_gy > 0 AND reference_u_gy > 0)
);
CREATE INDEX dose_comparison_calibration_id_idx ON public.dose_comparison (calibration_id);

SELECT audit.protect('public.dosimeter_type', 'append_only');
SELECT audit.protect('public.cv_band', 'versioned', ARRAY['approved_by_id', 'approved_at', 'approval_signature_id']);
SELECT audit.protect('public.dosimeter_batch', 'append_only');
SELECT audit.protect('public.dosimeter_stock_move', 'append_only');
SELECT audit.protect('public.dose_reader', 'append_only');
SELECT audit.protect('public.dose_reader_service', 'append_only');
SELECT audit.protect('public.dose_reader_check', 'append_only');
SELECT audit.protect('public.calibration', 'versioned',
  ARRAY['status', 'approved_by_id', 'approved_at', 'approval_signature_id', 'withdrawn_by_id', 'withdrawn_at', 'withdrawn_reason']);
SELECT audit.protect('public.dose_comparison', 'append_only');

-- A calibration is drafted, then approved; either way it is only ever withdrawn. An approval is never given twice.
CREATE FUNCTION public.calibration_status_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'draft' THEN
      RAISE EXCEPTION 'a calibration begins as a draft' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.status IS DISTINCT FROM OLD.status
     AND (OLD.status, NEW.status) NOT IN (('draft', 'approved'), ('draft', 'withdrawn'), ('approved', 'withdrawn')) THEN
    RAISE EXCEPTION 'calibration % cannot go from % to %', OLD.code, OLD.status, NEW.status USING ERRCODE = '23514';
  END IF;
  IF OLD.status <> 'draft'
     AND (NEW.approved_by_id, NEW.approved_at, NEW.approval_signature_id)
         IS DISTINCT FROM (OLD.approved_by_id, OLD.approved_at, OLD.approval_signature_id) THEN
    RAISE EXCEPTION 'calibration % is decided already', OLD.code USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER calibration_status_follows BEFORE INSERT OR UPDATE ON public.calibration
  FOR EACH ROW EXECUTE FUNCTION public.calibration_status_follows();

CREATE FUNCTION public.cv_band_is_approved_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.approved_by_id IS NOT NULL THEN
    RAISE EXCEPTION 'this band is approved already' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cv_band_is_approved_once BEFORE UPDATE ON public.cv_band
  FOR EACH ROW EXECUTE FUNCTION public.cv_band_is_approved_once();

-- The signature is written after the record it names, so it is looked for at the end of the transaction.
CREATE FUNCTION public.dosimetry_approval_is_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.approval_signature_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM public.signature s
     WHERE s.id = NEW.approval_signature_id AND s.record_id = NEW.id AND s.person_id = NEW.approved_by_id) THEN
    RAISE EXCEPTION '% % has no signature of its approver', TG_TABLE_NAME, NEW.id USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER calibration_is_signed AFTER INSERT OR UPDATE ON public.calibration
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.dosimetry_approval_is_signed();
CREATE CONSTRAINT TRIGGER cv_band_is_signed AFTER INSERT OR UPDATE ON public.cv_band
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.dosimetry_approval_is_signed();

-- Nobody takes out more than came in.
CREATE FUNCTION public.dosimeter_stock_is_there() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind <> 'received' AND NEW.pieces > (
    SELECT coalesce(sum(CASE kind WHEN 'received' THEN pieces ELSE -pieces END), 0)
      FROM public.dosimeter_stock_move WHERE batch_id = NEW.batch_id) THEN
    RAISE EXCEPTION 'the batch has fewer dosimeters left' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dosimeter_stock_is_there BEFORE INSERT ON public.dosimeter_stock_move
  FOR EACH ROW EXECUTE FUNCTION public.dosimeter_stock_is_there();

-- A check passes when it is within its tolerance, whoever says what.
CREATE FUNCTION public.dose_reader_check_is_judged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.passed AND abs(NEW.measured - NEW.expected) > NEW.tolerance + 1e-9 * abs(NEW.expected) THEN
    RAISE EXCEPTION 'the check is outside its tolerance' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dose_reader_check_is_judged BEFORE INSERT ON public.dose_reader_check
  FOR EACH ROW EXECUTE FUNCTION public.dose_reader_check_is_judged();
