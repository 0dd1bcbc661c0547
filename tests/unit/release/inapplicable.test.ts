import { expect, test } from "vitest";
import { isInapplicable, judged, type NotJudged, unjudged } from "@/lib/release/rules/check";

test.each<[NotJudged, boolean]>([
  ["fruit-only", true],
  ["not-exported", true],
  ["no-storage-limit", false],
  ["no-acknowledgement-needed", true],
  ["single-dosimeters", true],
  ["not-yet-judged", false],
  ["dose-unknown", false],
  ["maximum-unknown", false],
  ["nothing-read", false],
  ["no-decider-yet", false],
])("a check left out for %s does not concern the lot: %s", (reason, expected) => {
  expect(isInapplicable(unjudged("INSPECTION", reason))).toBe(expected);
});

test("a check that was judged concerns its lot", () => {
  const facts = { result: "pass", inspectorName: "Phạm D" } as const;
  expect(isInapplicable(judged("INSPECTION", facts, null))).toBe(false);
});
