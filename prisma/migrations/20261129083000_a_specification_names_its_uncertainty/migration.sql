-- Which components a version's uncertainty was put together from, and who agreed where there is no guard band.
-- Versions from before have none of it.
ALTER TABLE specification
  ADD COLUMN budget JSONB,
  ADD COLUMN budget_expanded NUMERIC(8, 6),
  ADD COLUMN budget_calibration_id UUID REFERENCES calibration (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD COLUMN guard_agreed_by TEXT,
  ADD COLUMN guard_document TEXT,
  ADD COLUMN guard_agreed_on DATE,
  ADD CONSTRAINT specification_budget_is_whole CHECK ((budget IS NULL) = (budget_expanded IS NULL)),
  ADD CONSTRAINT specification_agreement_is_whole CHECK (
    num_nonnulls(guard_agreed_by, guard_document, guard_agreed_on) IN (0, 3)),
  ADD CONSTRAINT specification_uncertainty_covers_budget CHECK (
    expanded_uncertainty = 0 OR budget_expanded IS NULL OR expanded_uncertainty >= budget_expanded),
  -- Versions of before its time stay as they are.
  ADD CONSTRAINT specification_no_guard_band_is_agreed CHECK (
    expanded_uncertainty > 0 OR guard_agreed_by IS NOT NULL) NOT VALID;
CREATE INDEX specification_budget_calibration_id_idx ON specification (budget_calibration_id);
