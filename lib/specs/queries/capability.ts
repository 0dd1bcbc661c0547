import "server-only";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import type { Allowed } from "@/lib/core/permissions";
import { type Capability, capabilityOf, shareBelow } from "@/lib/specs/rules/target";

const latestLots = 30;

export type CapabilitySheet = Capability & { belowMinimum: number };

/** The latest released lots under this version, by the lowest dose calculated for each; null below three. */
export async function getCapability(
  _reader: Allowed<"specs.read">,
  specId: string,
): Promise<CapabilitySheet | null> {
  if (!isId(specId)) return null;
  const spec = await database().specification.findUnique({
    where: { id: specId },
    select: {
      minDoseGy: true,
      lots: {
        where: { decisions: { some: { outcome: "released", withdrawal: null } } },
        orderBy: [{ arrivedAt: "desc" }, { id: "desc" }],
        take: latestLots,
        select: {
          decisions: {
            where: { outcome: "released", withdrawal: null },
            take: 1,
            select: { minDoseGy: true },
          },
        },
      },
    },
  });
  if (!spec) return null;
  const doses = spec.lots.flatMap(({ decisions }) =>
    decisions[0]?.minDoseGy ? [Number(decisions[0].minDoseGy)] : [],
  );
  const minDoseGy = Number(spec.minDoseGy);
  const found = capabilityOf(doses, minDoseGy);
  return found && { ...found, belowMinimum: shareBelow(minDoseGy, found.meanGy, found.sGy / found.meanGy) };
}
