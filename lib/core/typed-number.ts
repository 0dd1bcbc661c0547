import type { CoreRefusal } from "@/lib/core/refusals";
import { done, refuse, type Result } from "@/lib/core/result";

export type NumberLimits = { min?: number | undefined; max?: number | undefined; scale?: number | undefined };

/** Reads a number as people type it, comma or dot; the same words whether asked while typing or after pressing. */
export function readNumber(
  typed: string,
  { min, max, scale = 0 }: NumberLimits,
): Result<number, CoreRefusal[]> {
  const clean = typed.trim();
  if (clean === "") return refuse({ code: "input.required" });
  if (/^[+-]?[\d.,]+$/.test(clean) && (clean.match(/[.,]/g)?.length ?? 0) > 1) {
    return refuse({ code: scale === 0 ? "input.not-an-integer" : "input.decimal-ambiguous" });
  }
  const match = /^([+-]?\d+)(?:([.,])(\d+))?$/.exec(clean);
  if (!match) return refuse({ code: "input.not-a-number" });
  const [, whole = "", mark, fraction = ""] = match;
  if (scale === 0 && mark) return refuse({ code: "input.not-an-integer" });
  if (mark === "." && fraction.length === 3 && !/^[+-]?0+$/.test(whole)) {
    return refuse({ code: "input.decimal-ambiguous" });
  }
  if (fraction.replace(/0+$/, "").length > scale) return refuse({ code: "input.too-many-decimals", scale });
  const value = Number(`${whole}.${fraction || "0"}`);
  if (min !== undefined && value < min) return refuse({ code: "input.too-small", min });
  if (max !== undefined && value > max) return refuse({ code: "input.too-big", max });
  return done(value);
}
