-- Which rows of the trail belong to a lot: the lot itself, what was done with it, and the signatures over that.
-- Each branch is reached from lot_id by an index, so that asking for one lot touches its own rows only; the trail
-- itself is then asked by (table_name, record_id).
CREATE VIEW lot_record AS
SELECT id AS lot_id, 'public.lot' AS table_name, id::text AS record_id FROM lot
UNION ALL SELECT lot_id, 'public.inspection', id::text FROM inspection
UNION ALL SELECT lot_id, 'public.acknowledgement', id::text FROM acknowledgement
UNION ALL SELECT lot_id, 'public.carrier_load', id::text FROM carrier_load
UNION ALL SELECT lot_id, 'public.dosimeter_placement', id::text FROM dosimeter_placement
UNION ALL SELECT lot_id, 'public.dosimeter_reading', id::text FROM dosimeter_reading
UNION ALL SELECT lot_id, 'public.dispatch', id::text FROM dispatch
UNION ALL SELECT lot_id, 'public.retreatment_permit', id::text FROM retreatment_permit
UNION ALL SELECT lot_id, 'public.release_decision', id::text FROM release_decision
UNION ALL SELECT lot_id, 'public.certificate', id::text FROM certificate
UNION ALL SELECT l.lot_id, 'public.carrier_unload', u.id::text
  FROM carrier_load l JOIN carrier_unload u ON u.carrier_load_id = l.id
UNION ALL SELECT l.lot_id, 'public.run_carrier', c.id::text
  FROM carrier_load l JOIN run_carrier c ON c.carrier_load_id = l.id
UNION ALL SELECT l.lot_id, 'public.run_carrier_exit', e.id::text
  FROM carrier_load l JOIN run_carrier c ON c.carrier_load_id = l.id JOIN run_carrier_exit e ON e.run_carrier_id = c.id
UNION ALL SELECT l.lot_id, 'public.interruption_carrier', i.id::text
  FROM carrier_load l JOIN run_carrier c ON c.carrier_load_id = l.id JOIN interruption_carrier i ON i.run_carrier_id = c.id
UNION ALL SELECT d.lot_id, 'public.release_withdrawal', w.id::text
  FROM release_decision d JOIN release_withdrawal w ON w.decision_id = d.id
UNION ALL SELECT lot_id, 'public.signature', signature_id::text FROM release_decision
UNION ALL SELECT lot_id, 'public.signature', signature_id::text FROM certificate
UNION ALL SELECT lot_id, 'public.signature', signature_id::text FROM retreatment_permit
UNION ALL SELECT d.lot_id, 'public.signature', w.signature_id::text
  FROM release_decision d JOIN release_withdrawal w ON w.decision_id = d.id;

-- What the list of the trail shows of the rows an event changed: the name people know each by.
CREATE FUNCTION public.known_name(content jsonb) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN coalesce(content ->> 'code', content ->> 'number', content ->> 'staff_code', content ->> 'carrier_code', content ->> 'dosimeter_code');
REVOKE ALL ON FUNCTION public.known_name(jsonb) FROM public;

GRANT SELECT ON lot_record TO solieu_app;
GRANT EXECUTE ON FUNCTION public.known_name(jsonb) TO solieu_app;
