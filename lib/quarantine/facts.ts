import "server-only";
import { z } from "zod";
import { centreDay } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import { inspectionKinds, knownWord, packagingFindings } from "@/lib/lots/rules/inspection";
import type { InspectionTerm } from "@/lib/quarantine/rules";
import type { InspectionFacts } from "@/lib/release/rules/facts";

type Arrived = { destination: string | null; arrivedAt: Date };

const termRow = z.object({
  kind: z.enum(inspectionKinds).nullable(),
  seal_required: z.boolean(),
  source: z.string(),
});

/** The centre's own term for the lot's market on the day it came. */
export async function readTerm(tx: Tx, { destination, arrivedAt }: Arrived): Promise<InspectionTerm | null> {
  const [row] = z
    .array(termRow)
    .parse(
      await tx.$queryRaw`SELECT kind, seal_required, source FROM inspection_term_on(${destination}, ${centreDay(arrivedAt)}::date)`,
    );
  return row ? { kind: row.kind, sealRequired: row.seal_required, source: row.source } : null;
}

/** All inspections of a lot, the latest first, and what the centre's term asks of them. */
export async function loadInspectionFacts(
  tx: Tx,
  lotId: string,
  lot: Arrived,
): Promise<{ inspections: InspectionFacts[]; inspectionTerm: InspectionTerm | null }> {
  const found = await tx.inspection.findMany({
    where: { lotId },
    orderBy: [{ inspectedAt: "desc" }, { id: "desc" }],
    select: {
      result: true,
      inspectorName: true,
      organisation: true,
      kind: true,
      officerCode: true,
      partner: true,
      packaging: true,
      livePests: true,
      sampleCartons: true,
      findings: true,
    },
  });
  return {
    inspections: found.map(({ kind, packaging, ...inspection }) => ({
      ...inspection,
      kind: knownWord(inspectionKinds, kind),
      packaging: knownWord(packagingFindings, packaging),
    })),
    inspectionTerm: await readTerm(tx, lot),
  };
}
