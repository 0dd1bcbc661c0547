import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CheckEntry,
  isProposal,
  isWithin,
  judgeCheck,
  lateAfterH,
  type TemplateFacts,
} from "@/lib/safety/rules/check";

const at = new Date("2026-11-20T09:00:00+07:00");
const hoursBefore = (hours: number) => new Date(at.getTime() - hours * 3_600_000);

const shield: TemplateFacts = {
  code: "DLY-07",
  kind: "NUM",
  unit: "µSv/h",
  lower: 0,
  upper: 20,
  upperStrict: false,
  siteSetpointRequired: false,
  appliesTo: "both",
  source: "36.25(a)",
};
const conductivity: TemplateFacts = { ...shield, code: "X-01", unit: "µS/cm", upperStrict: true };
const entryMonitor: TemplateFacts = { ...shield, code: "ENT-04", upper: null, siteSetpointRequired: true };
const ventilation: TemplateFacts = {
  ...shield,
  code: "ENT-05",
  unit: "min",
  lower: null,
  upper: null,
  siteSetpointRequired: true,
};
const doorLock: TemplateFacts = {
  ...shield,
  code: "DLY-06",
  kind: "BOOL",
  unit: "",
  lower: null,
  upper: null,
};

const measured = (value: number | null, more: Partial<CheckEntry> = {}): CheckEntry => ({
  performedAt: hoursBefore(1),
  value,
  unit: "µSv/h",
  verdict: null,
  siteLower: null,
  siteUpper: null,
  limitSource: null,
  device: "M-01",
  note: "giá trị ngoài giới hạn, đã báo",
  lateReason: null,
  ...more,
});
const seen = (more: Partial<CheckEntry> = {}): CheckEntry => ({
  ...measured(null, { unit: null, device: null, note: null, verdict: "pass" }),
  ...more,
});

function outcomeOf(template: TemplateFacts, entry: CheckEntry): string {
  const judged = judgeCheck(template, entry, { at, correction: false });
  return judged.ok ? judged.value.outcome : judged.error.map((refusal) => refusal.code).join(" ");
}

function fieldsOf(template: TemplateFacts, entry: CheckEntry): string[] {
  const judged = judgeCheck(template, entry, { at, correction: false });
  return judged.ok ? [] : judged.error.map((refusal) => `${refusal.field}: ${refusal.code}`);
}

describe("a measured check is judged by its value and limits", () => {
  it.each([
    [shield, "µSv/h", 19.999999, "pass"],
    [shield, "µSv/h", 20, "pass"],
    [shield, "µSv/h", 20.000001, "fail"],
    [shield, "µSv/h", 0, "pass"],
    [conductivity, "µS/cm", 19.9, "pass"],
    [conductivity, "µS/cm", 20, "fail"],
    [conductivity, "µS/cm", 100.1, "fail"],
  ])("$code", (template, unit, value, outcome) => {
    expect(outcomeOf(template, measured(value, { unit }))).toBe(outcome);
  });

  it.each([
    [-20.000001, "fail"],
    [-20, "pass"],
    [20, "pass"],
    [20.000001, "fail"],
  ])("both sides are inclusive: %d %% is %s", (value, outcome) => {
    const calibration = { ...shield, code: "ANN-01", unit: "%", lower: -20 };
    expect(outcomeOf(calibration, measured(value, { unit: "%" }))).toBe(outcome);
  });

  it("a site limit on the lower side is inclusive too", () => {
    const site = { unit: "min", siteLower: 10, limitSource: "Quy trình vận hành" };
    expect(outcomeOf(ventilation, measured(10, site))).toBe("pass");
    expect(outcomeOf(ventilation, measured(9.999999, site))).toBe("fail");
  });

  it("whatever the numbers, the outcome is exactly whether the value lies within", () => {
    const number = fc.integer({ min: 0, max: 1_000 }).map((thousandths) => thousandths / 10);
    fc.assert(
      fc.property(number, number, fc.boolean(), (value, siteUpper, upperStrict) => {
        const template = { ...shield, upper: 100, upperStrict };
        const expected = isWithin(value, { lower: 0, upper: siteUpper }, upperStrict) ? "pass" : "fail";
        expect(outcomeOf(template, measured(value, { siteUpper, limitSource: "x" }))).toBe(expected);
      }),
    );
  });

  it("a verdict may not be typed against a value", () => {
    expect(fieldsOf(shield, measured(25, { verdict: "pass" }))).toEqual([
      "verdict: safety.verdict-not-typed",
    ]);
  });

  it("an empty box is not zero", () => {
    expect(fieldsOf(shield, measured(null))).toEqual(["value: safety.value-missing"]);
  });

  it("a value in another unit, or below what can be, is refused", () => {
    expect(fieldsOf(shield, measured(0.02, { unit: "mSv/h" }))).toEqual(["value: safety.unit-differs"]);
    expect(fieldsOf(shield, measured(-1))).toEqual(["value: safety.value-impossible"]);
  });

  it("a measured value names its instrument", () => {
    expect(fieldsOf(shield, measured(1, { device: null }))).toEqual(["device: safety.device-missing"]);
  });
});

