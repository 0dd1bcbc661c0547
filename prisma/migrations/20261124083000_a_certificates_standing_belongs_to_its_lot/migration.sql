-- A review, a notice, a revocation, a print and a scan of a certificate are rows of its lot.
CREATE OR REPLACE VIEW lot_record AS
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
  FROM release_decision d JOIN release_withdrawal w ON w.decision_id = d.id
UNION ALL SELECT c.lot_id, 'public.certificate_review', x.id::text FROM certificate c JOIN certificate_review x ON x.certificate_id = c.id
UNION ALL SELECT c.lot_id, 'public.certificate_notice', x.id::text FROM certificate c JOIN certificate_notice x ON x.certificate_id = c.id
UNION ALL SELECT c.lot_id, 'public.certificate_revocation_proposal', x.id::text FROM certificate c JOIN certificate_revocation_proposal x ON x.certificate_id = c.id
UNION ALL SELECT c.lot_id, 'public.certificate_revocation', x.id::text FROM certificate c JOIN certificate_revocation x ON x.certificate_id = c.id
UNION ALL SELECT c.lot_id, 'public.certificate_print', x.id::text FROM certificate c JOIN certificate_print x ON x.certificate_id = c.id
UNION ALL SELECT c.lot_id, 'public.certificate_scan', x.id::text FROM certificate c JOIN certificate_scan x ON x.certificate_id = c.id
UNION ALL SELECT c.lot_id, 'public.certificate_review_end', x.id::text
  FROM certificate c JOIN certificate_review r ON r.certificate_id = c.id JOIN certificate_review_end x ON x.review_id = r.id;
