import "server-only";
import { dayOf } from "@/lib/core/dates";
import type { Tx } from "@/lib/core/db";
import type { ScheduleRow } from "@/lib/schedules/rules/rows";

const calendarDay = (at: Date | null) => at && dayOf(at);

/** Every treatment schedule with its activations, oldest first. About a hundred rows: the rules pick. */
export async function loadScheduleRows(tx: Tx): Promise<ScheduleRow[]> {
  const rows = await tx.treatmentSchedule.findMany({
    orderBy: { code: "asc" },
    select: {
      code: true,
      programme: true,
      origin: true,
      destination: true,
      commodity: true,
      pest: true,
      purpose: true,
      minDoseGy: true,
      maxDoseGy: true,
      effectiveFrom: true,
      effectiveTo: true,
      status: true,
      activations: {
        orderBy: { activatedAt: "asc" },
        select: {
          effectiveFrom: true,
          effectiveTo: true,
          document: true,
          activatedById: true,
          synthetic: true,
        },
      },
    },
  });
  return rows.map((row) => ({
    ...row,
    minDoseGy: row.minDoseGy === null ? null : Number(row.minDoseGy),
    maxDoseGy: row.maxDoseGy === null ? null : Number(row.maxDoseGy),
    effectiveFrom: calendarDay(row.effectiveFrom),
    effectiveTo: calendarDay(row.effectiveTo),
    activations: row.activations.map((activation) => ({
      ...activation,
      effectiveFrom: dayOf(activation.effectiveFrom),
      effectiveTo: calendarDay(activation.effectiveTo),
    })),
  }));
}
