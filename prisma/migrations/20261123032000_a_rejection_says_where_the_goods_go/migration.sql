ALTER TABLE release_decision
  ADD COLUMN disposition text,
  ADD CONSTRAINT release_decision_disposition CHECK ((outcome = 'rejected') = (disposition IS NOT NULL) AND disposition IN ('return', 'destroy'));

CREATE OR REPLACE FUNCTION public.lot_stage_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.stage IS DISTINCT FROM OLD.stage AND NOT (OLD.stage, NEW.stage) IN (
    ('received', 'loading'), ('loading', 'in_process'), ('in_process', 'processed'),
    ('processed', 'released'), ('processed', 'rejected'),
    -- turned back before treatment
    ('received', 'rejected'), ('loading', 'rejected'),
    ('released', 'certified'), ('certified', 'dispatched'),
    -- a withdrawn release, and a permitted re-treatment
    ('released', 'processed'), ('certified', 'processed'), ('rejected', 'loading'), ('processed', 'loading')
  ) THEN
    RAISE EXCEPTION 'lot % cannot go from % to %', OLD.code, OLD.stage, NEW.stage USING ERRCODE = '23514';
  END IF;
  IF NEW.stage IN ('released', 'rejected') AND OLD.stage IN ('received', 'loading', 'processed') AND NOT EXISTS (
    SELECT FROM release_decision d
     WHERE d.lot_id = NEW.id AND d.pass = NEW.pass AND d.outcome::text = NEW.stage::text
       AND NOT EXISTS (SELECT FROM release_withdrawal w WHERE w.decision_id = d.id)) THEN
    RAISE EXCEPTION 'lot % has no signed decision for %', OLD.code, NEW.stage USING ERRCODE = '23514';
  END IF;
  IF NEW.pass <> OLD.pass AND NOT EXISTS (
    SELECT FROM retreatment_permit p WHERE p.lot_id = NEW.id AND p.pass = NEW.pass) THEN
    RAISE EXCEPTION 'lot % has no permit for pass %', OLD.code, NEW.pass USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
