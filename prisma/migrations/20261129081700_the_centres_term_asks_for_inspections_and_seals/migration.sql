-- The centre's own term, for one market or for all: who inspects before treatment, and whether goods leave only under a
-- seal. No law says so here; the document that does is named.
CREATE TABLE inspection_term (
    id UUID NOT NULL,
    destination TEXT CONSTRAINT inspection_term_destination CHECK (destination ~ '^[A-Z]{2}$'),
    kind TEXT CONSTRAINT inspection_term_kind CHECK (kind IN ('facility', 'plant_quarantine', 'joint')),
    seal_required BOOLEAN NOT NULL,
    in_force_from DATE NOT NULL,
    source TEXT NOT NULL,
    stated_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    stated_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT inspection_term_pkey PRIMARY KEY (id)
);
SELECT audit.protect('public.inspection_term', 'append_only');

-- The term that counts for goods to a market that came on a day: the market's own before the one for all, then the latest.
CREATE FUNCTION public.inspection_term_on(market text, day date) RETURNS SETOF public.inspection_term LANGUAGE sql STABLE AS $$
  SELECT t.* FROM public.inspection_term t
   WHERE market IS NOT NULL AND (t.destination IS NULL OR t.destination = upper(market)) AND t.in_force_from <= day
   ORDER BY (t.destination IS NOT NULL) DESC, t.in_force_from DESC, t.stated_at DESC, t.id DESC LIMIT 1
$$;

CREATE FUNCTION public.lot_needs_seal(of_lot uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM public.lot l JOIN public.product p ON p.id = l.product_id
    CROSS JOIN LATERAL public.inspection_term_on(l.destination, (l.arrived_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) t
   WHERE l.id = of_lot AND p.kind = 'fruit' AND t.seal_required)
$$;

-- Who was told that an inspector is wanted, and how; null in calls from before it was asked.
ALTER TABLE inspection_call ADD COLUMN notified TEXT;

-- A seal is broken by the next treatment: it belongs to its pass.
ALTER TABLE quarantine_seal ADD COLUMN pass INTEGER NOT NULL DEFAULT 1;
ALTER TABLE quarantine_seal ALTER COLUMN pass DROP DEFAULT;

CREATE OR REPLACE FUNCTION public.sealed_cartons(sealed_lot_id uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT sum(s.cartons) FROM public.quarantine_seal s JOIN public.lot l ON l.id = s.lot_id AND l.pass = s.pass
   WHERE s.lot_id = sealed_lot_id
     AND NOT EXISTS (SELECT FROM public.quarantine_seal later WHERE later.supersedes_id = s.id)
$$;

CREATE FUNCTION public.seal_is_of_the_pass() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM lot l JOIN product p ON p.id = l.product_id
                  WHERE l.id = NEW.lot_id AND l.pass = NEW.pass AND p.kind = 'fruit'
                    AND l.stage IN ('processed', 'released', 'certified')) THEN
    RAISE EXCEPTION 'a seal is for fruit that was treated in this pass and is still here' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seal_is_of_the_pass BEFORE INSERT ON quarantine_seal FOR EACH ROW EXECUTE FUNCTION seal_is_of_the_pass();

CREATE OR REPLACE FUNCTION public.sealed_goods_leave_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sealed bigint := sealed_cartons(NEW.lot_id);
BEGIN
  IF sealed IS NULL AND lot_needs_seal(NEW.lot_id) THEN
    RAISE EXCEPTION 'goods leave unsealed against the centre''s term' USING ERRCODE = '23514';
  END IF;
  IF NEW.cartons > sealed THEN
    RAISE EXCEPTION 'more cartons leave than are sealed' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;

-- An inspector may be asked for while carriers are loaded already: these stay outside the room until he has come.
CREATE FUNCTION public.waiting_lot_stays_outside() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF lot_awaits_inspector((SELECT lot_id FROM carrier_load WHERE id = NEW.carrier_load_id)) THEN
    RAISE EXCEPTION 'this lot waits for an inspector' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER waiting_lot_stays_outside BEFORE INSERT ON run_carrier
  FOR EACH ROW EXECUTE FUNCTION waiting_lot_stays_outside();
