-- What becomes of a certificate after it was issued is a row each time, with who, when and why.

ALTER TABLE public.certificate
  ADD COLUMN verification_code text UNIQUE,
  ADD COLUMN revision integer NOT NULL DEFAULT 1,
  ADD COLUMN supersedes_id uuid UNIQUE REFERENCES public.certificate (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  ADD COLUMN supersede_reason text,
  ADD CONSTRAINT certificate_code_is_128_bits CHECK (verification_code ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
  ADD CONSTRAINT certificate_supersedes_with_reason CHECK ((supersedes_id IS NULL) = (supersede_reason IS NULL)),
  ADD CONSTRAINT certificate_revision_counts CHECK (revision >= 1 AND (supersedes_id IS NOT NULL OR revision = 1));

CREATE TABLE public.spoiled_number (
  id             uuid PRIMARY KEY,
  year           integer NOT NULL,
  ordinal        integer NOT NULL CHECK (ordinal >= 1),
  number         text NOT NULL UNIQUE,
  reason         text NOT NULL,
  recorded_by_id uuid NOT NULL,
  recorded_at    timestamptz(3) NOT NULL,
  UNIQUE (year, ordinal)
);

CREATE TABLE public.certificate_review (
  id             uuid PRIMARY KEY,
  certificate_id uuid NOT NULL,
  reason         text NOT NULL,
  opened_by_id   uuid NOT NULL,
  opened_at      timestamptz(3) NOT NULL
);

CREATE TABLE public.certificate_review_end (
  id           uuid PRIMARY KEY,
  review_id    uuid NOT NULL UNIQUE REFERENCES public.certificate_review (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  reason       text NOT NULL,
  ended_by_id  uuid NOT NULL,
  ended_at     timestamptz(3) NOT NULL,
  signature_id uuid NOT NULL
);

CREATE TABLE public.certificate_notice (
  id             uuid PRIMARY KEY,
  certificate_id uuid NOT NULL,
  party          text NOT NULL CHECK (party IN ('customer', 'plant_quarantine')),
  recipient      text NOT NULL,
  means          text NOT NULL CHECK (means IN ('letter', 'email', 'telephone', 'in_person')),
  told_at        timestamptz(3) NOT NULL,
  note           text,
  recorded_by_id uuid NOT NULL,
  recorded_at    timestamptz(3) NOT NULL
);

CREATE TABLE public.certificate_revocation_proposal (
  id             uuid PRIMARY KEY,
  certificate_id uuid NOT NULL,
  -- The review it ends; none where the release itself was taken back.
  review_id      uuid REFERENCES public.certificate_review (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  reason         text NOT NULL,
  proposed_by_id uuid NOT NULL,
  proposed_at    timestamptz(3) NOT NULL,
  signature_id   uuid NOT NULL
);

CREATE TABLE public.certificate_revocation (
  id             uuid PRIMARY KEY,
  certificate_id uuid NOT NULL UNIQUE,
  proposal_id    uuid NOT NULL UNIQUE REFERENCES public.certificate_revocation_proposal (id) ON UPDATE RESTRICT ON DELETE RESTRICT,
  revoked_by_id  uuid NOT NULL,
  revoked_at     timestamptz(3) NOT NULL,
  signature_id   uuid NOT NULL
);

CREATE TABLE public.certificate_print (
  id             uuid PRIMARY KEY,
  certificate_id uuid NOT NULL,
  kind           text NOT NULL CHECK (kind IN ('original', 'reprint')),
  copies         integer NOT NULL CHECK (copies BETWEEN 1 AND 20),
  reason         text,
  printed_by_id  uuid NOT NULL,
  printed_at     timestamptz(3) NOT NULL,
  CONSTRAINT certificate_print_reprint_has_reason CHECK (kind = 'original' OR reason IS NOT NULL)
);

CREATE TABLE public.certificate_scan (
  id             uuid PRIMARY KEY,
  certificate_id uuid NOT NULL,
  signed_by      text NOT NULL,
  capacity       text NOT NULL CHECK (capacity IN ('director', 'deputy_director')),
  signed_on      date NOT NULL,
  sealed         boolean NOT NULL,
  media_type     text NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
  size_bytes     integer NOT NULL,
  sha256         text NOT NULL,
  content        bytea NOT NULL,
  recorded_by_id uuid NOT NULL,
  recorded_at    timestamptz(3) NOT NULL,
  CONSTRAINT certificate_scan_size CHECK (size_bytes = octet_length(content) AND size_bytes BETWEEN 1 AND 10485760),
  CONSTRAINT certificate_scan_hash CHECK (sha256 = encode(sha256(content), 'hex')),
  CONSTRAINT certificate_scan_is_what_it_says CHECK (
    (media_type = 'application/pdf' AND substring(content FROM 1 FOR 5) = '\x255044462d')
    OR (media_type = 'image/png' AND substring(content FROM 1 FOR 8) = '\x89504e470d0a1a0a')
    OR (media_type = 'image/jpeg' AND substring(content FROM 1 FOR 3) = '\xffd8ff'))
);

DO $$
DECLARE
  named record;
BEGIN
  FOR named IN
    SELECT c.relname AS table_name, a.attname AS column_name
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND NOT a.attisdropped
       AND c.relname IN ('spoiled_number', 'certificate_review', 'certificate_review_end', 'certificate_notice',
                         'certificate_revocation_proposal', 'certificate_revocation', 'certificate_print', 'certificate_scan')
       AND c.relkind = 'r' AND (a.attname LIKE '%\_by\_id' OR a.attname = 'certificate_id')
  LOOP
    EXECUTE format('ALTER TABLE public.%I ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES public.%I (id) ON UPDATE RESTRICT ON DELETE RESTRICT',
      named.table_name, named.table_name || '_' || named.column_name || '_fkey', named.column_name,
      CASE named.column_name WHEN 'certificate_id' THEN 'certificate' ELSE 'person' END);
    IF named.column_name = 'certificate_id' THEN
      EXECUTE format('CREATE INDEX ON public.%I (certificate_id)', named.table_name);
    END IF;
  END LOOP;
END $$;

SELECT audit.protect('public.' || name, 'append_only')
  FROM unnest(ARRAY['spoiled_number', 'certificate_review', 'certificate_review_end', 'certificate_notice',
                    'certificate_revocation_proposal', 'certificate_revocation', 'certificate_print']) AS name;
-- A picture is megabytes: the trail holds its hash.
SELECT audit.protect('public.certificate_scan', 'append_only', secret => ARRAY['content']);

-- 2. The published copy, and the state it says. Nothing of it can be written but by these triggers.
CREATE SCHEMA publication;

CREATE TABLE publication.certificate (
  code          text PRIMARY KEY,
  number        text NOT NULL,
  revision      integer NOT NULL,
  state         text NOT NULL CHECK (state IN ('valid', 'under_review', 'superseded', 'revoked')),
  since         timestamptz(3) NOT NULL,
  superseded_by text,
  issued_at     timestamptz(3) NOT NULL,
  content       jsonb NOT NULL,
  trail_seq     bigint NOT NULL,
  trail_hash16  text NOT NULL,
  changed_at    timestamptz NOT NULL
);
INSERT INTO audit.table_class (table_name, class, reason)
VALUES ('publication.certificate', 'exception', 'a copy for the public, derived from rows that are in the trail');

CREATE FUNCTION publication.state_of(certificate_id uuid, OUT state text, OUT since timestamptz, OUT superseded_by text)
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
BEGIN
  SELECT 'revoked', r.revoked_at INTO state, since FROM public.certificate_revocation r WHERE r.certificate_id = $1;
  IF FOUND THEN RETURN; END IF;
  SELECT 'superseded', n.issued_at, n.number INTO state, since, superseded_by FROM public.certificate n WHERE n.supersedes_id = $1;
  IF FOUND THEN RETURN; END IF;
  SELECT 'under_review', min(at) INTO state, since FROM (
    SELECT w.withdrawn_at AS at FROM public.release_withdrawal w
      JOIN public.certificate c ON c.decision_id = w.decision_id WHERE c.id = $1
    UNION ALL
    SELECT v.opened_at FROM public.certificate_review v
     WHERE v.certificate_id = $1 AND NOT EXISTS (SELECT FROM public.certificate_review_end e WHERE e.review_id = v.id)) AS open;
  IF since IS NOT NULL THEN RETURN; END IF;
  SELECT 'valid', greatest(c.issued_at, (SELECT max(e.ended_at) FROM public.certificate_review_end e
                                           JOIN public.certificate_review v ON v.id = e.review_id WHERE v.certificate_id = $1))
    INTO state, since FROM public.certificate c WHERE c.id = $1;
END $$;

CREATE FUNCTION publication.refresh(certificate_id uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO publication.certificate AS p
    (code, number, revision, state, since, superseded_by, issued_at, content, trail_seq, trail_hash16, changed_at)
  SELECT c.verification_code, c.number, c.revision, s.state, s.since, s.superseded_by, c.issued_at,
         -- Who decided, and what the customer wrote to us, are on the paper and nobody else's business.
         (c.content - 'decidedBy' - 'acknowledgement')
           || jsonb_build_object('customer', jsonb_build_object('name', c.content #> '{customer,name}')),
         c.trail_seq, c.trail_hash16, clock_timestamp()
    FROM public.certificate c CROSS JOIN LATERAL publication.state_of(c.id) s
   WHERE c.id = $1 AND c.verification_code IS NOT NULL
  ON CONFLICT (code) DO UPDATE
    SET state = excluded.state, since = excluded.since, superseded_by = excluded.superseded_by, changed_at = excluded.changed_at;
END $$;

CREATE FUNCTION publication.follow() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  touched uuid[];
BEGIN
  IF TG_TABLE_NAME = 'certificate' THEN
    touched := ARRAY[NEW.id, NEW.supersedes_id];
  ELSIF TG_TABLE_NAME = 'release_withdrawal' THEN
    touched := ARRAY(SELECT c.id FROM public.certificate c
                      WHERE c.decision_id = NEW.decision_id
                        AND c.lot_id = (SELECT d.lot_id FROM public.release_decision d WHERE d.id = NEW.decision_id));
  ELSIF TG_TABLE_NAME = 'certificate_review_end' THEN
    touched := ARRAY(SELECT v.certificate_id FROM public.certificate_review v WHERE v.id = NEW.review_id);
  ELSE
    touched := ARRAY[NEW.certificate_id];
  END IF;
  PERFORM publication.refresh(id) FROM unnest(touched) AS id WHERE id IS NOT NULL;
  RETURN NULL;
END $$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA publication FROM PUBLIC;

DO $$
DECLARE
  source text;
BEGIN
  FOREACH source IN ARRAY ARRAY['certificate', 'release_withdrawal', 'certificate_review', 'certificate_review_end', 'certificate_revocation'] LOOP
    EXECUTE format('CREATE TRIGGER publication_follows AFTER INSERT ON public.%I FOR EACH ROW EXECUTE FUNCTION publication.follow()', source);
    EXECUTE format('ALTER TABLE public.%I ENABLE ALWAYS TRIGGER publication_follows', source);
  END LOOP;
END $$;

-- 3. What the rules refuse is refused here too.
CREATE OR REPLACE FUNCTION public.certificate_number_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  earlier record;
BEGIN
  PERFORM pg_advisory_xact_lock(727001);
  IF NEW.ordinal <> 1 + greatest(
       (SELECT coalesce(max(ordinal), 0) FROM public.certificate WHERE year = NEW.year),
       (SELECT coalesce(max(ordinal), 0) FROM public.spoiled_number WHERE year = NEW.year)) THEN
    RAISE EXCEPTION 'certificate numbers of % follow one another without a gap', NEW.year USING ERRCODE = '23514';
  END IF;
  IF TG_TABLE_NAME = 'spoiled_number' THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT FROM public.release_decision d
                  WHERE d.id = NEW.decision_id AND d.lot_id = NEW.lot_id AND d.outcome = 'released'
                    AND NOT EXISTS (SELECT FROM public.release_withdrawal w WHERE w.decision_id = d.id)) THEN
    RAISE EXCEPTION 'only a released lot has a certificate' USING ERRCODE = '23514';
  END IF;
  IF NEW.verification_code IS NULL THEN
    RAISE EXCEPTION 'a certificate has a verification code' USING ERRCODE = '23514';
  END IF;
  IF NEW.supersedes_id IS NOT NULL THEN
    SELECT * INTO earlier FROM public.certificate WHERE id = NEW.supersedes_id;
    IF earlier.lot_id <> NEW.lot_id OR NEW.revision <> earlier.revision + 1 THEN
      RAISE EXCEPTION 'a certificate supersedes the one before of the same lot' USING ERRCODE = '23514';
    END IF;
    IF EXISTS (SELECT FROM public.certificate_revocation r WHERE r.certificate_id = NEW.supersedes_id) THEN
      RAISE EXCEPTION 'a revoked certificate stays revoked' USING ERRCODE = '23514';
    END IF;
  ELSIF EXISTS (SELECT FROM public.certificate c WHERE c.lot_id = NEW.lot_id
                   AND NOT EXISTS (SELECT FROM public.certificate n WHERE n.supersedes_id = c.id)
                   AND NOT EXISTS (SELECT FROM public.certificate_revocation r WHERE r.certificate_id = c.id)) THEN
    RAISE EXCEPTION 'this lot has a certificate that the new one must supersede' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER certificate_number_follows BEFORE INSERT ON public.spoiled_number
  FOR EACH ROW EXECUTE FUNCTION public.certificate_number_follows();

-- Revoked by two people, after everybody who relies on the paper was told.
CREATE FUNCTION public.revocation_takes_two() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  proposal record;
  began timestamptz;
  is_fruit boolean;
BEGIN
  SELECT p.*, e.id IS NOT NULL AS ended INTO proposal FROM public.certificate_revocation_proposal p
    LEFT JOIN public.certificate_review_end e ON e.review_id = p.review_id WHERE p.id = NEW.proposal_id;
  IF proposal.certificate_id <> NEW.certificate_id OR proposal.ended THEN
    RAISE EXCEPTION 'this proposal is not open for this certificate' USING ERRCODE = '23514';
  END IF;
  IF proposal.proposed_by_id = NEW.revoked_by_id THEN
    RAISE EXCEPTION 'who proposes to revoke a certificate does not revoke it' USING ERRCODE = '23514';
  END IF;
  IF EXISTS (SELECT FROM public.certificate WHERE supersedes_id = NEW.certificate_id) THEN
    RAISE EXCEPTION 'a superseded certificate is not revoked' USING ERRCODE = '23514';
  END IF;
  began := coalesce(
    (SELECT min(w.withdrawn_at) FROM public.release_withdrawal w JOIN public.certificate c ON c.decision_id = w.decision_id WHERE c.id = NEW.certificate_id),
    (SELECT opened_at FROM public.certificate_review WHERE id = proposal.review_id));
  SELECT p.kind = 'fruit' INTO is_fruit FROM public.certificate c JOIN public.lot l ON l.id = c.lot_id
    JOIN public.product p ON p.id = l.product_id WHERE c.id = NEW.certificate_id;
  IF NOT EXISTS (SELECT FROM public.certificate_notice n WHERE n.certificate_id = NEW.certificate_id
                    AND n.party = 'customer' AND n.told_at >= date_trunc('minute', began)) THEN
    RAISE EXCEPTION 'the customer has not been told' USING ERRCODE = '23514';
  END IF;
  IF is_fruit AND NOT EXISTS (SELECT FROM public.certificate_notice n WHERE n.certificate_id = NEW.certificate_id
                    AND n.party = 'plant_quarantine' AND n.told_at >= date_trunc('minute', began)) THEN
    RAISE EXCEPTION 'the plant quarantine authority has not been told' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revocation_takes_two BEFORE INSERT ON public.certificate_revocation
  FOR EACH ROW EXECUTE FUNCTION public.revocation_takes_two();

CREATE FUNCTION public.reprint_follows_original() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.kind = 'original') = EXISTS (SELECT FROM public.certificate_print WHERE certificate_id = NEW.certificate_id) THEN
    RAISE EXCEPTION 'originals are printed once, reprints after them' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reprint_follows_original BEFORE INSERT ON public.certificate_print
  FOR EACH ROW EXECUTE FUNCTION public.reprint_follows_original();

-- 4. The publication's own role: this one table, reading only.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'solieu_publication') THEN
    BEGIN
      CREATE ROLE solieu_publication LOGIN NOINHERIT CONNECTION LIMIT 20;
      ALTER ROLE solieu_publication SET default_transaction_read_only = on;
      ALTER ROLE solieu_publication SET statement_timeout = '5s';
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'role solieu_publication is missing and % may not create roles', current_user
          USING hint = 'As a superuser run: create role solieu_publication login noinherit;';
    END;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'solieu_publication'
              AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication)) THEN
    RAISE EXCEPTION 'solieu_publication must be an ordinary role';
  END IF;
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO solieu_publication', current_database());
END $$;
GRANT USAGE ON SCHEMA publication TO solieu_publication;
GRANT SELECT ON publication.certificate TO solieu_publication;
