CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

CREATE TYPE agreement_status AS ENUM ('draft', 'in_force', 'ended', 'withdrawn');
CREATE TYPE booking_state AS ENUM ('requested', 'accepted', 'declined', 'cancelled');

CREATE TABLE agreement (
    id UUID NOT NULL,
    code TEXT NOT NULL,
    version_no INTEGER NOT NULL,
    customer_id UUID NOT NULL,
    product_id UUID NOT NULL,
    purpose TEXT NOT NULL,
    packaging TEXT NOT NULL,
    loading_pattern TEXT,
    target_pests TEXT,
    min_dose_gy DECIMAL(12,3),
    max_dose_gy DECIMAL(12,3),
    destination TEXT,
    storage_min_c DECIMAL(4,1),
    storage_max_c DECIMAL(4,1),
    storage_max_hours INTEGER,
    counting_unit TEXT NOT NULL,
    dose_map_supplied_by TEXT NOT NULL,
    nonconforming_handling TEXT NOT NULL,
    may_release TEXT NOT NULL,
    price_per_kg_dong INTEGER,
    in_force_from DATE NOT NULL,
    in_force_to DATE,
    note TEXT,
    status agreement_status NOT NULL DEFAULT 'draft',
    synthetic BOOLEAN NOT NULL DEFAULT false,
    drafted_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    drafted_at TIMESTAMPTZ(3) NOT NULL,
    customer_signed_by TEXT,
    customer_signed_on DATE,
    centre_signed_by TEXT,
    centre_signed_on DATE,
    approved_by_id UUID REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    approved_at TIMESTAMPTZ(3),
    approval_signature_id UUID,
    ended_on DATE,
    closed_by_id UUID REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    closed_at TIMESTAMPTZ(3),
    closed_reason TEXT,

    CONSTRAINT agreement_pkey PRIMARY KEY (id),
    CONSTRAINT agreement_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT agreement_product_id_fkey FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT agreement_dose_order CHECK (min_dose_gy > 0 AND max_dose_gy > 0 AND min_dose_gy < max_dose_gy),
    CONSTRAINT agreement_storage_order CHECK (storage_min_c <= storage_max_c AND storage_max_hours > 0),
    CONSTRAINT agreement_supplier CHECK (dose_map_supplied_by IN ('centre', 'customer')),
    CONSTRAINT agreement_price CHECK (price_per_kg_dong >= 0),
    CONSTRAINT agreement_term CHECK (in_force_from <= in_force_to),
    CONSTRAINT agreement_second_person CHECK (approved_by_id <> drafted_by_id),
    CONSTRAINT agreement_in_force_is_complete CHECK (
      (status IN ('in_force', 'ended')) = (num_nonnulls(approved_by_id, approved_at, approval_signature_id,
        customer_signed_by, customer_signed_on, centre_signed_by, centre_signed_on) = 7)),
    CONSTRAINT agreement_signed_before_in_force CHECK (
      customer_signed_on <= in_force_from AND centre_signed_on <= in_force_from),
    CONSTRAINT agreement_closing_complete CHECK (
      (status IN ('ended', 'withdrawn')) = (num_nonnulls(closed_by_id, closed_at, closed_reason) = 3)),
    CONSTRAINT agreement_end CHECK ((status = 'ended') = (ended_on IS NOT NULL)),
    CONSTRAINT agreement_ends_in_its_term CHECK (in_force_from <= ended_on AND ended_on <= coalesce(in_force_to, ended_on)),
    -- Of one customer and product, one agreement counts on any day.
    CONSTRAINT agreement_one_on_a_day EXCLUDE USING gist (
      customer_id WITH =, product_id WITH =, daterange(in_force_from, coalesce(ended_on, in_force_to), '[]') WITH &&)
      WHERE (status IN ('in_force', 'ended'))
);
CREATE UNIQUE INDEX agreement_code_version_no_key ON agreement (code, version_no);
CREATE UNIQUE INDEX agreement_one_draft ON agreement (code) WHERE status = 'draft';
CREATE INDEX agreement_drafted_at_id_idx ON agreement (drafted_at DESC, id DESC);
CREATE INDEX agreement_customer_id_product_id_idx ON agreement (customer_id, product_id);

CREATE FUNCTION public.agreement_status_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'draft' THEN
      RAISE EXCEPTION 'an agreement begins as a draft' USING ERRCODE = '23514';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.status IS DISTINCT FROM OLD.status
     AND (OLD.status, NEW.status) NOT IN (('draft', 'in_force'), ('draft', 'withdrawn'), ('in_force', 'ended')) THEN
    RAISE EXCEPTION 'agreement % cannot go from % to %', OLD.code, OLD.status, NEW.status USING ERRCODE = '23514';
  END IF;
  IF OLD.approved_by_id IS NOT NULL
     AND (NEW.approved_by_id, NEW.approved_at, NEW.approval_signature_id, NEW.customer_signed_by, NEW.customer_signed_on,
          NEW.centre_signed_by, NEW.centre_signed_on)
         IS DISTINCT FROM (OLD.approved_by_id, OLD.approved_at, OLD.approval_signature_id, OLD.customer_signed_by,
          OLD.customer_signed_on, OLD.centre_signed_by, OLD.centre_signed_on) THEN
    RAISE EXCEPTION 'agreement % is signed already', OLD.code USING ERRCODE = '23514';
  END IF;
  IF OLD.closed_by_id IS NOT NULL AND NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'agreement % is closed', OLD.code USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_status_follows BEFORE INSERT OR UPDATE ON agreement
  FOR EACH ROW EXECUTE FUNCTION agreement_status_follows();

