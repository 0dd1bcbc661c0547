-- Those who rely on a certificate are told that it is doubted, or that another one stands in its place; a notice from
-- before that, or about a certificate that holds, tells nobody anything.
CREATE FUNCTION public.notice_tells_of_a_change() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  now_is record;
BEGIN
  SELECT s.state, s.since INTO now_is FROM publication.state_of(NEW.certificate_id) s;
  IF now_is.state NOT IN ('under_review', 'superseded') THEN
    RAISE EXCEPTION 'a % certificate is nothing to be told about', now_is.state USING ERRCODE = '23514';
  END IF;
  IF NEW.told_at < date_trunc('minute', now_is.since) THEN
    RAISE EXCEPTION 'nobody was told before the certificate was %', now_is.state USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION public.notice_tells_of_a_change() FROM PUBLIC;
CREATE TRIGGER notice_tells_of_a_change BEFORE INSERT ON public.certificate_notice
  FOR EACH ROW EXECUTE FUNCTION public.notice_tells_of_a_change();
