-- How far the present pass of every lot has come: what the next step is read from, one row per lot.
CREATE VIEW lot_progress AS
SELECT
  l.id AS lot_id,
  CASE WHEN l.pass = 1 THEN l.received_cartons - l.rejected_cartons ELSE coalesce(b.cartons_out, 0) END::int AS cartons_to_treat,
  coalesce(c.loads, 0)::int AS loads,
  coalesce(c.loaded_cartons, 0)::int AS loaded_cartons,
  coalesce(c.entered, 0)::int AS entered,
  coalesce(c.departed, 0)::int AS departed,
  coalesce(c.unloaded, 0)::int AS unloaded,
  coalesce(c.cartons_out, 0)::int AS cartons_out,
  coalesce(c.damaged_cartons, 0)::int AS damaged_cartons,
  coalesce(d.dosimeters, 0)::int AS dosimeters,
  coalesce(d.dosimeters_read, 0)::int AS dosimeters_read,
  coalesce(d.dosimeters_readable, 0)::int AS dosimeters_readable,
  i.result::text AS inspection,
  EXISTS (SELECT FROM acknowledgement a WHERE a.lot_id = l.id) AS acknowledged
FROM lot l
LEFT JOIN LATERAL (
  SELECT count(*) AS loads, sum(cl.cartons) AS loaded_cartons, count(rc.id) AS entered, count(x.id) AS departed,
         count(u.id) AS unloaded, sum(u.cartons_out) AS cartons_out, sum(u.damaged_cartons) AS damaged_cartons
    FROM carrier_load cl
    LEFT JOIN run_carrier rc ON rc.carrier_load_id = cl.id
    LEFT JOIN run_carrier_exit x ON x.run_carrier_id = rc.id
    LEFT JOIN carrier_unload u ON u.carrier_load_id = cl.id
   WHERE cl.lot_id = l.id AND cl.pass = l.pass
) c ON true
LEFT JOIN LATERAL (
  SELECT sum(u.cartons_out) AS cartons_out
    FROM carrier_load cl JOIN carrier_unload u ON u.carrier_load_id = cl.id
   WHERE cl.lot_id = l.id AND cl.pass = l.pass - 1
) b ON l.pass > 1
LEFT JOIN LATERAL (
  SELECT count(*) AS dosimeters,
         count(*) FILTER (WHERE seen.yes) AS dosimeters_read,
         -- A dosimeter is read once the run of its carrier is over.
         count(*) FILTER (WHERE NOT seen.yes AND r.state = 'finished') AS dosimeters_readable
    FROM carrier_load cl
    JOIN dosimeter_placement p ON p.carrier_load_id = cl.id
    LEFT JOIN run_carrier rc ON rc.carrier_load_id = cl.id
    LEFT JOIN run r ON r.id = rc.run_id
    CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM dosimeter_reading g WHERE g.placement_id = p.id) AS yes) seen
   WHERE cl.lot_id = l.id AND cl.pass = l.pass
) d ON true
LEFT JOIN LATERAL (
  SELECT result FROM inspection n WHERE n.lot_id = l.id ORDER BY n.inspected_at DESC, n.id DESC LIMIT 1
) i ON true;

GRANT SELECT ON lot_progress TO solieu_app;

-- A scanner asks what stands on a carrier.
CREATE INDEX carrier_load_carrier_code ON carrier_load (carrier_code, id DESC);
