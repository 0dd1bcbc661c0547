-- Who printed which labels of a lot, and when. A label that was printed before is printed again with a reason.
CREATE TABLE label_print (
    id UUID NOT NULL,
    lot_id UUID NOT NULL REFERENCES lot (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    kind TEXT NOT NULL CONSTRAINT label_print_kind CHECK (kind IN ('carton', 'carrier', 'dosimeter')),
    codes TEXT[] NOT NULL CONSTRAINT label_print_codes CHECK (cardinality(codes) > 0 AND array_position(codes, NULL) IS NULL),
    reason TEXT,
    printed_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    printed_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT label_print_pkey PRIMARY KEY (id)
);
CREATE INDEX label_print_lot_id_idx ON label_print (lot_id);

SELECT audit.protect('public.label_print', 'append_only');
SELECT extend_lot_record($$SELECT lot_id, 'public.label_print', id::text FROM label_print$$);

CREATE FUNCTION public.label_is_printed_again_with_a_reason() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM unnest(NEW.codes) AS label WHERE NOT CASE NEW.kind
      WHEN 'carton' THEN EXISTS (SELECT FROM lot l WHERE l.id = NEW.lot_id AND starts_with(label, l.code || '-C'))
      WHEN 'carrier' THEN EXISTS (SELECT FROM carrier_load c WHERE c.lot_id = NEW.lot_id AND c.carrier_code = label)
      ELSE EXISTS (SELECT FROM dosimeter_placement p WHERE p.lot_id = NEW.lot_id AND p.dosimeter_code = label) END) THEN
    RAISE EXCEPTION 'these are not labels of this lot' USING ERRCODE = '23514';
  END IF;
  IF (NEW.reason IS NOT NULL) <> EXISTS (
    SELECT FROM label_print p WHERE p.lot_id = NEW.lot_id AND p.kind = NEW.kind AND p.codes && NEW.codes) THEN
    RAISE EXCEPTION 'a label that was printed before, and no other, is printed with a reason' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER label_is_printed_again_with_a_reason BEFORE INSERT ON label_print
  FOR EACH ROW EXECUTE FUNCTION label_is_printed_again_with_a_reason();
