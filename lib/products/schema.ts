import { z } from "zod";
import { choice, code, decimal, flag, id, integer, optional, optionalText, text } from "@/lib/core/fields";
import { commodities, countingUnits, productKinds } from "@/lib/products/rules";

const details = {
  nameVi: text(160, 2),
  nameEn: text(160, 2),
  kind: choice(productKinds),
  commodity: choice(commodities),
  countingUnit: choice(countingUnits),
  maxDoseGy: optional(decimal(1, 1_000_000, 3)),
  maxDoseSource: optionalText(300),
  requiresAcknowledgement: flag(),
};

export const registerProductInput = z.object({ code: code(30), ...details });

export const amendProductInput = z.object({ productId: id(), version: integer(1, 1_000_000), ...details });
