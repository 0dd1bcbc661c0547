-- The same grower may send the same fruit to two markets, on two agreements.
ALTER TABLE agreement DROP CONSTRAINT agreement_one_on_a_day;
ALTER TABLE agreement ADD CONSTRAINT agreement_one_on_a_day EXCLUDE USING gist (
  customer_id WITH =, product_id WITH =, coalesce(destination, '') WITH =,
  daterange(in_force_from, coalesce(ended_on, in_force_to), '[]') WITH &&)
  WHERE (status IN ('in_force', 'ended'));
