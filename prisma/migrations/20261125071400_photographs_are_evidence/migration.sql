-- Photographs and papers that show what a record says. They are kept as they came, and never taken away.
CREATE TABLE "public"."evidence_file" (
  "id" UUID NOT NULL,
  "lot_id" UUID,
  "carrier_load_id" UUID,
  "run_id" UUID,
  "interruption_id" UUID,
  "late_entry_id" UUID,
  "caption" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "size_bytes" INTEGER NOT NULL,
  "width_px" INTEGER,
  "height_px" INTEGER,
  "sha256" TEXT NOT NULL,
  "content" BYTEA NOT NULL,
  "recorded_by_id" UUID NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "evidence_file_one_subject" CHECK (num_nonnulls(lot_id, carrier_load_id, run_id, interruption_id, late_entry_id) = 1),
  CONSTRAINT "evidence_file_size" CHECK (size_bytes = octet_length(content) AND size_bytes BETWEEN 1 AND 10485760),
  CONSTRAINT "evidence_file_hash" CHECK (sha256 = encode(sha256(content), 'hex')),
  CONSTRAINT "evidence_file_is_what_it_says" CHECK (
    (media_type = 'application/pdf' AND substring(content FROM 1 FOR 5) = '\x255044462d')
    OR (media_type = 'image/png' AND substring(content FROM 1 FOR 8) = '\x89504e470d0a1a0a')
    OR (media_type = 'image/jpeg' AND substring(content FROM 1 FOR 3) = '\xffd8ff')),
  CONSTRAINT "evidence_file_picture" CHECK (
    (media_type = 'application/pdf') = (width_px IS NULL) AND (width_px IS NULL) = (height_px IS NULL)
    AND (width_px IS NULL OR (width_px BETWEEN 1 AND 12000 AND height_px BETWEEN 1 AND 12000))),
  CONSTRAINT "evidence_file_caption" CHECK (btrim(caption) <> ''),
  CONSTRAINT "evidence_file_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "public"."lot" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "evidence_file_carrier_load_id_fkey" FOREIGN KEY ("carrier_load_id") REFERENCES "public"."carrier_load" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "evidence_file_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "public"."run" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "evidence_file_interruption_id_fkey" FOREIGN KEY ("interruption_id") REFERENCES "public"."interruption" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "evidence_file_late_entry_id_fkey" FOREIGN KEY ("late_entry_id") REFERENCES "public"."late_entry" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "evidence_file_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."person" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT
);
CREATE INDEX "evidence_file_lot_id_idx" ON "public"."evidence_file" ("lot_id");
CREATE INDEX "evidence_file_carrier_load_id_idx" ON "public"."evidence_file" ("carrier_load_id");
CREATE INDEX "evidence_file_run_id_idx" ON "public"."evidence_file" ("run_id");
CREATE INDEX "evidence_file_interruption_id_idx" ON "public"."evidence_file" ("interruption_id");
CREATE INDEX "evidence_file_late_entry_id_idx" ON "public"."evidence_file" ("late_entry_id");

-- Taken by mistake or of something else: it stays, with the reason why it does not count.
CREATE TABLE "public"."evidence_strike" (
  "id" UUID NOT NULL,
  "evidence_id" UUID NOT NULL,
  "reason" TEXT NOT NULL,
  "struck_by_id" UUID NOT NULL,
  "struck_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "evidence_strike_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "evidence_strike_reason" CHECK (btrim(reason) <> ''),
  CONSTRAINT "evidence_strike_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence_file" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT "evidence_strike_struck_by_id_fkey" FOREIGN KEY ("struck_by_id") REFERENCES "public"."person" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "evidence_strike_evidence_id_key" ON "public"."evidence_strike" ("evidence_id");

-- A picture is megabytes: the trail holds its hash.
SELECT audit.protect('public.evidence_file', 'append_only', secret => ARRAY['content']);
SELECT audit.protect('public.evidence_strike', 'append_only');

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
  FROM carrier_load l JOIN carrier_filler f ON f.carrier_load_id = l.id
UNION ALL SELECT lot_id, 'public.evidence_file', id::text FROM evidence_file WHERE lot_id IS NOT NULL
UNION ALL SELECT l.lot_id, 'public.evidence_file', e.id::text FROM carrier_load l JOIN evidence_file e ON e.carrier_load_id = l.id
UNION ALL SELECT e.lot_id, 'public.evidence_strike', s.id::text
  FROM evidence_file e JOIN evidence_strike s ON s.evidence_id = e.id WHERE e.lot_id IS NOT NULL
UNION ALL SELECT l.lot_id, 'public.evidence_strike', s.id::text
  FROM carrier_load l JOIN evidence_file e ON e.carrier_load_id = l.id JOIN evidence_strike s ON s.evidence_id = e.id;
