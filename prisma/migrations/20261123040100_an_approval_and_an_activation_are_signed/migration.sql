-- A specification is drafted, then approved or withdrawn; an approved one is only ever retired.
CREATE FUNCTION public.specification_status_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'draft' OR NEW.approved_by_id IS NOT NULL OR NEW.closed_by_id IS NOT NULL THEN
      RAISE EXCEPTION 'a specification begins as a draft' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.status IS DISTINCT FROM OLD.status
     AND (OLD.status, NEW.status) NOT IN (('draft', 'approved'), ('draft', 'withdrawn'), ('approved', 'retired')) THEN
    RAISE EXCEPTION 'specification % cannot go from % to %', OLD.code, OLD.status, NEW.status USING ERRCODE = '23514';
  END IF;
  IF OLD.approved_by_id IS NOT NULL
     AND (NEW.approved_by_id, NEW.approved_at, NEW.approval_signature_id)
         IS DISTINCT FROM (OLD.approved_by_id, OLD.approved_at, OLD.approval_signature_id) THEN
    RAISE EXCEPTION 'specification % is approved already', OLD.code USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER specification_status_follows BEFORE INSERT OR UPDATE ON specification
  FOR EACH ROW EXECUTE FUNCTION specification_status_follows();

ALTER TABLE specification ADD CONSTRAINT specification_closing_complete CHECK (
  (status IN ('withdrawn', 'retired')) = (closed_by_id IS NOT NULL AND closed_at IS NOT NULL AND closed_reason IS NOT NULL));

-- One version of a specification is in use, and one is being written.
CREATE UNIQUE INDEX specification_one_approved ON specification (code) WHERE status = 'approved';
CREATE UNIQUE INDEX specification_one_draft ON specification (code) WHERE status = 'draft';

-- The signature is written after the record it names, so it is looked for at the end of the transaction.
CREATE FUNCTION public.specification_is_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.approval_signature_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM signature s
     WHERE s.id = NEW.approval_signature_id AND s.record_id = NEW.id AND s.person_id = NEW.approved_by_id) THEN
    RAISE EXCEPTION 'specification % has no signature of its approver', NEW.code USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER specification_is_signed AFTER INSERT OR UPDATE ON specification
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION specification_is_signed();

CREATE FUNCTION public.activation_is_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM signature s
     WHERE s.id = NEW.signature_id AND s.record_id = NEW.id AND s.person_id = NEW.activated_by_id) THEN
    RAISE EXCEPTION 'the activation has no signature of whoever activated' USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER activation_is_signed AFTER INSERT ON schedule_activation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION activation_is_signed();
