-- What the floor writes down long after it happened comes from a sheet of paper, for a reason.
CREATE TABLE "public"."late_entry" (
  "id" UUID NOT NULL,
  -- The event of the trail that wrote the late rows: whatever is written in it happened then and was recorded now.
  "event_id" UUID NOT NULL,
  "happened_at" TIMESTAMPTZ(3) NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  "reason" TEXT NOT NULL,
  "paper_sheet" TEXT NOT NULL,
  "recorded_by_id" UUID NOT NULL,
  CONSTRAINT "late_entry_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "late_entry_order" CHECK (recorded_at >= happened_at),
  CONSTRAINT "late_entry_words" CHECK (btrim(reason) <> '' AND btrim(paper_sheet) <> ''),
  CONSTRAINT "late_entry_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."person" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "late_entry_event_id_key" ON "public"."late_entry" ("event_id");
SELECT audit.protect('public.late_entry', 'append_only');

-- The open event of this transaction: who writes outside one is refused by the trail already.
CREATE FUNCTION public.open_event(OUT event_id uuid, OUT told_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
  AS $$ SELECT o.event_id, (o.header ->> 'at')::timestamptz FROM audit.open o
         WHERE o.txid = pg_current_xact_id() AND o.begun = transaction_timestamp() $$;
REVOKE ALL ON FUNCTION public.open_event() FROM public;
GRANT EXECUTE ON FUNCTION public.open_event() TO solieu_app;

-- A late entry is of its own event, so that no other can borrow it.
CREATE FUNCTION public.late_entry_is_of_this_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.event_id IS DISTINCT FROM (SELECT o.event_id FROM public.open_event() o) THEN
    RAISE EXCEPTION 'a late entry belongs to the event that writes it' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER late_entry_is_of_this_event BEFORE INSERT ON public.late_entry
  FOR EACH ROW EXECUTE FUNCTION public.late_entry_is_of_this_event();

-- Fifteen minutes, as the rule has it; a test holds one against the other.
CREATE FUNCTION public.late_needs_its_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  here record;
BEGIN
  SELECT * INTO here FROM public.open_event();
  IF (to_jsonb(NEW) ->> TG_ARGV[0])::timestamptz < here.told_at - interval '15 minutes'
     AND NOT EXISTS (SELECT FROM public.late_entry l WHERE l.event_id = here.event_id) THEN
    RAISE EXCEPTION '% is entered late without its paper sheet', TG_TABLE_NAME USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER late_needs_its_sheet BEFORE INSERT ON public.carrier_load FOR EACH ROW EXECUTE FUNCTION public.late_needs_its_sheet('loaded_at');
CREATE TRIGGER late_needs_its_sheet BEFORE INSERT ON public.carrier_unload FOR EACH ROW EXECUTE FUNCTION public.late_needs_its_sheet('unloaded_at');
CREATE TRIGGER late_needs_its_sheet BEFORE INSERT ON public.run_carrier FOR EACH ROW EXECUTE FUNCTION public.late_needs_its_sheet('entered_at');
CREATE TRIGGER late_needs_its_sheet BEFORE INSERT ON public.run_carrier_exit FOR EACH ROW EXECUTE FUNCTION public.late_needs_its_sheet('left_at');
CREATE TRIGGER late_needs_its_sheet BEFORE INSERT ON public.source_movement FOR EACH ROW EXECUTE FUNCTION public.late_needs_its_sheet('at');
CREATE TRIGGER late_needs_its_sheet BEFORE INSERT ON public.interruption FOR EACH ROW EXECUTE FUNCTION public.late_needs_its_sheet('started_at');
CREATE TRIGGER late_needs_its_sheet BEFORE INSERT ON public.interruption_end FOR EACH ROW EXECUTE FUNCTION public.late_needs_its_sheet('ended_at');
