-- What belongs to a lot's record is one view. Whatever comes later adds its line and leaves the others alone:
-- two migrations written side by side then both count, in whichever order they are applied.
CREATE FUNCTION public.extend_lot_record(line text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE OR REPLACE VIEW public.lot_record AS %s UNION ALL %s',
    rtrim(pg_get_viewdef('public.lot_record'::regclass), E' \n;'), line);
END $$;
COMMENT ON FUNCTION public.extend_lot_record(text) IS
  'line: SELECT lot_id, ''schema.table'', record_id::text FROM … For migrations only.';
REVOKE EXECUTE ON FUNCTION public.extend_lot_record(text) FROM PUBLIC;
