import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import type { Actor } from "@/lib/core/permissions";
import { approveSpecification, draftSpecification } from "@/lib/specs/commands";
import { getSpecificationSheet } from "@/lib/specs/queries";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aPerson } from "../fixtures/people";
import { aFruit } from "../fixtures/products";
import { granted } from "../fixtures/release";
import { aDraft, aDraftOf } from "../fixtures/specs";

let centre: Centre;
let drafter: Actor;
let releaser: Actor;
let lychee: string;
const replay = { replay: true } as const;

beforeAll(async () => {
  centre = await anEmptyCentre();
  drafter = await aPerson("dosimetrist", "releaser");
  releaser = await aPerson("releaser");
  lychee = (await aFruit(await aPerson("clerk"))).id;
});
afterAll(async () => centre?.close());

const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? [] : result.error.map(({ code }) => code);

function raw(sql: string, values: unknown[]) {
  return withSql(centre.appUrl, async (client) => {
    await client.query("begin");
    await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
    await client.query(sql, values);
    await client.query("commit");
  });
}

test("a budget is never larger than the uncertainty that is judged with, by rule and by database", async () => {
  const budget = { "reference-dose": 2, "dose-map-ratio": 1.5 };
  const code = "VAI-U";
  const less = aDraftOf(lychee, { code, budget, expandedUncertainty: 0.0499 });
  expect(codesOf(await runCommand(draftSpecification, drafter, less))).toEqual([
    "specs.uncertainty-below-budget",
  ]);
  const { id } = await aDraft(drafter, lychee, { code, budget, expandedUncertainty: 0.05 });
  const stored = await database().specification.findUniqueOrThrow({ where: { id } });
  expect(Number(stored.budgetExpanded)).toBe(0.05);
  const constraint = { constraint: "specification_uncertainty_covers_budget" };
  const forged = `insert into specification (id, code, version_no, product_id, purpose, path_name, carrier_type,
      loading_pattern, cartons_per_carrier, monitor_position, dosimeter_every_n_carriers, min_dose_gy, max_dose_gy,
      ratio_min, ratio_max, ratio_source, expanded_uncertainty, window_lo_gy, window_hi_gy, drafted_by_id, drafted_at,
      budget, budget_expanded)
    select gen_random_uuid(), code, 9, product_id, purpose, path_name, carrier_type, loading_pattern,
      cartons_per_carrier, monitor_position, dosimeter_every_n_carriers, min_dose_gy, max_dose_gy, ratio_min,
      ratio_max, ratio_source, 0.01, window_lo_gy, window_hi_gy, drafted_by_id, drafted_at, budget, budget_expanded
    from specification where id = $1`;
  await expect(raw(forged, [id])).rejects.toMatchObject(constraint);
});

test("nothing is judged without a guard band unless somebody agreed in writing", async () => {
  const bare = aDraftOf(lychee, { code: "VAI-0", expandedUncertainty: 0 });
  const missing = codesOf(await runCommand(draftSpecification, drafter, bare));
  expect(new Set(missing)).toEqual(new Set(["specs.simple-acceptance-not-agreed"]));
  const agreed = { guardAgreedBy: "Khách hàng", guardDocument: "BB-01", guardAgreedOn: "2020-05-01" };
  const { id } = await aDraft(drafter, lychee, { code: "VAI-0", expandedUncertainty: 0, ...agreed });
  const approved = await runCommand(approveSpecification, releaser, { specificationId: id }, replay);
  expect(codesOf(approved)).toEqual([]);
  const sheet = await getSpecificationSheet(granted(releaser, "specs.read"), id, new Date());
  expect(sheet?.signature?.state).toBe("valid");
  expect(sheet?.guardAgreedBy).toBe("Khách hàng");
});
