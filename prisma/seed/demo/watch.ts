import { mustRun } from "@/lib/core/command";
import { isoWeekOf, isoWeekRange } from "@/lib/core/dates";
import { recordCheck, signWeek } from "@/lib/safety/commands";
import { recordEvent, signWeek as signSecurityWeek } from "@/lib/security/commands";
import { actorOf } from "@/prisma/seed/demo/crew";

const dailyChecks = [
  { templateCode: "DLY-05", verdict: "pass" },
  { templateCode: "DLY-06", verdict: "pass" },
  { templateCode: "DLY-08", verdict: "pass" },
] as const;

const monitor = { templateCode: "DLY-07", unit: "µSv/h", device: "Máy đo khu vực số 1 (minh họa)" };

const securityKinds = ["access", "seal", "patrol"] as const;

/** Checks of one morning; every seventh day one check fails, with what was done about it. */
export async function checkMorning(day: string, n: number): Promise<number> {
  const operator = await actorOf(["OPR01", "OPR02", "OPR03"][n % 3] ?? "");
  const at = (minutes: number) => new Date(new Date(`${day}T06:00:00+07:00`).getTime() + minutes * 60_000);
  for (const [k, check] of dailyChecks.entries()) {
    const fails = n % 7 === 3 && k === 2;
    const input = fails
      ? {
          ...check,
          verdict: "fail",
          note: "Quạt hút dừng, đã gọi cơ điện và chạy lại trước khi vận hành (minh họa)",
        }
      : check;
    await mustRun(
      recordCheck,
      operator,
      { ...input, performedAt: at(k * 4) },
      { at: at(k * 4 + 1), replay: true },
    );
  }
  const value = (30 + (n % 5) * 5) / 100;
  await mustRun(
    recordCheck,
    operator,
    { ...monitor, value, performedAt: at(14) },
    { at: at(15), replay: true },
  );
  return dailyChecks.length + 1;
}

/** The weeks of these days: checked each morning, noted by one officer, read and signed by another the Monday after. */
export async function seedWatch(days: string[]): Promise<void> {
  const weeks = new Map<string, { isoYear: number; isoWeek: number; days: string[] }>();
  for (const day of days) {
    const week = isoWeekOf(new Date(`${day}T12:00:00+07:00`));
    const key = `${week.isoYear}-${week.isoWeek}`;
    const known = weeks.get(key) ?? { ...week, days: [] };
    known.days.push(day);
    weeks.set(key, known);
  }
  const [reader, recorder, signer] = [await actorOf("RSO01"), await actorOf("SEC01"), await actorOf("SEC02")];
  let n = 0;
  for (const { isoYear, isoWeek, days: weekDays } of weeks.values()) {
    let seen = 0;
    for (const day of weekDays) {
      seen += await checkMorning(day, n);
      n += 1;
    }
    const noticed = new Date(`${weekDays[0]}T17:00:00+07:00`);
    const note = {
      kind: securityKinds[n % securityKinds.length],
      occurredAt: noticed,
      summary: "Sự kiện mô phỏng: đã kiểm tra, không có sai lệch",
    };
    await mustRun(recordEvent, recorder, note, { at: noticed, replay: true });
    const monday = isoWeekRange(isoYear, isoWeek)?.to;
    if (!monday) continue;
    const at = new Date(monday.getTime() + 9 * 3_600_000);
    await mustRun(signWeek, reader, { isoYear, isoWeek, seen }, { at, replay: true });
    await mustRun(signSecurityWeek, signer, { isoYear, isoWeek, seen: 1 }, { at, replay: true });
  }
}
