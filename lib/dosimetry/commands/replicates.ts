import "server-only";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { loadDosimetryFacts } from "@/lib/dosimetry/facts/lot";
import type { InvestigationRefusal } from "@/lib/dosimetry/rules";
import { spreadOf } from "@/lib/dosimetry/rules/replicates";
import { investigateReplicatesInput } from "@/lib/dosimetry/schema";

/** Why dosimeters at one place spread: nothing is deleted, and the finding speaks of exactly these readings. */
export const investigateReplicates = defineCommand({
  name: "dosimetry.investigate-replicates",
  permission: "dosimetry.log",
  input: investigateReplicatesInput,
  async run({ tx, actor, at }, { lotId, readingIds, finding }) {
    const wanted = readingIds.toSorted().join(" ");
    const { replicates } = await loadDosimetryFacts(tx, lotId);
    const set = replicates.find(
      ({ readings }) =>
        readings
          .map(({ readingId }) => readingId)
          .toSorted()
          .join(" ") === wanted,
    );
    const spread = set && spreadOf(set.readings.map(({ doseGy }) => doseGy));
    if (!spread) return refuse<InvestigationRefusal>({ code: "dosimetry.no-such-replicates" });
    const id = newId();
    const who = { investigatedById: actor.personId, investigatedAt: at };
    await tx.replicateInvestigation.create({
      data: { id, lotId, readingIds, cvPercent: spread.cvPercent, finding, ...who },
    });
    return done({ id, lotId });
  },
});
