-- How goods are carried past the source, versioned, and the doses measured in it.

CREATE TYPE "public"."configuration_status" AS ENUM ('draft', 'approved', 'retired');

CREATE TABLE "public"."configuration" (
  "id" UUID NOT NULL,
  "code" TEXT NOT NULL,
  "version_no" INTEGER NOT NULL,
  "status" "public"."configuration_status" NOT NULL DEFAULT 'draft',
  "path_name" TEXT NOT NULL,
  "carrier_type" TEXT NOT NULL,
  "loading_pattern" TEXT NOT NULL,
  "cartons_per_carrier" INTEGER NOT NULL,
  "carton_length_mm" INTEGER NOT NULL,
  "carton_width_mm" INTEGER NOT NULL,
  "carton_height_mm" INTEGER NOT NULL,
  "density_min_kg_m3" DECIMAL(10,3) NOT NULL,
  "density_max_kg_m3" DECIMAL(10,3) NOT NULL,
  "monitor_position" TEXT NOT NULL,
  "note" TEXT,
  "synthetic" BOOLEAN NOT NULL DEFAULT false,
  "drafted_by_id" UUID NOT NULL,
  "drafted_at" TIMESTAMPTZ(3) NOT NULL,
  "approved_by_id" UUID,
  "approved_at" TIMESTAMPTZ(3),
  "approval_signature_id" UUID,
  "closed_by_id" UUID,
  "closed_at" TIMESTAMPTZ(3),
  "closed_reason" TEXT,
  CONSTRAINT "configuration_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "configuration_counts" CHECK (
    cartons_per_carrier > 0 AND carton_length_mm > 0 AND carton_width_mm > 0 AND carton_height_mm > 0),
  CONSTRAINT "configuration_density" CHECK (density_min_kg_m3 > 0 AND density_min_kg_m3 <= density_max_kg_m3),
  CONSTRAINT "configuration_approval_complete" CHECK (
    status <> 'approved' OR (approved_by_id IS NOT NULL AND approved_at IS NOT NULL AND approval_signature_id IS NOT NULL)),
  CONSTRAINT "configuration_second_person" CHECK (approved_by_id IS NULL OR approved_by_id <> drafted_by_id),
  CONSTRAINT "configuration_closing_complete" CHECK (
    (status = 'retired') = (closed_by_id IS NOT NULL AND closed_at IS NOT NULL AND closed_reason IS NOT NULL))
);
CREATE UNIQUE INDEX "configuration_code_version_no_key" ON "public"."configuration" ("code", "version_no");
CREATE INDEX "configuration_drafted_at_id_idx" ON "public"."configuration" ("drafted_at" DESC, "id" DESC);
-- One version of a configuration is in use, and one is being written.
CREATE UNIQUE INDEX "configuration_one_approved" ON "public"."configuration" ("code") WHERE status = 'approved';
CREATE UNIQUE INDEX "configuration_one_draft" ON "public"."configuration" ("code") WHERE status = 'draft';