describe("limits", () => {
  it("without a limit of the catalogue the site's is typed, with its source", () => {
    expect(fieldsOf(entryMonitor, measured(1))).toEqual(["siteUpper: safety.site-limit-missing"]);
    expect(fieldsOf(entryMonitor, measured(1, { siteUpper: 5 }))).toEqual([
      "limitSource: safety.limit-without-source",
    ]);
    expect(
      judgeCheck(entryMonitor, measured(1, { siteUpper: 5, limitSource: "Giấy phép" }), {
        at,
        correction: false,
      }),
    ).toEqual({
      ok: true,
      value: { outcome: "pass", value: 1, lower: 0, upper: 5, limitSource: "Giấy phép" },
    });
  });

  it("tightening the side the catalogue has does not answer for the side it lacks", () => {
    expect(fieldsOf(entryMonitor, measured(1, { siteLower: 0.1, limitSource: "x" }))).toEqual([
      "siteUpper: safety.site-limit-missing",
    ]);
  });

  it("a limit of the catalogue is a ceiling: it may be lowered, never raised", () => {
    expect(outcomeOf(shield, measured(8, { siteUpper: 7.5, limitSource: "Giấy phép" }))).toBe("fail");
    expect(fieldsOf(shield, measured(8, { siteUpper: 20.000001, limitSource: "Giấy phép" }))).toEqual([
      "siteUpper: safety.limit-looser",
    ]);
    expect(fieldsOf(shield, measured(8, { siteLower: -1, limitSource: "Giấy phép" }))).toEqual([
      "siteLower: safety.limit-looser",
    ]);
  });

  it("limits that cross are refused", () => {
    const crossed = { unit: "min", siteLower: 10, siteUpper: 5, limitSource: "x" };
    expect(fieldsOf(ventilation, measured(7, crossed))).toEqual(["siteUpper: safety.limits-crossed"]);
  });

  it("where nothing of the site's was typed, the source is the catalogue's", () => {
    const judged = judgeCheck(shield, measured(1), { at, correction: false });
    expect(judged.ok && judged.value.limitSource).toBe("36.25(a)");
  });
});

describe("a check by eye", () => {
  it("is what was seen, and nothing else", () => {
    expect(outcomeOf(doorLock, seen())).toBe("pass");
    expect(fieldsOf(doorLock, seen({ verdict: null }))).toEqual(["verdict: safety.verdict-missing"]);
    expect(fieldsOf(doorLock, seen({ value: 1 }))).toEqual(["value: safety.value-not-for-this-check"]);
  });

  it("with an instrument names it", () => {
    const response = { ...doorLock, code: "ENT-02", kind: "BOOL+REF" };
    expect(fieldsOf(response, seen())).toEqual(["device: safety.device-missing"]);
    expect(outcomeOf(response, seen({ device: "M-01" }))).toBe("pass");
  });
});

describe("every check", () => {
  it("that fails is explained", () => {
    expect(fieldsOf(doorLock, seen({ verdict: "fail" }))).toEqual(["note: safety.failure-unexplained"]);
    expect(fieldsOf(shield, measured(21, { note: null }))).toEqual(["note: safety.failure-unexplained"]);
  });

  it("lies in the past, and says why when it is entered late", () => {
    expect(outcomeOf(doorLock, seen({ performedAt: at }))).toBe("pass");
    expect(fieldsOf(doorLock, seen({ performedAt: new Date(at.getTime() + 1) }))).toEqual([
      "performedAt: safety.in-future",
    ]);
    expect(outcomeOf(doorLock, seen({ performedAt: hoursBefore(lateAfterH) }))).toBe("pass");
    expect(fieldsOf(doorLock, seen({ performedAt: hoursBefore(lateAfterH + 0.001) }))).toEqual([
      "lateReason: safety.late-without-reason",
    ]);
    expect(outcomeOf(doorLock, seen({ performedAt: hoursBefore(50), lateReason: "chép từ sổ trực" }))).toBe(
      "pass",
    );
    expect(fieldsOf(doorLock, seen({ performedAt: hoursBefore(24 * 366 + 1), lateReason: "x" }))).toEqual([
      "performedAt: safety.too-long-ago",
    ]);
  });

  it("may be corrected years later; the reason of the correction speaks for itself", () => {
    const old = seen({ performedAt: hoursBefore(24 * 2000) });
    expect(judgeCheck(doorLock, old, { at, correction: true }).ok).toBe(true);
    const ahead = seen({ performedAt: new Date(at.getTime() + 1) });
    expect(judgeCheck(doorLock, ahead, { at, correction: true }).ok).toBe(false);
  });

  it("belongs to this plant and to a kind that is recorded here", () => {
    expect(outcomeOf({ ...shield, appliesTo: "wet" }, measured(1))).toBe("safety.not-at-this-plant");
    expect(outcomeOf({ ...shield, appliesTo: "fdg" }, measured(1))).toBe("safety.not-at-this-plant");
    expect(outcomeOf({ ...shield, kind: "GRID" }, measured(1))).toBe("safety.kind-not-recorded-here");
  });

  it("gives every reason at once", () => {
    const entry = measured(null, { performedAt: new Date(at.getTime() + 1), device: null, unit: null });
    expect(fieldsOf(entryMonitor, entry)).toEqual([
      "performedAt: safety.in-future",
      "device: safety.device-missing",
      "value: safety.value-missing",
      "siteUpper: safety.site-limit-missing",
    ]);
  });
});

it("only what was read in its source is shown as more than a proposal", () => {
  expect(["C", "CF", "P", "U"].map(isProposal)).toEqual([false, true, true, true]);
});
