import "server-only";
import { defineCommand } from "@/lib/core/command";
import { centreDay, dayOf } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done, refuse } from "@/lib/core/result";
import { bqFromKCi } from "@/lib/core/units";
import { loadEarlierStates, loadEntry } from "@/lib/source/facts/states";
import {
  checkEntry,
  decideConfirmation,
  decideWithdrawal,
  type StateRefusal,
} from "@/lib/source/rules/states";
import { confirmStateInput, enterStateInput, withdrawStateInput } from "@/lib/source/schema";
import { loadingStateContent } from "@/lib/source/signed";

const notFound: StateRefusal = { code: "source.state-not-found" };
const noIrradiator: StateRefusal = { code: "source.irradiator-not-found", field: "irradiatorId" };

export const enterState = defineCommand({
  name: "source.enter-state",
  permission: "source.enter-state",
  input: enterStateInput,
  async run({ tx, actor, at }, { activityKCi, ...input }) {
    const irradiator = await tx.irradiator.findUnique({ where: { id: input.irradiatorId } });
    if (!irradiator) return refuse(noIrradiator);
    const { nextNo, ...earlier } = await loadEarlierStates(tx, input.irradiatorId);
    const effectiveFrom = dayOf(input.effectiveFrom);
    const verdict = checkEntry({ ...earlier, effectiveFrom, today: centreDay(at) });
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.loadingState.create({
      data: {
        id,
        ...input,
        activityBq: bqFromKCi(activityKCi),
        stateNo: nextNo,
        synthetic: await isDemo(tx),
        enteredById: actor.personId,
        enteredAt: at,
      },
    });
    return done({ id, stateNo: nextNo });
  },
});

/** From now on the source counts as changed: what was mapped before has to be mapped again. */
export const confirmState = defineCommand({
  name: "source.confirm-state",
  permission: "source.confirm-state",
  signs: "source.confirmed",
  input: confirmStateInput,
  async run({ tx, actor, at, sign }, { stateId }) {
    const entry = await loadEntry(tx, stateId);
    if (!entry) return refuse(notFound);
    const verdict = decideConfirmation(entry, actor.personId);
    if (!verdict.ok) return verdict;
    const confirmationSignatureId = newId();
    await tx.loadingState.update({
      where: { id: stateId },
      data: { confirmedById: actor.personId, confirmedAt: at, confirmationSignatureId },
    });
    await sign(loadingStateContent, stateId, confirmationSignatureId);
    return done({ id: stateId });
  },
});

export const withdrawState = defineCommand({
  name: "source.withdraw-state",
  permission: "source.enter-state",
  input: withdrawStateInput,
  async run({ tx, actor, at }, { stateId, reason }) {
    const entry = await loadEntry(tx, stateId);
    if (!entry) return refuse(notFound);
    const verdict = decideWithdrawal(entry);
    if (!verdict.ok) return verdict;
    await tx.loadingState.update({
      where: { id: stateId },
      data: { withdrawnById: actor.personId, withdrawnAt: at, withdrawnReason: reason },
    });
    return done({ id: stateId });
  },
});
