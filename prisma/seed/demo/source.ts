import { mustRun } from "@/lib/core/command";
import { countersignSheet, prepareSheet } from "@/lib/source/commands/sheets";
import { confirmState, enterState } from "@/lib/source/commands/states";
import type { Catalogue } from "@/prisma/seed/demo/catalogue";
import { actorOf, type Crew } from "@/prisma/seed/demo/crew";

/** Made up: the article gives no activity. One loading before the year, entered by one officer and confirmed by another. */
export async function seedSource(irradiatorId: string): Promise<void> {
  const at = (local: string) => ({ at: new Date(`${local}+07:00`), replay: true }) as const;
  const loaded = {
    irradiatorId,
    activityKCi: 170,
    referenceOn: "2019-10-01",
    certificateSet: "Bộ chứng chỉ minh họa 01/MH",
    effectiveFrom: "2019-11-01",
    note: "Số liệu mô phỏng, không phải hoạt độ thật",
  };
  const { id } = await mustRun(enterState, await actorOf("RSO01"), loaded, at("2019-11-05T09:00:00"));
  await mustRun(confirmState, await actorOf("RSO02"), { stateId: id }, at("2019-11-05T10:00:00"));
}

/** The sheet of the morning: the operator's figures, countersigned by the dosimetrist. */
export async function seedSheet(
  { irradiatorId, specs }: Catalogue,
  { operator, dosimetrist }: Crew,
  at: Date,
): Promise<void> {
  const lines = [...specs.values()].map((specId) => ({ specId }));
  const { id } = await mustRun(prepareSheet, operator, { irradiatorId, lines }, { at, replay: true });
  await mustRun(countersignSheet, dosimetrist, { sheetId: id }, { at, replay: true });
}
