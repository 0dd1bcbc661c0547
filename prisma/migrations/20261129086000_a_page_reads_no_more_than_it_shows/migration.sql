-- Lists that begin with the newest, and a question that is asked once for every line of a list.
CREATE INDEX certificate_issued_at_id_idx ON certificate (issued_at DESC, id DESC);
CREATE INDEX lot_free_round_id_idx ON lot (free_round_id);

-- The nonconformances of the lot are looked up one by one: joined, they were read to the last of all lots.
CREATE OR REPLACE FUNCTION public.lot_is_held(held_lot_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM public.lot_hold h
                  WHERE h.lot_id = held_lot_id AND NOT EXISTS (SELECT FROM public.lot_hold_end e WHERE e.hold_id = h.id))
      OR EXISTS (SELECT FROM public.nonconformance_lot l
                  WHERE l.lot_id = held_lot_id
                    AND (SELECT n.concerns_dose AND n.state <> 'closed' FROM public.nonconformance n WHERE n.id = l.nonconformance_id))
$$;