CREATE TABLE "public"."dose_map" (
  "id" UUID NOT NULL,
  "configuration_id" UUID NOT NULL,
  "performed_on" DATE NOT NULL,
  "replicate_count" INTEGER NOT NULL,
  "source_activity" TEXT NOT NULL,
  "instrument_code" TEXT NOT NULL,
  "performed_by" TEXT NOT NULL,
  "monitor_outside_load" BOOLEAN NOT NULL,
  "note" TEXT,
  "synthetic" BOOLEAN NOT NULL DEFAULT false,
  "recorded_by_id" UUID NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "dose_map_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "dose_map_replicates" CHECK (replicate_count >= 1),
  CONSTRAINT "dose_map_configuration_id_fkey" FOREIGN KEY ("configuration_id")
    REFERENCES "public"."configuration" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "dose_map_configuration_id_idx" ON "public"."dose_map" ("configuration_id");

CREATE TABLE "public"."dose_map_point" (
  "id" UUID NOT NULL,
  "dose_map_id" UUID NOT NULL,
  "x_mm" DECIMAL(8,1) NOT NULL,
  "y_mm" DECIMAL(8,1) NOT NULL,
  "z_mm" DECIMAL(8,1) NOT NULL,
  "label" TEXT NOT NULL,
  "replicate" INTEGER NOT NULL,
  "dose_gy" DECIMAL(12,3) NOT NULL,
  "is_monitor" BOOLEAN NOT NULL,
  CONSTRAINT "dose_map_point_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "dose_map_point_values" CHECK (dose_gy > 0 AND replicate >= 1),
  CONSTRAINT "dose_map_point_dose_map_id_fkey" FOREIGN KEY ("dose_map_id")
    REFERENCES "public"."dose_map" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "dose_map_point_dose_map_id_x_mm_y_mm_z_mm_replicate_key"
  ON "public"."dose_map_point" ("dose_map_id", "x_mm", "y_mm", "z_mm", "replicate");
CREATE UNIQUE INDEX "dose_map_point_dose_map_id_label_replicate_key"
  ON "public"."dose_map_point" ("dose_map_id", "label", "replicate");

SELECT audit.protect('public.configuration', 'versioned',
  ARRAY['status', 'approved_by_id', 'approved_at', 'approval_signature_id', 'closed_by_id', 'closed_at', 'closed_reason']);
SELECT audit.protect('public.dose_map', 'append_only');
SELECT audit.protect('public.dose_map_point', 'append_only');

ALTER TABLE "public"."configuration"
  ADD CONSTRAINT "configuration_drafted_by_id_fkey" FOREIGN KEY ("drafted_by_id") REFERENCES "public"."person" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT,
  ADD CONSTRAINT "configuration_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "public"."person" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT,
  ADD CONSTRAINT "configuration_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "public"."person" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT;
ALTER TABLE "public"."dose_map"
  ADD CONSTRAINT "dose_map_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."person" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT;

-- A configuration is drafted, then approved; either way it is only ever retired.
CREATE FUNCTION public.configuration_status_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'draft' OR NEW.approved_by_id IS NOT NULL OR NEW.closed_by_id IS NOT NULL THEN
      RAISE EXCEPTION 'a configuration begins as a draft' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.status IS DISTINCT FROM OLD.status
     AND (OLD.status, NEW.status) NOT IN (('draft', 'approved'), ('draft', 'retired'), ('approved', 'retired')) THEN
    RAISE EXCEPTION 'configuration % cannot go from % to %', OLD.code, OLD.status, NEW.status USING ERRCODE = '23514';
  END IF;
  IF (OLD.approved_by_id IS NOT NULL OR OLD.status = 'retired')
     AND (NEW.approved_by_id, NEW.approved_at, NEW.approval_signature_id)
         IS DISTINCT FROM (OLD.approved_by_id, OLD.approved_at, OLD.approval_signature_id) THEN
    RAISE EXCEPTION 'configuration % is approved or closed already', OLD.code USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER configuration_status_follows BEFORE INSERT OR UPDATE ON public.configuration
  FOR EACH ROW EXECUTE FUNCTION public.configuration_status_follows();

-- The signature is written after the record it names, so it is looked for at the end of the transaction.
CREATE FUNCTION public.configuration_is_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.approval_signature_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM public.signature s
     WHERE s.id = NEW.approval_signature_id AND s.record_id = NEW.id AND s.person_id = NEW.approved_by_id) THEN
    RAISE EXCEPTION 'configuration % has no signature of its approver', NEW.code USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER configuration_is_signed AFTER INSERT OR UPDATE ON public.configuration
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.configuration_is_signed();

-- A map is written whole: with its monitor in every replicate, and with no point afterwards.
CREATE FUNCTION public.dose_map_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.replicate_count <> (SELECT count(DISTINCT replicate) FROM public.dose_map_point WHERE dose_map_id = NEW.id)
     OR NEW.replicate_count <> (SELECT count(*) FROM public.dose_map_point WHERE dose_map_id = NEW.id AND is_monitor) THEN
    RAISE EXCEPTION 'the dose map lacks replicates or monitors' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER dose_map_is_whole AFTER INSERT ON public.dose_map
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.dose_map_is_whole();

CREATE FUNCTION public.dose_map_point_comes_with_its_map() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.dose_map m WHERE m.id = NEW.dose_map_id AND m.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'the dose map is complete already' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dose_map_point_comes_with_its_map BEFORE INSERT ON public.dose_map_point
  FOR EACH ROW EXECUTE FUNCTION public.dose_map_point_comes_with_its_map();

CREATE FUNCTION public.dose_map_is_of_a_live_configuration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM public.configuration c WHERE c.id = NEW.configuration_id AND c.status = 'retired') THEN
    RAISE EXCEPTION 'the configuration is retired' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dose_map_is_of_a_live_configuration BEFORE INSERT ON public.dose_map
  FOR EACH ROW EXECUTE FUNCTION public.dose_map_is_of_a_live_configuration();

-- A specification may say which map its ratios come from.
ALTER TABLE "public"."specification" ADD COLUMN "dose_map_id" UUID;
ALTER TABLE "public"."specification" ADD CONSTRAINT "specification_dose_map_id_fkey"
  FOREIGN KEY ("dose_map_id") REFERENCES "public"."dose_map" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX "specification_dose_map_id_idx" ON "public"."specification" ("dose_map_id");
