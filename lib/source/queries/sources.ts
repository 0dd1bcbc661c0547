import "server-only";
import { centreDay, dayOf } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";
import { readSignature } from "@/lib/core/signature-check";
import { kCiFromBq } from "@/lib/core/units";
import { activityOn } from "@/lib/source/rules/decay";
import { stateOn } from "@/lib/source/rules/states";
import { loadingStateContent } from "@/lib/source/signed";

export type SourceSheet = Awaited<ReturnType<typeof listSources>>[number];

/** Each irradiator with its loading states, newest first, and what the source holds today. */
export async function listSources(_reader: Allowed<"source.read">, at: Date) {
  const tx = database();
  const irradiators = await tx.irradiator.findMany({
    orderBy: { code: "asc" },
    select: { id: true, code: true, name: true, synthetic: true, states: { orderBy: { stateNo: "desc" } } },
  });
  const people = await tx.person.findMany({
    where: { id: { in: irradiators.flatMap(({ states }) => states.flatMap(peopleOf)) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const today = centreDay(at);
  return Promise.all(
    irradiators.map(async ({ states, ...irradiator }) => {
      const sheets = await Promise.all(
        states.map(async (state) => ({
          ...state,
          activityBq: Number(state.activityBq),
          activityKCi: kCiFromBq(Number(state.activityBq)),
          referenceOn: dayOf(state.referenceOn),
          effectiveFrom: dayOf(state.effectiveFrom),
          enteredByName: nameOf.get(state.enteredById) ?? "",
          withdrawnByName: state.withdrawnById && (nameOf.get(state.withdrawnById) ?? ""),
          signature:
            state.confirmationSignatureId === null
              ? null
              : await readSignature(tx, loadingStateContent, {
                  recordId: state.id,
                  signatureId: state.confirmationSignatureId,
                }),
        })),
      );
      const inForce = stateOn(
        sheets.filter(({ confirmedAt }) => confirmedAt !== null),
        today,
      );
      return {
        ...irradiator,
        states: sheets,
        waiting: sheets.find((state) => state.confirmedAt === null && state.withdrawnAt === null) ?? null,
        today,
        now: inForce && { state: inForce, ...activityOn(inForce, today) },
      };
    }),
  );
}

function peopleOf({ enteredById, withdrawnById }: { enteredById: string; withdrawnById: string | null }) {
  return withdrawnById === null ? [enteredById] : [enteredById, withdrawnById];
}

/** What a new loading state is entered for. */
export function listIrradiators(_writer: Allowed<"source.enter-state">) {
  return database().irradiator.findMany({
    orderBy: { code: "asc" },
    select: { id: true, code: true, name: true },
  });
}
