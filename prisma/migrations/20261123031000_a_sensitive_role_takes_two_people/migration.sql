-- Who may do what is decided by people other than the one it is about, and twice where it matters most.

ALTER TABLE role_grant ADD COLUMN revoked_reason text;

-- 1. A staff code means one person for ever; the launcher's own row never signs in and holds nothing.
CREATE FUNCTION public.staff_code_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.staff_code <> OLD.staff_code THEN
    RAISE EXCEPTION 'a staff code stays with its person' USING ERRCODE = '23514';
  END IF;
  IF NEW.auth_version < OLD.auth_version THEN
    RAISE EXCEPTION 'older sessions do not come back' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER staff_code_stays BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION staff_code_stays();

ALTER TABLE person ADD CONSTRAINT person_staff_code_plain CHECK (staff_code ~ '^[A-Z0-9][A-Z0-9._/-]{0,19}$');
ALTER TABLE credential ADD CONSTRAINT credential_of_people CHECK (person_id <> '00000000-0000-7000-8000-000000000000');
ALTER TABLE session ADD CONSTRAINT session_of_people CHECK (person_id <> '00000000-0000-7000-8000-000000000000');
ALTER TABLE session ADD CONSTRAINT session_way CHECK (
  (via = 'password' AND station_id IS NULL) OR (via = 'station' AND station_id IS NOT NULL));
ALTER TABLE session ADD CONSTRAINT session_one_shift CHECK (absolute_expires_at <= created_at + interval '8 hours');
ALTER TABLE credential ADD CONSTRAINT credential_code_expires CHECK ((enrol_hash IS NULL) = (enrol_until IS NULL));

-- 2. Grants.
CREATE FUNCTION public.role_takes_two(role text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT role IN ('releaser', 'safety_officer', 'security_officer') $$;

ALTER TABLE role_grant
  ADD CONSTRAINT role_grant_known_role CHECK (role IN (
    'operator', 'dosimetrist', 'releaser', 'safety_officer', 'security_officer', 'director', 'auditor', 'storekeeper',
    'clerk', 'administrator')),
  ADD CONSTRAINT role_grant_of_people CHECK (person_id <> '00000000-0000-7000-8000-000000000000'),
  ADD CONSTRAINT role_grant_not_to_oneself CHECK (granted_by_id <> person_id),
  ADD CONSTRAINT role_grant_not_from_oneself CHECK (revoked_by_id IS NULL OR revoked_by_id <> person_id),
  ADD CONSTRAINT role_grant_second_person CHECK (
    confirmed_by_id IS NULL OR (confirmed_by_id <> granted_by_id AND confirmed_by_id <> person_id)),
  ADD CONSTRAINT role_grant_confirmation_complete CHECK ((confirmed_by_id IS NULL) = (confirmed_at IS NULL)),
  ADD CONSTRAINT role_grant_sensitive_is_confirmed CHECK (
    NOT (role_takes_two(role) AND state = 'active') OR confirmed_by_id IS NOT NULL),
  ADD CONSTRAINT role_grant_pending_is_sensitive CHECK (
    state <> 'pending' OR (role_takes_two(role) AND confirmed_by_id IS NULL)),
  ADD CONSTRAINT role_grant_revocation_complete CHECK (
    (state = 'revoked') = (revoked_by_id IS NOT NULL)
    AND (revoked_by_id IS NULL) = (revoked_at IS NULL)
    AND (revoked_by_id IS NULL) = (revoked_reason IS NULL));

CREATE UNIQUE INDEX role_grant_one_live ON role_grant (person_id, role) WHERE state <> 'revoked';

CREATE FUNCTION public.grant_follows_the_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  other text;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.person_id, NEW.role, NEW.granted_by_id, NEW.granted_at, NEW.reason)
       IS DISTINCT FROM (OLD.person_id, OLD.role, OLD.granted_by_id, OLD.granted_at, OLD.reason)
       OR (OLD.confirmed_by_id IS NOT NULL AND NEW.confirmed_by_id IS DISTINCT FROM OLD.confirmed_by_id) THEN
      RAISE EXCEPTION 'a grant stays as it was given' USING ERRCODE = '23514';
    END IF;
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (('pending', 'active'), ('pending', 'revoked'), ('active', 'revoked')) THEN
      RAISE EXCEPTION 'a grant cannot go from % to %', OLD.state, NEW.state USING ERRCODE = '23514';
    END IF;
  ELSIF NEW.state = 'revoked' THEN
    RAISE EXCEPTION 'a grant does not begin revoked' USING ERRCODE = '23514';
  ELSIF role_takes_two(NEW.role) AND NEW.state <> 'pending' THEN
    RAISE EXCEPTION 'role % begins with one person and waits for the second', NEW.role USING ERRCODE = '23514';
  END IF;
  IF NEW.state <> 'revoked' THEN
    SELECT g.role INTO other FROM role_grant g
     WHERE g.person_id = NEW.person_id AND g.state <> 'revoked' AND g.id <> NEW.id AND g.role <> NEW.role
       AND (g.role IN ('administrator', 'auditor') OR NEW.role IN ('administrator', 'auditor'))
     LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'roles % and % are not held together', other, NEW.role USING ERRCODE = '23514';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER grant_follows_the_rules BEFORE INSERT OR UPDATE ON role_grant FOR EACH ROW EXECUTE FUNCTION grant_follows_the_rules();
