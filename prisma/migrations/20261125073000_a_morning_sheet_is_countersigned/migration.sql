-- What the timers have to show and the monitors to read today, prepared by one person and countersigned by another.
CREATE TABLE "public"."morning_sheet" (
  "id" UUID NOT NULL,
  "irradiator_id" UUID NOT NULL,
  "day" DATE NOT NULL,
  "revision" INTEGER NOT NULL,
  "loading_state_id" UUID NOT NULL,
  "activity_bq" BIGINT NOT NULL,
  "synthetic" BOOLEAN NOT NULL DEFAULT false,
  "prepared_by_id" UUID NOT NULL,
  "prepared_at" TIMESTAMPTZ(3) NOT NULL,
  "countersigned_by_id" UUID,
  "countersigned_at" TIMESTAMPTZ(3),
  "signature_id" UUID,
  CONSTRAINT "morning_sheet_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "morning_sheet_activity" CHECK (activity_bq > 0 AND revision > 0),
  CONSTRAINT "morning_sheet_countersigned_whole" CHECK (
    num_nonnulls(countersigned_by_id, countersigned_at, signature_id) IN (0, 3)),
  CONSTRAINT "morning_sheet_second_person" CHECK (countersigned_by_id <> prepared_by_id),
  CONSTRAINT "morning_sheet_irradiator_id_fkey" FOREIGN KEY ("irradiator_id")
    REFERENCES "public"."irradiator" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "morning_sheet_loading_state_id_fkey" FOREIGN KEY ("loading_state_id")
    REFERENCES "public"."loading_state" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "morning_sheet_prepared_by_id_fkey" FOREIGN KEY ("prepared_by_id")
    REFERENCES "public"."person" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "morning_sheet_countersigned_by_id_fkey" FOREIGN KEY ("countersigned_by_id")
    REFERENCES "public"."person" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "morning_sheet_irradiator_id_day_revision_key"
  ON "public"."morning_sheet" ("irradiator_id", "day", "revision");

CREATE TABLE "public"."morning_sheet_line" (
  "id" UUID NOT NULL,
  "sheet_id" UUID NOT NULL,
  "specification_id" UUID NOT NULL,
  "cycle_time_s" DECIMAL(10,1),
  "problem" TEXT,
  "target_dose_gy" DECIMAL(12,3),
  "window_lo_gy" DECIMAL(12,3) NOT NULL,
  "window_hi_gy" DECIMAL(12,3) NOT NULL,
  CONSTRAINT "morning_sheet_line_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "morning_sheet_line_time_or_why" CHECK ((cycle_time_s IS NULL) <> (problem IS NULL)),
  CONSTRAINT "morning_sheet_line_sheet_id_fkey" FOREIGN KEY ("sheet_id")
    REFERENCES "public"."morning_sheet" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "morning_sheet_line_specification_id_fkey" FOREIGN KEY ("specification_id")
    REFERENCES "public"."specification" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "morning_sheet_line_sheet_id_specification_id_key"
  ON "public"."morning_sheet_line" ("sheet_id", "specification_id");

SELECT audit.protect('public.morning_sheet', 'versioned',
  ARRAY['countersigned_by_id', 'countersigned_at', 'signature_id']);
SELECT audit.protect('public.morning_sheet_line', 'append_only');

-- The sheet that the timer was set by.
ALTER TABLE "public"."run" ADD COLUMN "morning_sheet_id" UUID,
  ADD CONSTRAINT "run_morning_sheet_id_fkey" FOREIGN KEY ("morning_sheet_id")
    REFERENCES "public"."morning_sheet" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE FUNCTION public.morning_sheet_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.countersigned_at IS NOT NULL THEN
    RAISE EXCEPTION 'a morning sheet begins without a second name' USING ERRCODE = '23514';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.countersigned_at IS NOT NULL THEN
    RAISE EXCEPTION 'the morning sheet is countersigned already' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER morning_sheet_follows BEFORE INSERT OR UPDATE ON public.morning_sheet
  FOR EACH ROW EXECUTE FUNCTION public.morning_sheet_follows();

CREATE FUNCTION public.morning_sheet_is_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.signature_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM public.signature s
     WHERE s.id = NEW.signature_id AND s.record_id = NEW.id AND s.person_id = NEW.countersigned_by_id) THEN
    RAISE EXCEPTION 'the morning sheet has no signature of its second person' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER morning_sheet_is_signed AFTER INSERT OR UPDATE ON public.morning_sheet
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.morning_sheet_is_signed();

-- A sheet is written whole: no line is added afterwards.
CREATE FUNCTION public.morning_sheet_line_comes_with_its_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM public.morning_sheet s WHERE s.id = NEW.sheet_id AND s.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'the morning sheet is complete already' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER morning_sheet_line_comes_with_its_sheet BEFORE INSERT ON public.morning_sheet_line
  FOR EACH ROW EXECUTE FUNCTION public.morning_sheet_line_comes_with_its_sheet();
