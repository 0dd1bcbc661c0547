-- The centre's own limit on the age of a dose map, by a document that is named. No law says one here.
CREATE TABLE map_age_limit (
    id UUID NOT NULL,
    max_days INT NOT NULL CONSTRAINT map_age_limit_is_some CHECK (max_days > 0),
    in_force_from DATE NOT NULL,
    source TEXT NOT NULL,
    stated_by_id UUID NOT NULL REFERENCES person (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
    stated_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT map_age_limit_pkey PRIMARY KEY (id)
);
SELECT audit.protect('public.map_age_limit', 'append_only');
