import { expect, test } from "vitest";
import { actionCases, doorCases } from "./cases";
import { readManifest } from "./manifest";
import { halves, pressEvery } from "./matrix";
import { builtServer } from "./place";

test("every action of the build has its case, and every case its action", () => {
  const cases = [...actionCases, ...doorCases].map(({ action }) => action);
  const inBuild = readManifest(builtServer()).map(({ name }) => name);
  expect(cases.toSorted()).toEqual(inBuild.toSorted());
});

pressEvery(halves[0]);
