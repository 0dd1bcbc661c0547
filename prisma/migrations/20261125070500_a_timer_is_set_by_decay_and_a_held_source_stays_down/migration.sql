-- When, with what activity and for which dose a cycle time was validated, and what dose is wanted now.
ALTER TABLE "public"."specification"
  ADD COLUMN "cycle_time_on" DATE,
  ADD COLUMN "cycle_time_activity_bq" BIGINT,
  ADD COLUMN "cycle_time_dose_gy" DECIMAL(12,3),
  ADD COLUMN "target_dose_gy" DECIMAL(12,3),
  ADD CONSTRAINT "specification_cycle_validated" CHECK (
    num_nonnulls(cycle_time_on, cycle_time_activity_bq, cycle_time_dose_gy) IN (0, 3)
    AND (cycle_time_on IS NULL OR cycle_time_s IS NOT NULL)
    AND (target_dose_gy IS NULL OR cycle_time_on IS NOT NULL)),
  ADD CONSTRAINT "specification_cycle_positive" CHECK (
    cycle_time_activity_bq > 0 AND cycle_time_dose_gy > 0 AND target_dose_gy > 0);

-- The smallest step the timer of an irradiator can be set by.
ALTER TABLE "public"."irradiator"
  ADD COLUMN "timer_step_s" DECIMAL(6,1) NOT NULL DEFAULT 0.1,
  ADD CONSTRAINT "irradiator_timer_step" CHECK (timer_step_s > 0);

-- For which specification the timer was set, what it should have been, and why it was set apart from that.
ALTER TABLE "public"."run"
  ADD COLUMN "timer_spec_id" UUID,
  ADD COLUMN "expected_cycle_time_s" DECIMAL(10,1),
  ADD COLUMN "timer_reason" TEXT,
  ADD CONSTRAINT "run_timer_spec_id_fkey" FOREIGN KEY ("timer_spec_id")
    REFERENCES "public"."specification" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE "public"."timer_review" (
  "id" UUID NOT NULL,
  "run_id" UUID NOT NULL,
  "reason" TEXT NOT NULL,
  "reviewed_by_id" UUID NOT NULL,
  "reviewed_at" TIMESTAMPTZ(3) NOT NULL,
  "signature_id" UUID NOT NULL,
  CONSTRAINT "timer_review_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "timer_review_run_id_fkey" FOREIGN KEY ("run_id")
    REFERENCES "public"."run" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "timer_review_reviewed_by_id_fkey" FOREIGN KEY ("reviewed_by_id")
    REFERENCES "public"."person" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "timer_review_run_id_key" ON "public"."timer_review" ("run_id");
SELECT audit.protect('public.timer_review', 'append_only');

CREATE FUNCTION public.timer_review_is_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM public.run r WHERE r.id = NEW.run_id AND NEW.reviewed_by_id IN (r.started_by_id, r.finished_by_id)) THEN
    RAISE EXCEPTION 'who ran it does not review its timer' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER timer_review_is_by_another BEFORE INSERT ON public.timer_review
  FOR EACH ROW EXECUTE FUNCTION public.timer_review_is_by_another();

CREATE FUNCTION public.timer_review_is_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM public.signature s
     WHERE s.id = NEW.signature_id AND s.record_id = NEW.id AND s.person_id = NEW.reviewed_by_id) THEN
    RAISE EXCEPTION 'the review of a timer has no signature' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER timer_review_is_signed AFTER INSERT ON public.timer_review
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.timer_review_is_signed();

-- Opened and closed by the radiation safety officer.
CREATE TYPE "public"."source_hold_kind" AS ENUM ('leak_suspected', 'source_event');
CREATE TABLE "public"."source_hold" (
  "id" UUID NOT NULL,
  "irradiator_id" UUID NOT NULL,
  "kind" "public"."source_hold_kind" NOT NULL,
  "reason" TEXT NOT NULL,
  "opened_at" TIMESTAMPTZ(3) NOT NULL,
  "opened_by_id" UUID NOT NULL,
  "closed_at" TIMESTAMPTZ(3),
  "closed_by_id" UUID,
  "closed_reason" TEXT,
  CONSTRAINT "source_hold_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "source_hold_closing_complete" CHECK (num_nonnulls(closed_at, closed_by_id, closed_reason) IN (0, 3)),
  CONSTRAINT "source_hold_order" CHECK (closed_at >= opened_at),
  CONSTRAINT "source_hold_irradiator_id_fkey" FOREIGN KEY ("irradiator_id")
    REFERENCES "public"."irradiator" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "source_hold_opened_by_id_fkey" FOREIGN KEY ("opened_by_id")
    REFERENCES "public"."person" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "source_hold_closed_by_id_fkey" FOREIGN KEY ("closed_by_id")
    REFERENCES "public"."person" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "source_hold_irradiator_id_opened_at_idx" ON "public"."source_hold" ("irradiator_id", "opened_at" DESC);
SELECT audit.protect('public.source_hold', 'versioned', ARRAY['closed_at', 'closed_by_id', 'closed_reason']);

CREATE FUNCTION public.source_hold_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a hold begins open' USING ERRCODE = '23514';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'the hold is closed already' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER source_hold_ends_once BEFORE INSERT OR UPDATE ON public.source_hold
  FOR EACH ROW EXECUTE FUNCTION public.source_hold_ends_once();

-- A held source does not come up, and what it treated is not released.
CREATE FUNCTION public.source_is_not_held() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.direction = 'up' AND EXISTS (
    SELECT FROM public.source_hold h
     WHERE h.irradiator_id = NEW.irradiator_id AND h.opened_at <= NEW.at
       AND (h.closed_at IS NULL OR h.closed_at > NEW.at)) THEN
    RAISE EXCEPTION 'the source is held' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER source_is_not_held BEFORE INSERT ON public.source_movement
  FOR EACH ROW EXECUTE FUNCTION public.source_is_not_held();

CREATE FUNCTION public.run_starts_unheld() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM public.source_hold h
     WHERE h.irradiator_id = NEW.irradiator_id AND h.opened_at <= NEW.started_at
       AND (h.closed_at IS NULL OR h.closed_at > NEW.started_at)) THEN
    RAISE EXCEPTION 'the source is held' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER run_starts_unheld BEFORE INSERT ON public.run
  FOR EACH ROW EXECUTE FUNCTION public.run_starts_unheld();

CREATE FUNCTION public.release_is_not_held_by_the_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.outcome <> 'rejected' AND EXISTS (
    SELECT FROM public.source_hold h
      JOIN public.run r ON r.irradiator_id = h.irradiator_id
      JOIN public.run_carrier c ON c.run_id = r.id
      JOIN public.carrier_load l ON l.id = c.carrier_load_id
     WHERE l.lot_id = NEW.lot_id AND h.closed_at IS NULL) THEN
    RAISE EXCEPTION 'the source is held' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER release_is_not_held_by_the_source BEFORE INSERT ON public.release_decision
  FOR EACH ROW EXECUTE FUNCTION public.release_is_not_held_by_the_source();
