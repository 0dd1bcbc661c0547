import { z } from "zod";
import { choice, code, day, decimal, id, optional, optionalText, text } from "@/lib/core/fields";
import { curveForms } from "@/lib/dosimetry/rules/curve";
import { readFigure, readFigures } from "@/lib/dosimetry/rules/numbers";
import { type BudgetLine, budgetParts } from "@/lib/dosimetry/rules/uncertainty";
import { doseUnits, thicknessUnits } from "@/lib/dosimetry/rules/validity";

const notANumber = {
  code: "custom",
  message: "input.not-a-number",
  params: { code: "input.not-a-number" },
} as const;

/** Full precision, with a power of ten where the certificate prints one. */
const figure = () =>
  z.union([z.string(), z.number()]).transform((raw, context) => {
    const value = typeof raw === "number" ? raw : readFigure(raw);
    if (value !== null) return value;
    const required = { code: "input.required" } as const;
    context.addIssue(
      String(raw).trim() === "" ? { code: "custom", message: required.code, params: required } : notANumber,
    );
    return z.NEVER;
  });

const figures = z.union([z.string().max(500), z.array(z.number()).max(12)]).transform((raw, context) => {
  const values = typeof raw === "string" ? readFigures(raw) : raw;
  if (values !== null) return values;
  context.addIssue(notANumber);
  return z.NEVER;
});

const percent = () => optional(decimal(0.0001, 100, 4));
const budget = z
  .object(Object.fromEntries(budgetParts.map((part) => [part, percent()])))
  .transform((parts): BudgetLine[] =>
    budgetParts.flatMap((part) => {
      const value = parts[part];
      return typeof value === "number" ? [{ part, percent: value }] : [];
    }),
  );

export const draftCalibrationInput = z.object({
  code: code(30),
  batchId: id(),
  readerId: id(),
  form: choice(curveForms),
  coefficients: figures,
  doseUnit: choice(doseUnits),
  doseMin: figure(),
  doseMax: figure(),
  responseMin: optional(figure()),
  responseMax: optional(figure()),
  thicknessUnit: choice(thicknessUnits),
  calibratedC: optional(decimal(-100, 200, 1)),
  correctionFactor: figure(),
  validFrom: day(),
  validTo: day(),
  budget,
  laboratory: text(200, 2),
  laboratoryCertificate: text(120),
  note: optionalText(1000),
});

export const approveCalibrationInput = z.object({ calibrationId: id() });

export const withdrawCalibrationInput = z.object({ calibrationId: id(), reason: text(500, 5) });

const doseGy = () => decimal(0.000001, 1_000_000, 6);

export const recordComparisonInput = z.object({
  calibrationId: id(),
  laboratory: text(200, 2),
  laboratoryCertificate: text(120),
  comparedOn: day(),
  siteGy: doseGy(),
  siteUGy: doseGy(),
  referenceGy: doseGy(),
  referenceUGy: doseGy(),
  note: optionalText(1000),
});
