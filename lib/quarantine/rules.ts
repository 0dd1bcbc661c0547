import { done, refuse, type Result } from "@/lib/core/result";
import { answersCall } from "@/lib/lots/rules/inspector";
import type { InspectionKind } from "@/lib/lots/rules/inspection";
import { inspectionAsked } from "@/lib/markets/rules";

/** The centre's own term for a market on the day the goods came, with the document it rests on. */
export type InspectionTerm = { kind: InspectionKind | null; sealRequired: boolean; source: string };

/** One who asks for an inspection: the market, as a source we read confirms, or the centre by its own term. */
export type AskedInspection = { kind: InspectionKind; by: "market" | "centre"; source: string };

type Goods = { destination: string | null; commodity: string };

/** Whose inspection these goods need before treatment; nothing where nothing is known. */
export function askedInspections(
  { destination, commodity }: Goods,
  term: InspectionTerm | null,
): AskedInspection[] {
  const market = inspectionAsked(destination, commodity);
  return [
    ...(market ? [{ ...market, by: "market" as const }] : []),
    ...(term?.kind ? [{ kind: term.kind, by: "centre" as const, source: term.source }] : []),
  ];
}

/** What was asked for and no inspection that stands has answered; of some that stand nobody wrote down the kind. */
export function lackingInspections(
  asked: readonly AskedInspection[],
  kinds: readonly (InspectionKind | null)[],
): AskedInspection[] {
  return asked.filter((one) => !kinds.some((kind) => kind !== null && answersCall(one, kind)));
}

/** From the latest inspection back to the last one that failed, which undoes whatever was before it. */
export function standingInspections<I extends { result: "pass" | "fail" }>(latestFirst: readonly I[]): I[] {
  const failed = latestFirst.findIndex(({ result }) => result === "fail");
  return failed === -1 ? [...latestFirst] : latestFirst.slice(0, failed);
}

export type TermRefusal = { code: "quarantine.not-a-country"; field: "destination" };

/** A term is for one country by its two letters, or for every market. */
export function checkTerm(term: { destination: string | null }): Result<true, TermRefusal[]> {
  return term.destination === null || /^[A-Z]{2}$/.test(term.destination)
    ? done(true)
    : refuse({ code: "quarantine.not-a-country", field: "destination" });
}
