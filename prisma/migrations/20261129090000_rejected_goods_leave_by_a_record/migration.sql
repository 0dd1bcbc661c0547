-- Rejected goods leave the house as their decision says, returned to the customer or destroyed before a witness, and the
-- record of it says how many, when and by which document. Several may add up; never to more than stands here.
CREATE TABLE departure (
    id UUID NOT NULL,
    lot_id UUID NOT NULL REFERENCES lot (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    disposition TEXT NOT NULL CONSTRAINT departure_disposition CHECK (disposition IN ('return', 'destroy')),
    cartons INTEGER NOT NULL CONSTRAINT departure_cartons CHECK (cartons > 0),
    location_id UUID REFERENCES storage_location (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    treated BOOLEAN NOT NULL,
    departed_at TIMESTAMPTZ(3) NOT NULL,
    document TEXT NOT NULL,
    recipient TEXT,
    vehicle TEXT,
    taken_over_by TEXT,
    method TEXT,
    witness_id UUID REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    recorded_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,

    CONSTRAINT departure_pkey PRIMARY KEY (id),
    CONSTRAINT departure_says_to_whom CHECK (
      CASE disposition WHEN 'return' THEN num_nonnulls(recipient, vehicle, taken_over_by) = 3
                       ELSE num_nonnulls(recipient, vehicle, taken_over_by) = 0 END),
    CONSTRAINT departure_says_how CHECK (
      CASE disposition WHEN 'destroy' THEN num_nonnulls(method, witness_id) = 2
                       ELSE num_nonnulls(method, witness_id) = 0 END),
    CONSTRAINT departure_is_witnessed_by_another CHECK (witness_id <> recorded_by_id)
);
CREATE INDEX departure_lot_id_idx ON departure (lot_id);

SELECT audit.protect('public.departure', 'append_only');
SELECT extend_lot_record($$SELECT lot_id, 'public.departure', id::text FROM departure$$);

-- What a rejected lot still holds in house: the accepted cartons less those that did not come out whole and those that
-- left. A lot whose rejection does not stand any more is not here.
CREATE VIEW public.rejected_goods AS
  SELECT l.id AS lot_id, d.disposition, d.decided_at,
         (l.received_cartons - l.rejected_cartons
           - coalesce((SELECT sum(c.cartons - u.cartons_out)
                         FROM public.carrier_load c JOIN public.carrier_unload u ON u.carrier_load_id = c.id
                        WHERE c.lot_id = l.id), 0)
           - coalesce((SELECT sum(g.cartons) FROM public.departure g WHERE g.lot_id = l.id), 0))::int AS cartons
    FROM public.lot l
    CROSS JOIN LATERAL (
      SELECT d.disposition, d.decided_at FROM public.release_decision d
       WHERE d.lot_id = l.id AND d.pass = l.pass AND d.outcome = 'rejected'
         AND NOT EXISTS (SELECT FROM public.release_withdrawal w WHERE w.decision_id = d.id)
       ORDER BY d.decided_at DESC, d.id DESC LIMIT 1) d
   WHERE l.stage = 'rejected';
GRANT SELECT ON public.rejected_goods TO solieu_app;

-- They leave their place in the zone log as they leave the house.
CREATE OR REPLACE VIEW public.storage_step AS
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
    FROM public.dispatch d
  UNION ALL
  SELECT g.id, g.lot_id, CASE g.disposition WHEN 'return' THEN 'returned' ELSE 'destroyed' END,
         g.departed_at, g.recorded_by_id, g.cartons, g.treated, g.location_id, NULL, NULL
    FROM public.departure g;

CREATE OR REPLACE VIEW public.storage_standing AS
  SELECT s.lot_id, s.treated, s.location_id, sum(s.cartons)::int AS cartons
    FROM (
      SELECT lot_id, treated, to_id AS location_id, cartons FROM public.storage_step WHERE kind IN ('received', 'moved', 'unloaded')
      UNION ALL
      SELECT lot_id, treated, from_id, -cartons FROM public.storage_step WHERE kind IN ('moved', 'loaded', 'returned', 'destroyed')
    ) s
   GROUP BY s.lot_id, s.treated, s.location_id
  HAVING sum(s.cartons) <> 0;

CREATE FUNCTION public.departure_follows_its_decision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  goods public.rejected_goods;
  standing int;
BEGIN
  SELECT * INTO goods FROM rejected_goods WHERE lot_id = NEW.lot_id;
  IF goods.lot_id IS NULL THEN
    RAISE EXCEPTION 'only the goods of a rejected lot are returned or destroyed' USING ERRCODE = '23514';
  END IF;
  IF goods.disposition <> NEW.disposition THEN
    RAISE EXCEPTION 'it was decided to % these goods', goods.disposition USING ERRCODE = '23514';
  END IF;
  IF NEW.departed_at < goods.decided_at THEN
    RAISE EXCEPTION 'goods do not leave before they are rejected' USING ERRCODE = '23514';
  END IF;
  IF NEW.cartons > goods.cartons THEN
    RAISE EXCEPTION 'only % cartons of this lot are here', goods.cartons USING ERRCODE = '23514';
  END IF;
  IF NEW.location_id IS NOT NULL THEN
    SELECT cartons INTO standing FROM storage_standing
     WHERE lot_id = NEW.lot_id AND treated = NEW.treated AND location_id = NEW.location_id;
    IF coalesce(standing, 0) < NEW.cartons THEN
      RAISE EXCEPTION 'only % of these cartons stand there', coalesce(standing, 0) USING ERRCODE = '23514';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER departure_follows_its_decision BEFORE INSERT ON departure
  FOR EACH ROW EXECUTE FUNCTION departure_follows_its_decision();

-- What has left is not treated again.
CREATE FUNCTION public.departed_goods_stay_rejected() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.stage <> 'rejected' AND EXISTS (SELECT FROM departure g WHERE g.lot_id = OLD.id) THEN
    RAISE EXCEPTION 'goods of lot % have left as rejected', OLD.code USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER departed_goods_stay_rejected BEFORE UPDATE OF stage ON lot
  FOR EACH ROW WHEN (OLD.stage = 'rejected') EXECUTE FUNCTION departed_goods_stay_rejected();
