-- Treated and untreated goods stand apart, and the log of where a lot stood has no gap (process 1.2 steps 4 and 8).
CREATE TYPE "public"."storage_zone" AS ENUM ('untreated', 'treated', 'hold', 'dispatch');

CREATE TABLE "public"."storage_location" (
  "id" UUID NOT NULL,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "zone" "public"."storage_zone" NOT NULL,
  "serves" "public"."product_kind",
  "opened_on" DATE NOT NULL,
  "opened_by_id" UUID NOT NULL,
  "closed_on" DATE,
  "closed_by_id" UUID,
  "synthetic" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "storage_location_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "storage_location_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "public"."person" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT "storage_location_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "public"."person" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT "storage_location_closing" CHECK (("closed_on" IS NULL) = ("closed_by_id" IS NULL) AND ("closed_on" IS NULL OR "closed_on" >= "opened_on"))
);
CREATE UNIQUE INDEX "storage_location_code_key" ON "public"."storage_location" ("code");

CREATE TABLE "public"."lot_move" (
  "id" UUID NOT NULL,
  "lot_id" UUID NOT NULL,
  "treated" BOOLEAN NOT NULL,
  "cartons" INTEGER NOT NULL,
  "from_location_id" UUID,
  "to_location_id" UUID NOT NULL,
  "moved_at" TIMESTAMPTZ(3) NOT NULL,
  "moved_by_id" UUID NOT NULL,
  "reason" TEXT,
  CONSTRAINT "lot_move_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "lot_move_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "public"."lot" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT "lot_move_from_location_id_fkey" FOREIGN KEY ("from_location_id") REFERENCES "public"."storage_location" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT "lot_move_to_location_id_fkey" FOREIGN KEY ("to_location_id") REFERENCES "public"."storage_location" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT "lot_move_moved_by_id_fkey" FOREIGN KEY ("moved_by_id") REFERENCES "public"."person" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT "lot_move_cartons" CHECK ("cartons" > 0),
  CONSTRAINT "lot_move_goes_somewhere" CHECK ("from_location_id" IS DISTINCT FROM "to_location_id")
);
CREATE INDEX "lot_move_lot_id_idx" ON "public"."lot_move" ("lot_id");

SELECT audit.protect('public.storage_location', 'versioned', ARRAY['closed_on', 'closed_by_id']);
SELECT audit.protect('public.lot_move', 'append_only');

ALTER TABLE "public"."lot" ADD COLUMN "location_id" UUID,
  ADD CONSTRAINT "lot_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "public"."storage_location" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT;
ALTER TABLE "public"."carrier_load" ADD COLUMN "location_id" UUID,
  ADD CONSTRAINT "carrier_load_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "public"."storage_location" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT;
ALTER TABLE "public"."carrier_unload" ADD COLUMN "location_id" UUID,
  ADD CONSTRAINT "carrier_unload_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "public"."storage_location" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT;

-- The zone log of a lot: put down at the gate, carried about, taken onto carriers, put down after treatment, gone.
CREATE VIEW public.storage_step AS
  SELECT l.id, l.id AS lot_id, 'received' AS kind, l.arrived_at AS at, l.received_by_id AS person_id,
         l.received_cartons - l.rejected_cartons AS cartons, false AS treated, NULL::uuid AS from_id, l.location_id AS to_id, NULL::text AS carrier_code
    FROM public.lot l
  UNION ALL
  SELECT m.id, m.lot_id, 'moved', m.moved_at, m.moved_by_id, m.cartons, m.treated, m.from_location_id, m.to_location_id, NULL
    FROM public.lot_move m
  UNION ALL
  SELECT c.id, c.lot_id, 'loaded', c.loaded_at, c.loaded_by_id, c.cartons, c.pass > 1, c.location_id, NULL, c.carrier_code
    FROM public.carrier_load c
  UNION ALL
  SELECT u.id, c.lot_id, 'unloaded', u.unloaded_at, u.unloaded_by_id, u.cartons_out, true, NULL, u.location_id, c.carrier_code
    FROM public.carrier_load c JOIN public.carrier_unload u ON u.carrier_load_id = c.id
  UNION ALL
  SELECT d.id, d.lot_id, 'dispatched', d.dispatched_at, d.dispatched_by_id, d.cartons, true, NULL, NULL, NULL
    FROM public.dispatch d;
