-- How long and how cold goods may be kept here, and how cold it was (process 1.2 steps 1, 4 and 8).
CREATE TABLE "public"."storage_limit" (
  "id" UUID NOT NULL,
  "product_id" UUID NOT NULL,
  "in_force_from" DATE NOT NULL,
  "before_max_hours" INTEGER,
  "after_max_hours" INTEGER,
  "before_min_c" DECIMAL(4,1),
  "before_max_c" DECIMAL(4,1),
  "after_min_c" DECIMAL(4,1),
  "after_max_c" DECIMAL(4,1),
  "no_limit" BOOLEAN NOT NULL,
  "source" TEXT NOT NULL,
  "stated_by_id" UUID NOT NULL,
  "stated_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "storage_limit_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "storage_limit_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "public"."product" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT "storage_limit_stated_by_id_fkey" FOREIGN KEY ("stated_by_id") REFERENCES "public"."person" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT,
  -- Unknown is not "none needed": a row says numbers or says that there are none, never both and never neither.
  CONSTRAINT "storage_limit_says_something" CHECK (
    "no_limit" = (num_nonnulls("before_max_hours", "after_max_hours", "before_min_c", "before_max_c", "after_min_c", "after_max_c") = 0)),
  CONSTRAINT "storage_limit_hours" CHECK (coalesce("before_max_hours", 1) > 0 AND coalesce("after_max_hours", 1) > 0),
  CONSTRAINT "storage_limit_range" CHECK (
    ("before_min_c" IS NULL OR "before_max_c" IS NULL OR "before_min_c" <= "before_max_c")
    AND ("after_min_c" IS NULL OR "after_max_c" IS NULL OR "after_min_c" <= "after_max_c"))
);
CREATE INDEX "storage_limit_product_id_in_force_from_idx" ON "public"."storage_limit" ("product_id", "in_force_from" DESC);

CREATE TABLE "public"."temperature_reading" (
  "id" UUID NOT NULL,
  "location_id" UUID NOT NULL,
  "celsius" DECIMAL(4,1) NOT NULL,
  "instrument_code" TEXT,
  "taken_at" TIMESTAMPTZ(3) NOT NULL,
  "taken_by_id" UUID NOT NULL,
  "note" TEXT,
  CONSTRAINT "temperature_reading_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "temperature_reading_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "public"."storage_location" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT "temperature_reading_taken_by_id_fkey" FOREIGN KEY ("taken_by_id") REFERENCES "public"."person" ("id") ON UPDATE RESTRICT ON DELETE RESTRICT,
  CONSTRAINT "temperature_reading_range" CHECK ("celsius" BETWEEN -60 AND 80)
);
CREATE INDEX "temperature_reading_location_id_taken_at_id_idx" ON "public"."temperature_reading" ("location_id", "taken_at" DESC, "id" DESC);

SELECT audit.protect('public.storage_limit', 'append_only');
SELECT audit.protect('public.temperature_reading', 'append_only');
