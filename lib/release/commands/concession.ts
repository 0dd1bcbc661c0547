import "server-only";
import { defineCommand } from "@/lib/core/command";
import { centreDay, dayOf } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { down, pinEvidence, stale, up, writeDecision } from "@/lib/release/commands/deciding";
import { loadReleaseFacts } from "@/lib/release/facts";
import { checkCustomersWord, decideConcession, decideConfirmation } from "@/lib/release/rules/concession";
import { confirmConcessionInput, proposeConcessionInput } from "@/lib/release/schema";
import { concessionContent } from "@/lib/release/signed";

/** The first of the two: brings the customer's signed decision, and stands behind it. */
export const proposeConcession = defineCommand({
  name: "release.propose-concession",
  permission: "release.decide",
  input: proposeConcessionInput,
  signs: "release.concession-proposed",
  async run(context, { lotId, evidence, customerSignedOn, ...paper }) {
    const { tx, actor, at, sign } = context;
    const facts = await loadReleaseFacts(tx, lotId, at);
    if (!facts) return refuse({ code: "input.bad-id", field: "lotId" } as const);
    const seen = await pinEvidence(context, facts, evidence);
    const later = checkCustomersWord(dayOf(customerSignedOn), centreDay(at));
    const verdict = decideConcession(facts, actor.personId);
    if (!verdict.ok) return refuse(...stale(seen), ...later, ...verdict.error);
    if (!seen.ok || later.length > 0) return refuse(...stale(seen), ...later);
    const { minDoseGy, maxDoseGy, checks, conceded } = verdict.value;
    const id = newId();
    const signatureId = newId();
    await tx.concession.create({
      data: {
        id,
        lotId,
        pass: facts.lot.pass,
        ...paper,
        customerSignedOn,
        conceded,
        minDoseGy: down(minDoseGy),
        maxDoseGy: up(maxDoseGy),
        checks: JSON.parse(JSON.stringify(checks)),
        proposedById: actor.personId,
        proposedAt: at,
        signatureId,
      },
    });
    await sign(concessionContent, id, signatureId);
    return done({ id, lotId });
  },
});

/** The second: decides, and the lot is released by concession. */
export const confirmConcession = defineCommand({
  name: "release.confirm-concession",
  permission: "release.decide",
  input: confirmConcessionInput,
  signs: "release.concession-confirmed",
  async run(context, { concessionId, evidence }) {
    const concession = await context.tx.concession.findUnique({
      where: { id: concessionId },
      select: { lotId: true, pass: true, conceded: true, proposedById: true, reason: true },
    });
    const facts = concession && (await loadReleaseFacts(context.tx, concession.lotId, context.at));
    if (!facts) return refuse({ code: "release.no-such-concession" } as const);
    const seen = await pinEvidence(context, facts, evidence);
    const verdict = decideConfirmation(facts, concession, context.actor.personId);
    if (!verdict.ok) return refuse(...stale(seen), ...verdict.error);
    if (!seen.ok) return seen;
    const { conceded: _conceded, ...judged } = verdict.value;
    const decision = {
      outcome: "released",
      disposition: "concession",
      reason: concession.reason,
      concessionId,
      ...judged,
    } as const;
    return writeDecision(context, concession.lotId, facts, decision, seen.value);
  },
});
