import { describe, expect, test } from "vitest";
import {
  checkCorrection,
  checkRegistration,
  type CorrectedPest,
  type KnownPest,
  newcomers,
  type PestEntry,
} from "@/lib/pests/rules";
import pests from "@/prisma/seed/data/pests.json";
import schedules from "@/prisma/seed/data/treatment-schedules.json";

const entry: PestEntry = {
  scientificName: "Conopomorpha sinensis",
  commonNameVi: null,
  commonNameEn: null,
  family: "Gracillariidae",
  orderName: "Lepidoptera",
  className: "Insecta",
  source: "Công văn 12/BVTV-KD",
};
const fly: KnownPest = { ...entry, id: "fly", scientificName: "Bactrocera dorsalis", family: "Tephritidae" };

const codesOf = (result: { ok: true } | { ok: false; error: { code: string; field?: string }[] }) =>
  result.ok
    ? []
    : result.error.map(({ code, field }) => `${code.replace("pests.", "")} ${field ?? ""}`.trim());

describe("a pest is recorded", () => {
  test.each<[string, Partial<PestEntry>, string[]]>([
    ["with what is certain", {}, []],
    ["with nothing certain but its name", { family: null, orderName: null, className: null }, []],
    ["as a subspecies", { scientificName: "Cylas formicarius elegantulus" }, []],
    ["as a genus and sp.", { scientificName: "Planococcus sp." }, []],
    ["by its genus alone", { scientificName: "Planococcus" }, ["name-not-scientific scientificName"]],
    [
      "without a capital",
      { scientificName: "conopomorpha sinensis" },
      ["name-not-scientific scientificName"],
    ],
    [
      "with its author",
      { scientificName: "Conopomorpha sinensis Bradley" },
      ["name-not-scientific scientificName"],
    ],
    ["by a common name", { scientificName: "Sâu đục quả" }, ["name-not-scientific scientificName"]],
    ["twice", { scientificName: "Bactrocera dorsalis" }, ["known-already scientificName"]],
    ["with an order for a family", { family: "Lepidoptera" }, ["not-a-family family"]],
    ["with a family in words", { family: "họ Ngài" }, ["rank-not-a-name family"]],
    ["with a class in small letters", { className: "insecta" }, ["rank-not-a-name className"]],
    [
      "wrong everywhere",
      { scientificName: "x", family: "y", orderName: "z", className: "1" },
      [
        "name-not-scientific scientificName",
        "rank-not-a-name family",
        "rank-not-a-name orderName",
        "rank-not-a-name className",
      ],
    ],
  ])("%s", (_, change, codes) => {
    expect(codesOf(checkRegistration({ ...entry, ...change }, [fly]))).toEqual(codes);
  });
});

describe("a pest is corrected", () => {
  const known: KnownPest = { ...entry, id: "borer" };
  const corrected: CorrectedPest = { ...known, isCorrected: false };
  test.each<[string, Partial<PestEntry>, CorrectedPest | null, string[]]>([
    ["in one rank", { family: null }, corrected, []],
    ["in its name", { scientificName: "Conopomorpha litchiella" }, corrected, []],
    ["in nothing", {}, corrected, ["nothing-corrected scientificName"]],
    ["in its source alone", { source: "Công văn 13" }, corrected, ["nothing-corrected scientificName"]],
    [
      "into another pest",
      { scientificName: "Bactrocera dorsalis" },
      corrected,
      ["known-already scientificName"],
    ],
    ["a second time", { family: null }, { ...corrected, isCorrected: true }, ["corrected-already"]],
    ["where there is none", { family: null }, null, ["not-found"]],
  ])("%s", (_, change, row, codes) => {
    expect(codesOf(checkCorrection({ ...entry, ...change }, row, [fly, known]))).toEqual(codes);
  });
});

test("of a list only what is new is taken, and of twins the first", () => {
  const other = { ...entry, scientificName: "Cydia pomonella" };
  const twin = { ...other, family: null };
  expect(newcomers([fly, other, twin], [fly])).toEqual([other]);
});

describe("the catalogue as it ships", () => {
  const listed = schedules.flatMap(({ pest, commodity }) => (pest && commodity === null ? pest : []));

  test("takes every name from the schedules, once, and in a form that can be recorded", () => {
    const names = pests.map(({ scientificName }) => scientificName);
    expect(new Set(names).size).toBe(names.length);
    expect(
      names.map((name) => codesOf(checkRegistration(pests.find((p) => p.scientificName === name)!, []))),
    ).toEqual(names.map(() => []));
    const unlisted = names.filter((name) => !listed.some((text) => text.includes(name)));
    // Written "P. minor" in the list of a mealybug annex.
    expect(unlisted).toEqual(["Planococcus minor"]);
  });

  test("leaves out no species that a row of its own speaks of", () => {
    const species = listed.filter(
      (text) => /^[A-Z][a-z]+ [a-z]+( [a-z]+)?$/.test(text) && !text.includes(" under "),
    );
    expect(species.filter((name) => !pests.some(({ scientificName }) => scientificName === name))).toEqual(
      [],
    );
  });

  test("gives moths their order, flies their family and the mite no insect's class", () => {
    const of = (name: string) => pests.find(({ scientificName }) => scientificName === name);
    expect(of("Cryptophlebia ombrodelta")).toMatchObject({ orderName: "Lepidoptera", family: "Tortricidae" });
    expect(of("Bactrocera dorsalis")).toMatchObject({ family: "Tephritidae", className: "Insecta" });
    expect(of("Brevipalpus chilensis")).toMatchObject({ className: "Arachnida", orderName: null });
  });
});
