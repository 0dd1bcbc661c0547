import "server-only";
import { defineCommand } from "@/lib/core/command";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { done } from "@/lib/core/result";
import { loadCatalogue, pestColumns } from "@/lib/pests/facts";
import { type CorrectedPest, checkCorrection, checkRegistration, newcomers } from "@/lib/pests/rules";
import { loadPestsInput, registerPestInput } from "@/lib/pests/schema";

/** Loading twice loads once: pests already known are passed over. */
export const loadPests = defineCommand({
  name: "pests.load-pests",
  permission: "pests.load",
  input: loadPestsInput,
  async run({ tx, actor, at }, { pests }) {
    const fresh = newcomers(pests, await tx.pest.findMany({ select: pestColumns }));
    const registered = { registeredById: actor.personId, registeredAt: at };
    if (fresh.length > 0)
      await tx.pest.createMany({ data: fresh.map((pest) => ({ id: newId(), ...pest, ...registered })) });
    return done({ loaded: fresh.length });
  },
});

async function findCorrected(tx: Tx, id: string): Promise<CorrectedPest | null> {
  const stored = await tx.pest.findUnique({
    where: { id },
    select: { ...pestColumns, supersededBy: { select: { id: true } } },
  });
  if (!stored) return null;
  const { supersededBy, ...pest } = stored;
  return { ...pest, isCorrected: supersededBy !== null };
}

/** A pest the catalogue did not have, or the corrected row of one that it had. */
export const registerPest = defineCommand({
  name: "pests.register-pest",
  permission: "pests.register",
  input: registerPestInput,
  async run({ tx, actor, at }, { correctsId, ...entry }) {
    const verdict =
      correctsId === null
        ? checkRegistration(entry, await tx.pest.findMany({ select: pestColumns }))
        : checkCorrection(entry, await findCorrected(tx, correctsId), await loadCatalogue(tx));
    if (!verdict.ok) return verdict;
    const id = newId();
    const registered = { registeredById: actor.personId, registeredAt: at };
    await tx.pest.create({ data: { id, ...entry, supersedesId: correctsId, ...registered } });
    return done({ id });
  },
});
