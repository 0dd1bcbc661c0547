-- The plant-quarantine officer seals treated cartons. A seal that was written wrongly is replaced, and stays readable.
CREATE TABLE quarantine_seal (
    id UUID NOT NULL,
    lot_id UUID NOT NULL REFERENCES lot (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    officer_name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    first_code TEXT NOT NULL,
    last_code TEXT,
    cartons INTEGER NOT NULL CONSTRAINT quarantine_seal_cartons CHECK (cartons > 0),
    sealed_at TIMESTAMPTZ(3) NOT NULL,
    note TEXT,
    supersedes_id UUID REFERENCES quarantine_seal (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    reason TEXT,
    recorded_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,

    CONSTRAINT quarantine_seal_pkey PRIMARY KEY (id),
    CONSTRAINT quarantine_seal_says_why CHECK ((supersedes_id IS NULL) = (reason IS NULL))
);
CREATE UNIQUE INDEX quarantine_seal_supersedes_id_key ON quarantine_seal (supersedes_id);
CREATE INDEX quarantine_seal_lot_id_idx ON quarantine_seal (lot_id);

SELECT audit.protect('public.quarantine_seal', 'append_only');

-- Cartons under seals that stand; null where nothing was sealed.
CREATE FUNCTION public.sealed_cartons(sealed_lot_id uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT sum(s.cartons) FROM public.quarantine_seal s
   WHERE s.lot_id = sealed_lot_id
     AND NOT EXISTS (SELECT FROM public.quarantine_seal later WHERE later.supersedes_id = s.id)
$$;

CREATE FUNCTION public.only_treated_goods_are_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.supersedes_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM quarantine_seal s WHERE s.id = NEW.supersedes_id AND s.lot_id = NEW.lot_id) THEN
    RAISE EXCEPTION 'a seal replaces one of the same lot' USING ERRCODE = '23514';
  END IF;
  IF coalesce(sealed_cartons(NEW.lot_id), 0) > (
    SELECT coalesce(sum(u.cartons_out), 0) FROM carrier_load c JOIN carrier_unload u ON u.carrier_load_id = c.id
      JOIN lot l ON l.id = c.lot_id WHERE c.lot_id = NEW.lot_id AND c.pass = l.pass) THEN
    RAISE EXCEPTION 'more cartons are sealed than came out' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER only_treated_goods_are_sealed AFTER INSERT ON quarantine_seal
  FOR EACH ROW EXECUTE FUNCTION only_treated_goods_are_sealed();

CREATE FUNCTION public.sealed_goods_leave_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.cartons > sealed_cartons(NEW.lot_id) THEN
    RAISE EXCEPTION 'more cartons leave than are sealed' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sealed_goods_leave_sealed BEFORE INSERT ON dispatch
  FOR EACH ROW EXECUTE FUNCTION sealed_goods_leave_sealed();

SELECT extend_lot_record($$SELECT lot_id, 'public.quarantine_seal', id::text FROM quarantine_seal$$);
