import { describe, expect, test } from "vitest";
import { checks as en } from "@/lib/i18n/checks.en";
import { checks as vi } from "@/lib/i18n/checks.vi";
import type { ReleaseFacts } from "@/lib/release/rules/facts";
import type { LicenceFacts } from "@/lib/release/rules/licence";
import { aTreatedFruitLot, aTreatedMaskBatch, judge, verdict, withLot, withRun } from "./lot-facts";
import { facilityLicence, usApproval } from "./papers";

// Treated on 12 June 2020.
const fruit = aTreatedFruitLot();
const masks = aTreatedMaskBatch();
const under = (...licences: LicenceFacts[]): ReleaseFacts => ({ ...fruit, licences });
const own = (from: string, to: string | null): LicenceFacts => ({ ...facilityLicence, term: { from, to } });
const market = (from: string, to: string | null): LicenceFacts => ({ ...usApproval, term: { from, to } });

function gapsOf(facts: ReleaseFacts) {
  const found = judge(facts, "LICENCE").facts;
  return "treatedOn" in found && "gaps" in found
    ? found.gaps.map(({ day, scope, problem }) => `${day} ${scope} ${problem}`)
    : [];
}

describe("LICENCE", () => {
  test.each([
    ["the facility's begins that day", under(own("2020-06-12", null), usApproval), []],
    [
      "the facility's begins the day after",
      under(own("2020-06-13", null), usApproval),
      ["2020-06-12 facility not-begun"],
    ],
    ["the facility's ends that day", under(own("2019-01-01", "2020-06-12"), usApproval), []],
    [
      "the facility's ended the day before",
      under(own("2019-01-01", "2020-06-11"), usApproval),
      ["2020-06-12 facility expired"],
    ],
    ["the market's begins that day", under(facilityLicence, market("2020-06-12", null)), []],
    [
      "the market's begins the day after",
      under(facilityLicence, market("2020-06-13", null)),
      ["2020-06-12 market not-begun"],
    ],
    ["the market's ends that day", under(facilityLicence, market("2019-01-01", "2020-06-12")), []],
    [
      "the market's ended the day before",
      under(facilityLicence, market("2019-01-01", "2020-06-11")),
      ["2020-06-12 market expired"],
    ],
    [
      "the market's was revoked the day before",
      under(facilityLicence, { ...market("2019-01-01", "2020-06-11"), revoked: true }),
      ["2020-06-12 market revoked"],
    ],
    [
      "revoked from that day's end",
      under(facilityLicence, { ...market("2019-01-01", "2020-06-12"), revoked: true }),
      [],
    ],
    ["renewed in time", under(own("2019-01-01", "2020-06-11"), own("2020-06-12", null), usApproval), []],
    ["no facility licence", under(usApproval), ["2020-06-12 facility none"]],
    ["no approval", under(facilityLicence), ["2020-06-12 market none"]],
    ["neither", under(), ["2020-06-12 facility none", "2020-06-12 market none"]],
    [
      "approved for mango only",
      under(facilityLicence, { ...usApproval, commodity: "mango" }),
      ["2020-06-12 market none"],
    ],
    ["approved for whatever is treated here", under(facilityLicence, { ...usApproval, commodity: null }), []],
    [
      "approved by another country",
      under(facilityLicence, { ...usApproval, destination: "AU" }),
      ["2020-06-12 market none"],
    ],
  ])("%s: %j", (_, facts, gaps) => {
    expect(gapsOf(facts)).toEqual(gaps);
    expect(verdict(facts, "LICENCE")).toBe(gaps.length === 0 ? "pass" : "hold: hold");
  });

  test("asks for each day of treatment", () => {
    const second = { ...fruit.runs[0]!, runId: "run-2", treatedOn: "2021-01-01" };
    expect(gapsOf({ ...fruit, runs: [...fruit.runs, second] })).toEqual([
      "2021-01-01 facility expired",
      "2021-01-01 market expired",
    ]);
  });

  test("holds a lot that was not treated, since there is no day to ask for", () => {
    const waiting = withRun(fruit, { treatedOn: null });
    expect(verdict(waiting, "LICENCE")).toBe("hold: hold");
    expect(vi.explain(judge(waiting, "LICENCE"))).toBe(
      "Lô chưa chiếu xạ xong nên chưa có ngày để đối chiếu giấy phép.",
    );
  });

  test("protective equipment and goods that stay here need the facility's alone", () => {
    expect(verdict(masks, "LICENCE")).toBe("pass");
    expect(gapsOf({ ...masks, licences: [usApproval] })).toEqual(["2020-06-12 facility none"]);
    expect(
      verdict({ ...withLot(fruit, { destination: "VN" }), licences: [facilityLicence] }, "LICENCE"),
    ).toBe("pass");
  });

  test("says which paper is missing, in both languages", () => {
    const lapsed = judge(under(facilityLicence, market("2019-01-01", "2020-06-11")), "LICENCE");
    expect(vi.explain(lapsed)).toBe(
      "Ngày chiếu xạ 12/06/2020 công nhận của Hoa Kỳ cho vải số 34/CN (01/01/2019 – 11/06/2020) đã hết hạn.",
    );
    expect(en.explain(lapsed)).toBe(
      "On 12/06/2020, the day of treatment, the approval by United States for lychee 34/CN (01/01/2019 – 11/06/2020) had expired.",
    );
    expect(vi.explain(judge(under(usApproval), "LICENCE"))).toBe(
      "Ngày chiếu xạ 12/06/2020 chưa có giấy phép của cơ sở nào được ghi và ký.",
    );
    expect(vi.explain(judge(fruit, "LICENCE"))).toBe(
      "Có hiệu lực ngày 12/06/2020: giấy phép của cơ sở số 12/GP (01/01/2020 – 31/12/2020), công nhận của thị trường số 34/CN (01/01/2020 – 31/12/2020).",
    );
  });

  test("says when a made-up paper counted", () => {
    const facts = under({ ...facilityLicence, synthetic: true }, usApproval);
    expect(judge(facts, "LICENCE").facts).toMatchObject({ synthetic: true });
    expect(vi.explain(judge(facts, "LICENCE"))).toMatch(/Có văn bản mô phỏng\.$/);
  });
});
