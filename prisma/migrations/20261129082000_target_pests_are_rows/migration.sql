-- A pest by the name under which treatment tables list it. A row never changes, since agreements are signed over it:
-- a correction is a new row that names the old.
CREATE TABLE pest (
    id UUID NOT NULL,
    scientific_name TEXT NOT NULL,
    common_name_vi TEXT,
    common_name_en TEXT,
    family TEXT,
    order_name TEXT,
    class_name TEXT,
    source TEXT NOT NULL,
    supersedes_id UUID,
    registered_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    registered_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT pest_pkey PRIMARY KEY (id),
    CONSTRAINT pest_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES pest (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT pest_is_named CHECK (scientific_name ~ '^[A-Z][a-z]+ [a-z]'),
    CONSTRAINT pest_corrects_another CHECK (supersedes_id <> id)
);
CREATE UNIQUE INDEX pest_supersedes_id_key ON pest (supersedes_id);
-- Known once; what corrects a row may keep its name.
CREATE UNIQUE INDEX pest_named_once ON pest (lower(scientific_name)) WHERE supersedes_id IS NULL;

-- The pests that one version of an agreement is to stop, and the stages in which they may be present; none is unknown.
CREATE TABLE agreement_pest (
    id UUID NOT NULL,
    agreement_id UUID NOT NULL,
    pest_id UUID NOT NULL,
    ordinal INTEGER NOT NULL,
    life_stages TEXT[] NOT NULL,

    CONSTRAINT agreement_pest_pkey PRIMARY KEY (id),
    CONSTRAINT agreement_pest_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT agreement_pest_pest_id_fkey FOREIGN KEY (pest_id) REFERENCES pest (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT agreement_pest_ordinal CHECK (ordinal > 0),
    CONSTRAINT agreement_pest_life_stages CHECK (life_stages <@ ARRAY['egg', 'larva', 'nymph', 'pupa', 'adult'])
);
CREATE UNIQUE INDEX agreement_pest_agreement_id_pest_id_key ON agreement_pest (agreement_id, pest_id);
CREATE UNIQUE INDEX agreement_pest_agreement_id_ordinal_key ON agreement_pest (agreement_id, ordinal);
CREATE INDEX agreement_pest_pest_id_idx ON agreement_pest (pest_id);

CREATE FUNCTION public.agreement_pest_is_of_a_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM agreement a WHERE a.id = NEW.agreement_id AND a.status = 'draft' AND a.purpose <> 'ppe') THEN
    RAISE EXCEPTION 'target pests are agreed in a draft about plant goods, and signed with it' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agreement_pest_is_of_a_draft BEFORE INSERT ON agreement_pest
  FOR EACH ROW EXECUTE FUNCTION agreement_pest_is_of_a_draft();

SELECT audit.protect('public.pest', 'append_only');
SELECT audit.protect('public.agreement_pest', 'append_only');
