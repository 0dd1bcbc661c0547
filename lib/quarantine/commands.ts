import "server-only";
import { defineCommand } from "@/lib/core/command";
import { centreDay } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { done } from "@/lib/core/result";
import { checkTerm } from "@/lib/quarantine/rules";
import { stateTermInput } from "@/lib/quarantine/schema";

export const stateTerm = defineCommand({
  name: "quarantine.state-term",
  permission: "quarantine.manage",
  input: stateTermInput,
  async run({ tx, actor, at }, { inForceFrom, ...term }) {
    const verdict = checkTerm(term);
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.inspectionTerm.create({
      data: {
        id,
        ...term,
        inForceFrom: inForceFrom ?? new Date(`${centreDay(at)}T00:00:00Z`),
        statedById: actor.personId,
        statedAt: at,
      },
    });
    return done({ id });
  },
});
