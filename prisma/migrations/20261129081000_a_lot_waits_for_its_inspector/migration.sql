-- An inspector was asked for, and came, could not come, or was no longer needed; until one of these a lot waits unloaded.
CREATE TABLE inspection_call (
    id UUID NOT NULL,
    lot_id UUID NOT NULL REFERENCES lot (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    kind TEXT NOT NULL CONSTRAINT inspection_call_kind CHECK (kind IN ('plant_quarantine', 'joint')),
    organisation TEXT NOT NULL,
    reference TEXT,
    called_at TIMESTAMPTZ(3) NOT NULL,
    expected_at TIMESTAMPTZ(3),
    recorded_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,

    CONSTRAINT inspection_call_pkey PRIMARY KEY (id)
);
CREATE INDEX inspection_call_lot_id_idx ON inspection_call (lot_id);

CREATE TABLE inspection_call_end (
    id UUID NOT NULL,
    call_id UUID NOT NULL REFERENCES inspection_call (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    outcome TEXT NOT NULL
      CONSTRAINT inspection_call_end_outcome CHECK (outcome IN ('inspected', 'could_not_come', 'called_off')),
    cause TEXT,
    ended_at TIMESTAMPTZ(3) NOT NULL,
    recorded_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,

    CONSTRAINT inspection_call_end_pkey PRIMARY KEY (id),
    CONSTRAINT inspection_call_end_says_why CHECK ((outcome = 'inspected') = (cause IS NULL))
);
CREATE UNIQUE INDEX inspection_call_end_call_id_key ON inspection_call_end (call_id);

SELECT audit.protect('public.inspection_call', 'append_only');
SELECT audit.protect('public.inspection_call_end', 'append_only');

-- What an inspection was; null in those from before it was asked.
ALTER TABLE inspection
  ADD COLUMN kind TEXT CONSTRAINT inspection_kind CHECK (kind IN ('facility', 'plant_quarantine', 'joint')),
  ADD COLUMN officer_code TEXT,
  ADD COLUMN partner TEXT,
  ADD COLUMN packaging TEXT CONSTRAINT inspection_packaging CHECK (packaging IN ('pest_proof', 'not_pest_proof')),
  ADD COLUMN live_pests INTEGER CONSTRAINT inspection_live_pests CHECK (live_pests >= 0),
  ADD CONSTRAINT inspection_joint_names_both CHECK (kind IS DISTINCT FROM 'joint' OR partner IS NOT NULL);

CREATE FUNCTION public.lot_awaits_inspector(waiting_lot_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM public.inspection_call c
                  WHERE c.lot_id = waiting_lot_id
                    AND NOT EXISTS (SELECT FROM public.inspection_call_end e WHERE e.call_id = c.id))
$$;

CREATE FUNCTION public.one_call_at_a_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF lot_awaits_inspector(NEW.lot_id) THEN
    RAISE EXCEPTION 'an inspector has been asked for already' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER one_call_at_a_time BEFORE INSERT ON inspection_call
  FOR EACH ROW EXECUTE FUNCTION one_call_at_a_time();

CREATE FUNCTION public.waiting_lot_stays_unloaded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF lot_awaits_inspector(NEW.lot_id) THEN
    RAISE EXCEPTION 'this lot waits for an inspector' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER waiting_lot_stays_unloaded BEFORE INSERT ON carrier_load
  FOR EACH ROW EXECUTE FUNCTION waiting_lot_stays_unloaded();

SELECT extend_lot_record($$SELECT lot_id, 'public.inspection_call', id::text FROM inspection_call$$);
SELECT extend_lot_record($$SELECT c.lot_id, 'public.inspection_call_end', e.id::text
  FROM inspection_call c JOIN inspection_call_end e ON e.call_id = c.id$$);
