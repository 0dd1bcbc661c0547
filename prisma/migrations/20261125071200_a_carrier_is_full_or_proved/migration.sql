-- A carrier with fewer cartons than its pattern is filled up with dummies of the same density, or its configuration
-- was mapped with so few.
CREATE TABLE "public"."carrier_filler" (
  "id" UUID NOT NULL,
  "carrier_load_id" UUID NOT NULL,
  "cartons" INTEGER NOT NULL,
  "density_kg_m3" DECIMAL(10,3) NOT NULL,
  CONSTRAINT "carrier_filler_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "carrier_filler_values" CHECK (cartons > 0 AND density_kg_m3 > 0),
  CONSTRAINT "carrier_filler_carrier_load_id_fkey" FOREIGN KEY ("carrier_load_id")
    REFERENCES "public"."carrier_load" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX "carrier_filler_carrier_load_id_key" ON "public"."carrier_filler" ("carrier_load_id");
SELECT audit.protect('public.carrier_filler', 'append_only');

CREATE FUNCTION public.carrier_load_is_full_or_proved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  full_count integer;
  bound uuid;
BEGIN
  SELECT s.cartons_per_carrier, m.configuration_id INTO full_count, bound
    FROM public.lot l JOIN public.specification s ON s.id = l.spec_id LEFT JOIN public.dose_map m ON m.id = s.dose_map_id
   WHERE l.id = NEW.lot_id;
  IF NEW.cartons < full_count
     AND NOT EXISTS (SELECT FROM public.carrier_filler f
                      WHERE f.carrier_load_id = NEW.id AND f.cartons = full_count - NEW.cartons)
     AND NOT EXISTS (SELECT FROM public.configuration_validation v
                      WHERE v.configuration_id = bound AND v.kind = 'partial_load' AND v.status = 'approved'
                        AND v.effective_from <= (NEW.loaded_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
                        AND v.min_cartons <= NEW.cartons) THEN
    RAISE EXCEPTION 'carrier % is neither full nor filled up nor mapped with so few cartons', NEW.carrier_code USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
-- The filler is written after the load it belongs to.
CREATE CONSTRAINT TRIGGER carrier_load_is_full_or_proved AFTER INSERT ON public.carrier_load
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.carrier_load_is_full_or_proved();

-- What filled a carrier up is a row of its lot.
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
  FROM certificate c JOIN certificate_review r ON r.certificate_id = c.id JOIN certificate_review_end x ON x.review_id = r.id
UNION ALL SELECT lot_id, 'public.lot_hold', id::text FROM lot_hold
UNION ALL SELECT h.lot_id, 'public.lot_hold_end', e.id::text FROM lot_hold h JOIN lot_hold_end e ON e.hold_id = h.id
UNION ALL SELECT h.lot_id, 'public.signature', e.signature_id::text FROM lot_hold h JOIN lot_hold_end e ON e.hold_id = h.id
UNION ALL SELECT l.lot_id, 'public.interruption_review_carrier', x.id::text
  FROM carrier_load l JOIN run_carrier c ON c.carrier_load_id = l.id JOIN interruption_carrier i ON i.run_carrier_id = c.id
  JOIN interruption_review_carrier x ON x.interruption_carrier_id = i.id
UNION ALL SELECT l.lot_id, 'public.interruption_review', v.id::text
  FROM carrier_load l JOIN run_carrier c ON c.carrier_load_id = l.id JOIN interruption_carrier i ON i.run_carrier_id = c.id
  JOIN interruption_review_carrier x ON x.interruption_carrier_id = i.id JOIN interruption_review v ON v.id = x.review_id
UNION ALL SELECT l.lot_id, 'public.signature', v.signature_id::text
  FROM carrier_load l JOIN run_carrier c ON c.carrier_load_id = l.id JOIN interruption_carrier i ON i.run_carrier_id = c.id
  JOIN interruption_review_carrier x ON x.interruption_carrier_id = i.id JOIN interruption_review v ON v.id = x.review_id
UNION ALL SELECT lot_id, 'public.nonconformance_lot', id::text FROM nonconformance_lot
UNION ALL SELECT lot_id, 'public.nonconformance', nonconformance_id::text FROM nonconformance_lot
UNION ALL SELECT l.lot_id, 'public.effectiveness_check', c.id::text
  FROM nonconformance_lot l JOIN effectiveness_check c ON c.nonconformance_id = l.nonconformance_id
UNION ALL SELECT l.lot_id, 'public.signature', n.closing_signature_id::text
  FROM nonconformance_lot l JOIN nonconformance n ON n.id = l.nonconformance_id WHERE n.closing_signature_id IS NOT NULL
UNION ALL SELECT l.lot_id, 'public.carrier_filler', f.id::text
  FROM carrier_load l JOIN carrier_filler f ON f.carrier_load_id = l.id;
