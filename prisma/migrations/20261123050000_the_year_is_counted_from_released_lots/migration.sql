-- What the year's figures mean, in one place. A figure and the list of lots behind it are the same rows.

-- One row per lot: when its treatment ended, what was decided, and why it counts in no figure where it does not.
CREATE VIEW lot_account AS
SELECT
  l.id AS lot_id,
  l.code,
  l.stage,
  l.pass,
  p.kind,
  p.commodity,
  s.purpose,
  l.destination,
  l.mass_g,
  l.items,
  l.free_round_id,
  l.customer_id,
  l.arrived_at,
  l.synthetic,
  t.run_ended_at,
  d.id AS decision_id,
  d.decided_at,
  CASE
    WHEN d.outcome = 'rejected' THEN 'rejected'
    WHEN d.outcome = 'released' AND t.run_ended_at IS NOT NULL THEN NULL
    WHEN w.withdrawn THEN 'withdrawn'
    WHEN l.stage IN ('received', 'loading') THEN 'not_treated'
    WHEN l.stage = 'in_process' THEN 'in_process'
    ELSE 'undecided'
  END AS left_out
FROM lot l
JOIN product p ON p.id = l.product_id
JOIN specification s ON s.id = l.spec_id
-- The end of the last run of the present pass: a lot treated again counts once, when it was treated last.
LEFT JOIN (
  SELECT c.lot_id, c.pass, max(r.finished_at) AS run_ended_at
    FROM carrier_load c
    JOIN run_carrier rc ON rc.carrier_load_id = c.id
    JOIN run r ON r.id = rc.run_id
   GROUP BY c.lot_id, c.pass
) t ON t.lot_id = l.id AND t.pass = l.pass
-- The one decision of this pass that stands.
LEFT JOIN (
  SELECT rd.id, rd.lot_id, rd.pass, rd.outcome, rd.decided_at
    FROM release_decision rd
   WHERE NOT EXISTS (SELECT FROM release_withdrawal rw WHERE rw.decision_id = rd.id)
) d ON d.lot_id = l.id AND d.pass = l.pass
LEFT JOIN (
  SELECT DISTINCT rd.lot_id, rd.pass, true AS withdrawn
    FROM release_decision rd
    JOIN release_withdrawal rw ON rw.decision_id = rd.id
) w ON w.lot_id = l.id AND w.pass = l.pass;

-- One row per figure and lot of its population. Fruit is recognised at the end of its run, protective equipment
-- at its release. amount is null where the quantity was never recorded: such a lot is left out, never zero.
CREATE VIEW figure_lot AS
SELECT
  figure,
  lot_id,
  code,
  amount,
  free_round_id,
  destination,
  commodity,
  synthetic,
  coalesce(CASE WHEN at_release THEN decided_at ELSE run_ended_at END, run_ended_at, arrived_at) AS recognised_at,
  extract(year FROM coalesce(CASE WHEN at_release THEN decided_at ELSE run_ended_at END, run_ended_at, arrived_at)
    AT TIME ZONE 'Asia/Ho_Chi_Minh')::int AS year,
  CASE WHEN left_out IS NULL AND amount IS NULL THEN 'quantity_unknown' ELSE left_out END AS left_out
FROM (
  SELECT 'IRR-02' AS figure, false AS at_release, a.mass_g::numeric AS amount, a.* FROM lot_account a
   WHERE a.kind = 'fruit' AND a.purpose = 'phyto_export' AND a.commodity IN ('lychee', 'longan')
  UNION ALL
  SELECT 'PPE-01', true, 1, a.* FROM lot_account a WHERE a.kind = 'ppe' AND a.free_round_id IS NOT NULL
  UNION ALL
  SELECT 'PPE-02', true, a.items::numeric, a.* FROM lot_account a
   WHERE a.commodity = 'nano_mask' AND a.free_round_id IS NOT NULL
  UNION ALL
  SELECT 'PPE-03', true, a.items::numeric, a.* FROM lot_account a
   WHERE a.commodity = 'n95_mask' AND a.free_round_id IS NOT NULL
  UNION ALL
  SELECT 'PPE-04', true, a.items::numeric, a.* FROM lot_account a
   WHERE a.commodity = 'protective_suit' AND a.free_round_id IS NOT NULL
) population;

-- The figure itself: a sum of amounts, or for rounds the number of different rounds.
CREATE VIEW year_figure AS
SELECT
  figure,
  year,
  CASE WHEN figure = 'PPE-01' THEN count(DISTINCT free_round_id) FILTER (WHERE left_out IS NULL)::numeric
       ELSE sum(amount) FILTER (WHERE left_out IS NULL) END AS amount,
  count(*) FILTER (WHERE left_out IS NULL)::int AS counted_lots,
  count(*) FILTER (WHERE left_out IS NOT NULL)::int AS left_out_lots,
  bool_or(synthetic) AS synthetic
FROM figure_lot
GROUP BY figure, year;

GRANT SELECT ON lot_account, figure_lot, year_figure TO solieu_app;
