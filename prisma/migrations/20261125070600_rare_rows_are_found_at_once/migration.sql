-- One run of tens of thousands is open; a cast value never meets a partial index.
CREATE INDEX run_state_idx ON public.run (state);

-- A product's name finds its lots among a hundred thousand.
CREATE INDEX lot_product_id_arrived_at_id_idx ON public.lot (product_id, arrived_at DESC, id DESC);

-- A part of a certificate's number is searched like a word.
CREATE INDEX certificate_number_idx ON public.certificate USING gin (number gin_trgm_ops);