GRANT SELECT ON public.storage_step TO solieu_app;

-- What of a lot stands at each place: unknown places are a row of their own.
CREATE VIEW public.storage_standing AS
  SELECT s.lot_id, s.treated, s.location_id, sum(s.cartons)::int AS cartons
    FROM (
      SELECT lot_id, treated, to_id AS location_id, cartons FROM public.storage_step WHERE kind IN ('received', 'moved', 'unloaded')
      UNION ALL
      SELECT lot_id, treated, from_id, -cartons FROM public.storage_step WHERE kind IN ('moved', 'loaded')
    ) s
   GROUP BY s.lot_id, s.treated, s.location_id
  HAVING sum(s.cartons) <> 0;
GRANT SELECT ON public.storage_standing TO solieu_app;

-- Untreated goods never stand in a treated zone, treated ones never go back among the untreated.
CREATE FUNCTION public.zone_takes(location uuid, treated boolean, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT location IS NULL OR EXISTS (
    SELECT FROM public.storage_location s
     WHERE s.id = location AND s.opened_on <= day AND (s.closed_on IS NULL OR s.closed_on >= day)
       AND s.zone = ANY (CASE WHEN treated THEN ARRAY['treated', 'hold', 'dispatch'] ELSE ARRAY['untreated', 'hold'] END::public.storage_zone[]))
$$;

CREATE FUNCTION public.centre_day(at timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
$$;

CREATE FUNCTION public.lot_stands_among_its_like() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT public.zone_takes(NEW.location_id, false, public.centre_day(NEW.arrived_at)) THEN
    RAISE EXCEPTION 'untreated goods do not stand there' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER lot_stands_among_its_like BEFORE INSERT OR UPDATE OF location_id ON public.lot
  FOR EACH ROW EXECUTE FUNCTION public.lot_stands_among_its_like();

CREATE FUNCTION public.unloaded_goods_stand_among_their_like() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT public.zone_takes(NEW.location_id, true, public.centre_day(NEW.unloaded_at)) THEN
    RAISE EXCEPTION 'treated goods do not stand there' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER unloaded_goods_stand_among_their_like BEFORE INSERT ON public.carrier_unload
  FOR EACH ROW EXECUTE FUNCTION public.unloaded_goods_stand_among_their_like();

CREATE FUNCTION public.move_crosses_no_barrier() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  standing int;
BEGIN
  IF NOT public.zone_takes(NEW.to_location_id, NEW.treated, public.centre_day(NEW.moved_at)) THEN
    RAISE EXCEPTION 'these goods do not stand there' USING ERRCODE = '23514';
  END IF;
  -- Called treated, but never unloaded; or more than stands at the place they come from.
  SELECT cartons INTO standing FROM public.storage_standing
   WHERE lot_id = NEW.lot_id AND treated = NEW.treated AND location_id IS NOT DISTINCT FROM NEW.from_location_id;
  IF coalesce(standing, 0) < NEW.cartons THEN
    RAISE EXCEPTION 'only % of these cartons stand there', coalesce(standing, 0) USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER move_crosses_no_barrier BEFORE INSERT ON public.lot_move
  FOR EACH ROW EXECUTE FUNCTION public.move_crosses_no_barrier();

-- A first treatment takes its cartons from the untreated zone only: what is held back is carried out of the hold first.
CREATE FUNCTION public.load_comes_from_its_zone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.location_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM public.storage_location s
     WHERE s.id = NEW.location_id
       AND s.zone = ANY (CASE WHEN NEW.pass = 1 THEN ARRAY['untreated'] ELSE ARRAY['treated', 'hold'] END::public.storage_zone[])) THEN
    RAISE EXCEPTION 'cartons for this treatment are not taken from there' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER load_comes_from_its_zone BEFORE INSERT ON public.carrier_load
  FOR EACH ROW EXECUTE FUNCTION public.load_comes_from_its_zone();