CREATE FUNCTION public.agreement_is_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.approval_signature_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM signature s
     WHERE s.id = NEW.approval_signature_id AND s.record_id = NEW.id AND s.person_id = NEW.approved_by_id) THEN
    RAISE EXCEPTION 'agreement % has no signature of whoever put it in force', NEW.code USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER agreement_is_signed AFTER INSERT OR UPDATE ON agreement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION agreement_is_signed();

CREATE TABLE booking (
    id UUID NOT NULL,
    code TEXT NOT NULL,
    customer_id UUID NOT NULL,
    product_id UUID NOT NULL,
    mass_g BIGINT,
    items INTEGER,
    wanted_at TIMESTAMPTZ(3) NOT NULL,
    promised_at TIMESTAMPTZ(3),
    truck TEXT,
    inspector_name TEXT,
    note TEXT,
    state booking_state NOT NULL DEFAULT 'requested',
    cause TEXT,
    requested_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    requested_at TIMESTAMPTZ(3) NOT NULL,
    decided_by_id UUID REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    decided_at TIMESTAMPTZ(3),
    closed_by_id UUID REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    closed_at TIMESTAMPTZ(3),
    synthetic BOOLEAN NOT NULL DEFAULT false,
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT booking_pkey PRIMARY KEY (id),
    CONSTRAINT booking_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT booking_product_id_fkey FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT booking_amount CHECK (num_nonnulls(mass_g, items) > 0 AND mass_g > 0 AND items > 0),
    CONSTRAINT booking_accepted_is_promised CHECK (state <> 'accepted' OR num_nonnulls(promised_at, decided_by_id, decided_at) = 3),
    CONSTRAINT booking_refusal_has_a_cause CHECK ((state IN ('declined', 'cancelled')) = (cause IS NOT NULL)),
    CONSTRAINT booking_declined_by_somebody CHECK (state <> 'declined' OR num_nonnulls(decided_by_id, decided_at) = 2),
    CONSTRAINT booking_cancelled_by_somebody CHECK ((state = 'cancelled') = (num_nonnulls(closed_by_id, closed_at) = 2))
);
CREATE UNIQUE INDEX booking_code_key ON booking (code);
CREATE INDEX booking_wanted_at_idx ON booking (wanted_at);
CREATE INDEX booking_promised_at_idx ON booking (promised_at);

CREATE FUNCTION public.booking_state_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'requested' THEN
      RAISE EXCEPTION 'a booking begins as a request' USING ERRCODE = '23514';
    END IF;
  ELSIF OLD.state IN ('declined', 'cancelled') THEN
    RAISE EXCEPTION 'booking % is closed', OLD.code USING ERRCODE = '23514';
  ELSIF NEW.state IS DISTINCT FROM OLD.state
     AND (OLD.state, NEW.state) NOT IN
       (('requested', 'accepted'), ('requested', 'declined'), ('requested', 'cancelled'), ('accepted', 'cancelled')) THEN
    RAISE EXCEPTION 'booking % cannot go from % to %', OLD.code, OLD.state, NEW.state USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER booking_state_follows BEFORE INSERT OR UPDATE ON booking
  FOR EACH ROW EXECUTE FUNCTION booking_state_follows();

CREATE TABLE complaint (
    id UUID NOT NULL,
    customer_id UUID NOT NULL,
    lot_id UUID,
    received_at TIMESTAMPTZ(3) NOT NULL,
    body TEXT NOT NULL,
    due_on DATE NOT NULL,
    answer TEXT,
    answered_at TIMESTAMPTZ(3),
    answered_by_id UUID REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    recorded_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    recorded_at TIMESTAMPTZ(3) NOT NULL,
    synthetic BOOLEAN NOT NULL DEFAULT false,
    version INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT complaint_pkey PRIMARY KEY (id),
    CONSTRAINT complaint_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT complaint_lot_id_fkey FOREIGN KEY (lot_id) REFERENCES lot (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT complaint_not_in_future CHECK (received_at <= recorded_at),
    CONSTRAINT complaint_due_after_receipt CHECK (due_on >= (received_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date),
    CONSTRAINT complaint_answer_complete CHECK (num_nonnulls(answer, answered_at, answered_by_id) IN (0, 3))
);
CREATE INDEX complaint_received_at_id_idx ON complaint (received_at DESC, id DESC);

CREATE FUNCTION public.complaint_is_answered_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.answered_at IS NOT NULL THEN
    RAISE EXCEPTION 'the complaint is answered already' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER complaint_is_answered_once BEFORE UPDATE ON complaint
  FOR EACH ROW EXECUTE FUNCTION complaint_is_answered_once();

SELECT audit.protect('public.agreement', 'versioned',
  ARRAY['status', 'customer_signed_by', 'customer_signed_on', 'centre_signed_by', 'centre_signed_on', 'approved_by_id',
    'approved_at', 'approval_signature_id', 'ended_on', 'closed_by_id', 'closed_at', 'closed_reason']);
SELECT audit.protect('public.booking', 'mutable_audited');
SELECT audit.protect('public.complaint', 'mutable_audited');
