import "server-only";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { done } from "@/lib/core/result";
import { releasers } from "@/lib/release/facts/on-call";
import { checkDuty, checkDutyWithdrawal } from "@/lib/release/rules/on-call";
import { assignOnCallInput, withdrawOnCallInput } from "@/lib/release/schema";

export const assignOnCall = defineCommand({
  name: "release.assign-on-call",
  permission: "release.roster",
  input: assignOnCallInput,
  async run({ tx, actor, at }, { personId, startsAt, endsAt, note }) {
    const releaser = await tx.person.findFirst({
      where: { id: personId, ...releasers },
      select: { id: true },
    });
    const taken = await tx.onCallDuty.findFirst({
      where: { withdrawnAt: null, startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
      orderBy: { startsAt: "asc" },
      select: { personId: true, startsAt: true, endsAt: true },
    });
    const holder =
      taken && (await tx.person.findUniqueOrThrow({ where: { id: taken.personId }, select: { name: true } }));
    const verdict = checkDuty({
      at,
      startsAt,
      endsAt,
      isReleaser: releaser !== null,
      takenBy: taken && holder && { name: holder.name, startsAt: taken.startsAt, endsAt: taken.endsAt },
    });
    if (!verdict.ok) return verdict;
    const id = newId();
    const assigned = { assignedById: actor.personId, assignedAt: at };
    await tx.onCallDuty.create({ data: { id, personId, startsAt, endsAt, note, ...assigned } });
    return done({ id });
  },
});

export const withdrawOnCall = defineCommand({
  name: "release.withdraw-on-call",
  permission: "release.roster",
  input: withdrawOnCallInput,
  async run({ tx, actor, at }, { onCallId: id, reason }) {
    const duty = await tx.onCallDuty.findUnique({
      where: { id },
      select: { endsAt: true, withdrawnAt: true },
    });
    const verdict = checkDutyWithdrawal(
      duty && { endsAt: duty.endsAt, withdrawn: duty.withdrawnAt !== null },
      at,
    );
    if (!verdict.ok) return verdict;
    const withdrawn = { withdrawnById: actor.personId, withdrawnAt: at, withdrawnReason: reason };
    await tx.onCallDuty.update({ where: { id }, data: withdrawn });
    return done({ id });
  },
});
