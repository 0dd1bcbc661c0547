-- Total activity per loading state: what the radiation safety officer enters and a second person confirms.
-- No serials and no positions: those are security data and live in the restricted schema.

CREATE TABLE "public"."loading_state" (
  "id" UUID NOT NULL,
  "irradiator_id" UUID NOT NULL,
  "state_no" INTEGER NOT NULL,
  "activity_bq" BIGINT NOT NULL,
  "reference_on" DATE NOT NULL,
  "certificate_set" TEXT NOT NULL,
  "effective_from" DATE NOT NULL,
  "note" TEXT,
  "synthetic" BOOLEAN NOT NULL DEFAULT false,
  "entered_by_id" UUID NOT NULL,
  "entered_at" TIMESTAMPTZ(3) NOT NULL,
  "confirmed_by_id" UUID,
  "confirmed_at" TIMESTAMPTZ(3),
  "confirmation_signature_id" UUID,
  "withdrawn_by_id" UUID,
  "withdrawn_at" TIMESTAMPTZ(3),
  "withdrawn_reason" TEXT,
  CONSTRAINT "loading_state_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "loading_state_activity" CHECK (activity_bq > 0),
  CONSTRAINT "loading_state_confirmation_complete" CHECK (
    num_nonnulls(confirmed_by_id, confirmed_at, confirmation_signature_id) IN (0, 3)),
  CONSTRAINT "loading_state_withdrawal_complete" CHECK (
    num_nonnulls(withdrawn_by_id, withdrawn_at, withdrawn_reason) IN (0, 3)),
  CONSTRAINT "loading_state_one_end" CHECK (confirmed_at IS NULL OR withdrawn_at IS NULL),
  CONSTRAINT "loading_state_second_person" CHECK (confirmed_by_id IS NULL OR confirmed_by_id <> entered_by_id),
  CONSTRAINT "loading_state_irradiator_id_fkey" FOREIGN KEY ("irradiator_id")
    REFERENCES "public"."irradiator" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "loading_state_entered_by_id_fkey" FOREIGN KEY ("entered_by_id")
    REFERENCES "public"."person" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "loading_state_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id")
    REFERENCES "public"."person" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "loading_state_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id")
    REFERENCES "public"."person" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "loading_state_irradiator_id_state_no_key" ON "public"."loading_state" ("irradiator_id", "state_no");
-- One entry waits for its second person at a time, and no day begins two states.
CREATE UNIQUE INDEX "loading_state_one_open" ON "public"."loading_state" ("irradiator_id")
  WHERE confirmed_at IS NULL AND withdrawn_at IS NULL;
CREATE UNIQUE INDEX "loading_state_one_a_day" ON "public"."loading_state" ("irradiator_id", "effective_from")
  WHERE confirmed_at IS NOT NULL;

SELECT audit.protect('public.loading_state', 'versioned',
  ARRAY['confirmed_by_id', 'confirmed_at', 'confirmation_signature_id', 'withdrawn_by_id', 'withdrawn_at', 'withdrawn_reason']);

-- Entered by one, then confirmed or withdrawn once; a confirmed state never begins before the one before it.
CREATE FUNCTION public.loading_state_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.confirmed_at IS NOT NULL OR NEW.withdrawn_at IS NOT NULL THEN
      RAISE EXCEPTION 'a loading state begins as an entry' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.confirmed_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'loading state % is confirmed or withdrawn already', OLD.state_no USING ERRCODE = '23514';
  END IF;
  IF NEW.confirmed_at IS NOT NULL AND EXISTS (
    SELECT FROM public.loading_state other
     WHERE other.irradiator_id = NEW.irradiator_id AND other.confirmed_at IS NOT NULL
       AND other.effective_from >= NEW.effective_from) THEN
    RAISE EXCEPTION 'a later loading state is confirmed already' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER loading_state_follows BEFORE INSERT OR UPDATE ON public.loading_state
  FOR EACH ROW EXECUTE FUNCTION public.loading_state_follows();

-- The signature is written after the record it names, so it is looked for at the end of the transaction.
CREATE FUNCTION public.loading_state_is_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.confirmation_signature_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM public.signature s
     WHERE s.id = NEW.confirmation_signature_id AND s.record_id = NEW.id AND s.person_id = NEW.confirmed_by_id) THEN
    RAISE EXCEPTION 'loading state % has no signature of its second person', NEW.state_no USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER loading_state_is_signed AFTER INSERT OR UPDATE ON public.loading_state
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.loading_state_is_signed();
