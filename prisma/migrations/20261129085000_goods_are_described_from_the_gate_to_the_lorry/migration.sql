-- What process control asks to be written down of goods and process, beside counts and doses. Null is not recorded.
ALTER TABLE agreement
  ADD COLUMN carton_length_mm INT,
  ADD COLUMN carton_width_mm INT,
  ADD COLUMN carton_height_mm INT,
  ADD COLUMN carton_mass_g INT,
  ADD CONSTRAINT agreement_carton_has_three_sides CHECK (
    num_nonnulls(carton_length_mm, carton_width_mm, carton_height_mm) IN (0, 3)),
  ADD CONSTRAINT agreement_carton_is_real CHECK (
    carton_length_mm > 0 AND carton_width_mm > 0 AND carton_height_mm > 0 AND carton_mass_g > 0);

ALTER TABLE lot
  ADD COLUMN seal_code TEXT,
  ADD COLUMN product_temperature_c NUMERIC(4, 1),
  ADD COLUMN packaging_condition TEXT,
  ADD COLUMN durable_until DATE,
  ADD CONSTRAINT lot_packaging_condition_is_known CHECK (packaging_condition IN ('sound', 'damaged', 'wet'));

ALTER TABLE specification
  ADD COLUMN max_interruptions INT,
  ADD CONSTRAINT specification_interruptions_are_counted CHECK (max_interruptions >= 0);

ALTER TABLE run
  ADD COLUMN chamber_temperature_c NUMERIC(4, 1),
  ADD COLUMN alarms TEXT;

ALTER TABLE carrier_unload ADD COLUMN temperature_c NUMERIC(4, 1);

ALTER TABLE dispatch
  ADD COLUMN phytosanitary_certificate TEXT,
  ADD COLUMN transport_document TEXT,
  ADD COLUMN temperature_c NUMERIC(4, 1);
