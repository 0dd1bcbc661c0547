-- What stood on the signer's page: the trail position it was rendered at, and the digest of the evidence under it.
ALTER TABLE release_decision
  ADD COLUMN seen_trail_seq bigint,
  ADD COLUMN seen_trail_hash16 text,
  ADD COLUMN evidence_sha256 text,
  ADD CONSTRAINT release_decision_evidence_complete CHECK (num_nonnulls(seen_trail_seq, seen_trail_hash16, evidence_sha256) IN (0, 3));

CREATE FUNCTION public.decision_saw_a_position() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seen_trail_seq IS NOT NULL AND NOT EXISTS (
    SELECT FROM audit.event e WHERE e.seq = NEW.seen_trail_seq AND left(encode(e.h, 'hex'), 16) = NEW.seen_trail_hash16) THEN
    RAISE EXCEPTION 'the trail was never at the position this decision names' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_saw_a_position BEFORE INSERT ON release_decision
  FOR EACH ROW EXECUTE FUNCTION decision_saw_a_position();

-- Who can be called to decide: one person at a time, and everybody sees who.
CREATE TABLE on_call_duty (
    id UUID NOT NULL,
    person_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    starts_at TIMESTAMPTZ(3) NOT NULL,
    ends_at TIMESTAMPTZ(3) NOT NULL,
    note TEXT,
    assigned_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    assigned_at TIMESTAMPTZ(3) NOT NULL,
    withdrawn_by_id UUID REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    withdrawn_at TIMESTAMPTZ(3),
    withdrawn_reason TEXT,

    CONSTRAINT on_call_duty_pkey PRIMARY KEY (id),
    CONSTRAINT on_call_duty_order CHECK (starts_at < ends_at),
    CONSTRAINT on_call_duty_withdrawal_complete CHECK (num_nonnulls(withdrawn_by_id, withdrawn_at, withdrawn_reason) IN (0, 3)),
    CONSTRAINT on_call_duty_one_at_a_time EXCLUDE USING gist (tstzrange(starts_at, ends_at) WITH &&) WHERE (withdrawn_at IS NULL)
);
CREATE INDEX on_call_duty_ends_at_idx ON on_call_duty (ends_at);

CREATE FUNCTION public.on_call_duty_is_a_releasers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.withdrawn_at IS NOT NULL THEN
      RAISE EXCEPTION 'this duty is withdrawn already' USING ERRCODE = '23514';
    END IF;
  ELSIF NOT EXISTS (SELECT FROM role_grant g JOIN person p ON p.id = g.person_id
                     WHERE g.person_id = NEW.person_id AND g.role = 'releaser' AND g.state = 'active' AND p.status = 'active') THEN
    RAISE EXCEPTION 'only a releaser can be on call' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER on_call_duty_is_a_releasers BEFORE INSERT OR UPDATE ON on_call_duty
  FOR EACH ROW EXECUTE FUNCTION on_call_duty_is_a_releasers();

SELECT audit.protect('public.on_call_duty', 'versioned', ARRAY['withdrawn_by_id', 'withdrawn_at', 'withdrawn_reason']);
