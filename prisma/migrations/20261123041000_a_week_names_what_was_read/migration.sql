-- A check names its instrument and when it was entered; a signed week names every entry that was read.

ALTER TABLE safety_check
  ADD COLUMN device text,
  ADD COLUMN entered_at timestamptz(3) NOT NULL,
  ADD COLUMN late_reason text;
ALTER TABLE safety_week_sign_off ADD COLUMN check_ids uuid[] NOT NULL;
ALTER TABLE restricted.security_event ADD COLUMN entered_at timestamptz(3) NOT NULL;
ALTER TABLE restricted.security_week_sign_off ADD COLUMN event_ids uuid[] NOT NULL;

ALTER TABLE safety_check
  ADD CONSTRAINT safety_check_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES safety_check (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT safety_check_not_in_future CHECK (performed_at <= entered_at),
  ADD CONSTRAINT safety_check_failure_is_explained CHECK (outcome = 'pass' OR note IS NOT NULL);
ALTER TABLE safety_week_sign_off
  ADD CONSTRAINT safety_week_sign_off_count CHECK (check_count = cardinality(check_ids)),
  ADD CONSTRAINT safety_week_sign_off_signature_id_fkey FOREIGN KEY (signature_id) REFERENCES signature (id)
    ON DELETE RESTRICT ON UPDATE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE restricted.security_event
  ADD CONSTRAINT security_event_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES restricted.security_event (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT security_event_not_in_future CHECK (occurred_at <= entered_at);
ALTER TABLE restricted.security_week_sign_off
  ADD CONSTRAINT security_week_sign_off_count CHECK (event_count = cardinality(event_ids)),
  ADD CONSTRAINT security_week_sign_off_signature_id_fkey FOREIGN KEY (signature_id) REFERENCES restricted.signature (id)
    ON DELETE RESTRICT ON UPDATE RESTRICT DEFERRABLE INITIALLY DEFERRED;

-- Pass and fail follow from the value and its limits; a limit of the catalogue may be tightened, never loosened.
CREATE FUNCTION public.safety_check_is_judged() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  template public.check_template;
BEGIN
  SELECT * INTO STRICT template FROM public.check_template WHERE id = NEW.template_id;
  IF template.kind = 'NUM' THEN
    IF NEW.value IS NULL OR NEW.limit_source IS NULL OR num_nonnulls(NEW.lower, NEW.upper) = 0 OR NEW.lower > NEW.upper THEN
      RAISE EXCEPTION 'a measured check has a value, a limit and where the limit comes from' USING ERRCODE = '23514';
    END IF;
    IF (template.lower IS NOT NULL AND (NEW.lower IS NULL OR NEW.lower < template.lower))
       OR (template.upper IS NOT NULL AND (NEW.upper IS NULL OR NEW.upper > template.upper)) THEN
      RAISE EXCEPTION 'a limit of the catalogue may only be tightened' USING ERRCODE = '23514';
    END IF;
    IF (NEW.outcome = 'pass') <> (
      (NEW.lower IS NULL OR NEW.value >= NEW.lower)
      AND (NEW.upper IS NULL OR NEW.value < NEW.upper OR (NEW.value = NEW.upper AND NOT template.upper_strict))) THEN
      RAISE EXCEPTION 'the outcome of a check follows from its value and limits' USING ERRCODE = '23514';
    END IF;
  ELSIF num_nonnulls(NEW.value, NEW.lower, NEW.upper, NEW.limit_source) > 0 THEN
    RAISE EXCEPTION 'a check by eye has neither value nor limits' USING ERRCODE = '23514';
  END IF;
  IF NEW.supersedes_id IS NOT NULL
     AND NEW.template_id <> (SELECT template_id FROM public.safety_check WHERE id = NEW.supersedes_id) THEN
    RAISE EXCEPTION 'a correction is of the same check' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER safety_check_is_judged BEFORE INSERT ON safety_check FOR EACH ROW EXECUTE FUNCTION safety_check_is_judged();

-- A week holds what was done in it, and every correction of that, wherever the correction moved it.
CREATE FUNCTION public.safety_week_entries(iso_year integer, iso_week integer) RETURNS SETOF public.safety_check
  LANGUAGE sql STABLE
  AS $$
    WITH week AS (
      SELECT (to_date(iso_year || '-' || iso_week, 'IYYY-IW')::timestamp) AT TIME ZONE 'Asia/Ho_Chi_Minh' AS monday
    )
    SELECT entry.*
      FROM week, public.safety_check entry
      LEFT JOIN public.safety_check corrected ON corrected.id = entry.supersedes_id
     WHERE (entry.performed_at >= monday AND entry.performed_at < monday + interval '7 days')
        OR (corrected.performed_at >= monday AND corrected.performed_at < monday + interval '7 days')
  $$;

CREATE OR REPLACE FUNCTION public.safety_week_is_read_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM public.safety_week_entries(NEW.iso_year, NEW.iso_week) WHERE recorded_by_id = NEW.signed_by_id) THEN
    RAISE EXCEPTION 'who recorded a check of a week does not sign it off' USING ERRCODE = '23514';
  END IF;
  IF (SELECT coalesce(array_agg(id ORDER BY id), '{}') FROM public.safety_week_entries(NEW.iso_year, NEW.iso_week))
     <> (SELECT coalesce(array_agg(id ORDER BY id), '{}') FROM unnest(NEW.check_ids) AS id) THEN
    RAISE EXCEPTION 'a week is signed off over all of its checks' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION restricted.security_week_entries(iso_year integer, iso_week integer) RETURNS SETOF restricted.security_event
  LANGUAGE sql STABLE
  AS $$
    WITH week AS (
      SELECT (to_date(iso_year || '-' || iso_week, 'IYYY-IW')::timestamp) AT TIME ZONE 'Asia/Ho_Chi_Minh' AS monday
    )
    SELECT entry.*
      FROM week, restricted.security_event entry
      LEFT JOIN restricted.security_event corrected ON corrected.id = entry.supersedes_id
     WHERE (entry.occurred_at >= monday AND entry.occurred_at < monday + interval '7 days')
        OR (corrected.occurred_at >= monday AND corrected.occurred_at < monday + interval '7 days')
  $$;
REVOKE ALL ON FUNCTION restricted.security_week_entries(integer, integer) FROM public;
GRANT EXECUTE ON FUNCTION restricted.security_week_entries(integer, integer) TO solieu_security;

CREATE OR REPLACE FUNCTION restricted.security_week_is_read_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM restricted.security_week_entries(NEW.iso_year, NEW.iso_week) WHERE recorded_by_id = NEW.signed_by_id) THEN
    RAISE EXCEPTION 'who recorded an event of a week does not sign it off' USING ERRCODE = '23514';
  END IF;
  IF (SELECT coalesce(array_agg(id ORDER BY id), '{}') FROM restricted.security_week_entries(NEW.iso_year, NEW.iso_week))
     <> (SELECT coalesce(array_agg(id ORDER BY id), '{}') FROM unnest(NEW.event_ids) AS id) THEN
    RAISE EXCEPTION 'a week is signed off over all of its events' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
