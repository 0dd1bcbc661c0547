import "server-only";
import { centreDay } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import type { Allowed } from "@/lib/core/permissions";
import { readSignature } from "@/lib/core/signature-check";
import { cycleOf, cycleSelect } from "@/lib/source/facts/cycle";
import { sheetOfDay } from "@/lib/source/facts/sheet";
import { loadStates } from "@/lib/source/facts/states";
import { type ExpectedCycle, expectedCycle, isTimerWithin } from "@/lib/source/rules/cycle";
import { timerReviewContent } from "@/lib/source/signed";

export type TimerChoice = ExpectedCycle & {
  specId: string;
  code: string;
  versionNo: number;
  nameVi: string;
  nameEn: string;
};

export type TimerChoices = {
  irradiatorId: string;
  stepS: number;
  choices: TimerChoice[];
  /** From the sheet of the day that two people stand for; otherwise calculated here. */
  fromSheet: boolean;
};

/** What the timer can be set for today: the lines of the countersigned sheet, or every specification in use while there is none. */
export async function listTimerChoices(
  _operator: Allowed<"runs.operate">,
  at: Date,
): Promise<TimerChoices[]> {
  const tx = database();
  const [irradiators, specs] = await Promise.all([
    tx.irradiator.findMany({ select: { id: true, timerStepS: true } }),
    tx.specification.findMany({
      where: { status: "approved" },
      orderBy: { code: "asc" },
      select: {
        id: true,
        code: true,
        versionNo: true,
        product: { select: { nameVi: true, nameEn: true } },
        ...cycleSelect,
      },
    }),
  ]);
  const states = await loadStates(
    tx,
    irradiators.map(({ id }) => id),
  );
  const day = centreDay(at);
  const sheets = await Promise.all(irradiators.map(({ id }) => sheetOfDay(tx, id, day)));
  return irradiators.map(({ id: irradiatorId, timerStepS }, n) => {
    const stepS = Number(timerStepS);
    const own = states.filter((state) => state.irradiatorId === irradiatorId);
    const onSheet = sheets[n]?.lines.map(({ specId }) => specId) ?? null;
    const offered = onSheet ? specs.filter(({ id }) => onSheet.includes(id)) : specs;
    return {
      irradiatorId,
      stepS,
      fromSheet: onSheet !== null,
      choices: offered.map(({ id, code, versionNo, product, ...cycle }) => ({
        specId: id,
        code,
        versionNo,
        ...product,
        ...expectedCycle(cycleOf(cycle), { day, states: own, stepS }),
      })),
    };
  });
}

export type TimerSheet = NonNullable<Awaited<ReturnType<typeof getTimerSheet>>>;

/** How the timer stood in a run, what it was set for, and who looked at it when it stood apart. */
export async function getTimerSheet(_reader: Allowed<"runs.read">, runId: string) {
  if (!isId(runId)) return null;
  const tx = database();
  const run = await tx.run.findUnique({
    where: { id: runId },
    select: {
      state: true,
      cycleTimeS: true,
      expectedCycleTimeS: true,
      timerReason: true,
      startedById: true,
      finishedById: true,
      irradiator: { select: { timerStepS: true } },
      timerSpec: { select: { id: true, code: true, versionNo: true } },
      timerReview: { select: { id: true, reason: true, signatureId: true } },
    },
  });
  if (!run) return null;
  const { timerReview, cycleTimeS, expectedCycleTimeS, irradiator, ...rest } = run;
  const programmedS = cycleTimeS === null ? null : Number(cycleTimeS);
  const expectedS = expectedCycleTimeS === null ? null : Number(expectedCycleTimeS);
  const fits =
    programmedS !== null &&
    expectedS !== null &&
    isTimerWithin(programmedS, expectedS, Number(irradiator.timerStepS));
  // A lot of another specification is held by a timer that was not set for it, however well it fits the first.
  const other = await tx.runCarrier.findFirst({
    where: { runId, carrierLoad: { lot: { specId: { not: run.timerSpec?.id ?? runId } } } },
    select: { id: true },
  });
  return {
    ...rest,
    runId,
    programmedS,
    expectedS,
    fits,
    hasOtherGoods: other !== null,
    review: timerReview && {
      reason: timerReview.reason,
      signature: await readSignature(tx, timerReviewContent, {
        recordId: timerReview.id,
        signatureId: timerReview.signatureId,
      }),
    },
  };
}
