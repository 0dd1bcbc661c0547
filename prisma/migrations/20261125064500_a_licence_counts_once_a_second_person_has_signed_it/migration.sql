CREATE TYPE licence_status AS ENUM ('proposed', 'in_force', 'ended', 'withdrawn');

CREATE TABLE licence (
    id UUID NOT NULL,
    code TEXT NOT NULL,
    version_no INTEGER NOT NULL,
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    number TEXT NOT NULL,
    issuer TEXT NOT NULL,
    destination TEXT,
    commodity TEXT,
    programme TEXT,
    valid_from DATE NOT NULL,
    valid_to DATE,
    document TEXT NOT NULL,
    note TEXT,
    status licence_status NOT NULL DEFAULT 'proposed',
    synthetic BOOLEAN NOT NULL DEFAULT false,
    proposed_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    proposed_at TIMESTAMPTZ(3) NOT NULL,
    approved_by_id UUID REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    approved_at TIMESTAMPTZ(3),
    approval_signature_id UUID,
    ended_on DATE,
    closed_by_id UUID REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    closed_at TIMESTAMPTZ(3),
    closed_reason TEXT,

    CONSTRAINT licence_pkey PRIMARY KEY (id),
    CONSTRAINT licence_scope CHECK (scope IN ('facility', 'market')),
    CONSTRAINT licence_of_a_market CHECK ((scope = 'market') = (destination IS NOT NULL)),
    CONSTRAINT licence_goods_of_a_market CHECK (scope = 'market' OR num_nonnulls(commodity, programme) = 0),
    CONSTRAINT licence_term CHECK (valid_from <= valid_to),
    CONSTRAINT licence_second_person CHECK (approved_by_id <> proposed_by_id),
    CONSTRAINT licence_in_force_is_signed CHECK (
      (status IN ('in_force', 'ended')) = (num_nonnulls(approved_by_id, approved_at, approval_signature_id) = 3)),
    CONSTRAINT licence_closing_complete CHECK (
      (status IN ('ended', 'withdrawn')) = (num_nonnulls(closed_by_id, closed_at, closed_reason) = 3)),
    CONSTRAINT licence_end CHECK ((status = 'ended') = (ended_on IS NOT NULL)),
    CONSTRAINT licence_ends_in_its_term CHECK (valid_from <= ended_on AND ended_on <= coalesce(valid_to, ended_on))
);
CREATE UNIQUE INDEX licence_code_version_no_key ON licence (code, version_no);
CREATE UNIQUE INDEX licence_one_proposal ON licence (code) WHERE status = 'proposed';
CREATE INDEX licence_proposed_at_id_idx ON licence (proposed_at DESC, id DESC);

CREATE FUNCTION public.licence_status_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'proposed' THEN
      RAISE EXCEPTION 'a licence begins as a proposal' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.status IS DISTINCT FROM OLD.status
     AND (OLD.status, NEW.status) NOT IN (('proposed', 'in_force'), ('proposed', 'withdrawn'), ('in_force', 'ended')) THEN
    RAISE EXCEPTION 'licence % cannot go from % to %', OLD.code, OLD.status, NEW.status USING ERRCODE = '23514';
  END IF;
  IF OLD.approved_by_id IS NOT NULL
     AND (NEW.approved_by_id, NEW.approved_at, NEW.approval_signature_id)
         IS DISTINCT FROM (OLD.approved_by_id, OLD.approved_at, OLD.approval_signature_id) THEN
    RAISE EXCEPTION 'licence % is signed already', OLD.code USING ERRCODE = '23514';
  END IF;
  IF OLD.closed_by_id IS NOT NULL AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'licence % is closed', OLD.code USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER licence_status_follows BEFORE INSERT OR UPDATE ON licence
  FOR EACH ROW EXECUTE FUNCTION licence_status_follows();

CREATE FUNCTION public.licence_is_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.approval_signature_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM signature s
     WHERE s.id = NEW.approval_signature_id AND s.record_id = NEW.id AND s.person_id = NEW.approved_by_id) THEN
    RAISE EXCEPTION 'licence % has no signature of whoever put it in force', NEW.code USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER licence_is_signed AFTER INSERT OR UPDATE ON licence
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION licence_is_signed();

SELECT audit.protect('public.licence', 'versioned',
  ARRAY['status', 'approved_by_id', 'approved_at', 'approval_signature_id', 'ended_on', 'closed_by_id', 'closed_at',
    'closed_reason']);
