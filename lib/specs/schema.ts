import { z } from "zod";
import { choice, code, day, decimal, id, integer, optional, optionalText, text } from "@/lib/core/fields";
import { type SpecBudgetLine, specBudgetParts } from "@/lib/specs/rules/budget";

const sizeMm = () => optional(integer(1, 5_000));
const density = () => optional(decimal(0.1, 5_000, 3));

const budget = z
  .object(Object.fromEntries(specBudgetParts.map((part) => [part, optional(decimal(0.0001, 100, 4))])))
  .transform((parts): SpecBudgetLine[] =>
    specBudgetParts.flatMap((part) => {
      const value = parts[part];
      return typeof value === "number" ? [{ part, percent: value }] : [];
    }),
  );

export const draftSpecificationInput = z.object({
  code: code(30),
  productId: id(),
  purpose: choice(["phyto_export", "ppe"]),
  /** ISO 3166 alpha-2 */
  destination: optional(code(2)),
  pathName: text(120, 2),
  carrierType: text(120, 2),
  loadingPattern: text(500, 2),
  cartonsPerCarrier: integer(1, 10_000),
  cartonLengthMm: sizeMm(),
  cartonWidthMm: sizeMm(),
  cartonHeightMm: sizeMm(),
  densityMinKgM3: density(),
  densityMaxKgM3: density(),
  monitorPosition: text(60),
  dosimeterEveryNCarriers: integer(1, 1_000),
  // Wider than anything sensible: the rule says what is wrong in better words than a bound could.
  minDoseGy: decimal(0, 1_000_000, 3),
  maxDoseGy: decimal(0, 1_000_000, 3),
  ratioMin: decimal(0, 1_000, 6),
  ratioMax: decimal(0, 1_000, 6),
  ratioSource: text(300, 3),
  /** The map the ratios come from; none where they are written by hand. */
  doseMapId: optional(id()),
  expandedUncertainty: decimal(0, 99, 6),
  /** Relative, in percent, k = 1; a box left empty is no part of it. */
  budget: budget.default([]),
  budgetCalibrationId: optional(id()),
  guardAgreedBy: optionalText(200),
  guardDocument: optionalText(200),
  guardAgreedOn: optional(day()),
  cycleTimeS: optional(decimal(1, 10_000_000, 1)),
  /** When, with what activity and for which dose the cycle was validated; all of them or none. */
  cycleTimeOn: optional(day()),
  cycleTimeActivityKCi: optional(decimal(0.001, 10_000, 3)),
  cycleTimeDoseGy: optional(decimal(0.001, 1_000_000, 3)),
  targetDoseGy: optional(decimal(0.001, 1_000_000, 3)),
  maxInterruptions: optional(integer(0, 100)),
  note: optionalText(1000),
});

export const approveSpecificationInput = z.object({ specificationId: id() });

export const closeSpecificationInput = z.object({ specificationId: id(), reason: text(500, 3) });
