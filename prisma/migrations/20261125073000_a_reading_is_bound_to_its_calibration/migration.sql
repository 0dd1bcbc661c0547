-- What was seen at the instrument is kept with what was made of it: a dose inside a calibration, or the reasons why not.
-- Widening to numeric keeps every stored digit as it is, so what the trail holds of earlier readings stays true.
ALTER TABLE public.dosimeter_reading
  ALTER COLUMN dose_gy TYPE numeric,
  ALTER COLUMN dose_gy DROP NOT NULL,
  ADD COLUMN calibration_id uuid REFERENCES public.calibration (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD COLUMN absorbance double precision,
  ADD COLUMN background double precision,
  ADD COLUMN thickness double precision,
  ADD COLUMN irradiated_c numeric(5,1),
  ADD COLUMN printed_gy numeric(12,3),
  ADD COLUMN response double precision,
  ADD COLUMN measured_gy numeric,
  ADD COLUMN invalid_reasons jsonb,
  ADD CONSTRAINT dosimeter_reading_dose_or_reasons CHECK ((dose_gy IS NULL) = (invalid_reasons IS NOT NULL)),
  ADD CONSTRAINT dosimeter_reading_invalid_has_no_figures CHECK (invalid_reasons IS NULL OR (measured_gy IS NULL AND response IS NULL)),
  ADD CONSTRAINT dosimeter_reading_shown CHECK (calibration_id IS NULL OR absorbance IS NOT NULL OR printed_gy IS NOT NULL);
-- Readings from before calibrations were kept stay without one; every later one has its own.
ALTER TABLE public.dosimeter_reading
  ADD CONSTRAINT dosimeter_reading_calibrated CHECK (calibration_id IS NOT NULL) NOT VALID;
CREATE INDEX dosimeter_reading_calibration_id_idx ON public.dosimeter_reading (calibration_id);

-- Only an approved calibration of that batch on that reader, valid that day, gives a dose, and only inside its range.
CREATE FUNCTION public.dosimeter_reading_is_covered() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  c record;
  day date := (NEW.read_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
  scale numeric;
BEGIN
  SELECT k.*, b.code AS batch_code, r.code AS reader_code, p.batch_code AS placed_batch INTO c
    FROM public.calibration k
    JOIN public.dosimeter_batch b ON b.id = k.batch_id
    JOIN public.dose_reader r ON r.id = k.reader_id
    JOIN public.dosimeter_placement p ON p.id = NEW.placement_id
   WHERE k.id = NEW.calibration_id;
  IF c.approved_at IS NULL THEN
    RAISE EXCEPTION 'a reading needs an approved calibration' USING ERRCODE = '23514';
  END IF;
  IF NEW.dose_gy IS NULL THEN
    RETURN NEW;
  END IF;
  scale := CASE c.dose_unit WHEN 'kGy' THEN 1000 ELSE 1 END;
  IF c.batch_code <> c.placed_batch OR c.reader_code <> NEW.instrument_code
     OR day < c.valid_from OR day > c.valid_to OR c.withdrawn_at <= NEW.read_at
     OR NEW.measured_gy IS NULL
     OR least(NEW.dose_gy, NEW.measured_gy) < c.dose_min::numeric * scale * (1 - 1e-9)
     OR greatest(NEW.dose_gy, NEW.measured_gy) > c.dose_max::numeric * scale * (1 + 1e-9) THEN
    RAISE EXCEPTION 'calibration % does not cover this reading', c.code USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dosimeter_reading_is_covered BEFORE INSERT ON public.dosimeter_reading
  FOR EACH ROW EXECUTE FUNCTION public.dosimeter_reading_is_covered();

-- Why dosimeters at one place spread further than their type does; it speaks of exactly these readings.
CREATE TABLE public.replicate_investigation (
  id uuid PRIMARY KEY,
  lot_id uuid NOT NULL REFERENCES public.lot (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  reading_ids uuid[] NOT NULL,
  cv_percent double precision NOT NULL,
  finding text NOT NULL,
  investigated_by_id uuid NOT NULL REFERENCES public.person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  investigated_at timestamptz(3) NOT NULL,
  CONSTRAINT replicate_investigation_readings CHECK (cardinality(reading_ids) >= 2)
);
CREATE INDEX replicate_investigation_lot_id_idx ON public.replicate_investigation (lot_id);
SELECT audit.protect('public.replicate_investigation', 'append_only');

-- The record of a lot holds what was found out about its replicates, beside everything it held before.
DO $$
BEGIN
  EXECUTE 'CREATE OR REPLACE VIEW public.lot_record AS ' || rtrim(pg_get_viewdef('public.lot_record'::regclass), ';')
    || ' UNION ALL SELECT lot_id, ''public.replicate_investigation'', id::text FROM public.replicate_investigation';
END $$;
