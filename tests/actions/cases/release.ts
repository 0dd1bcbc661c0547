import { mustRun } from "@/lib/core/command";
import { allow } from "@/lib/core/permissions";
import { assignOnCall } from "@/lib/release/commands/on-call";
import { getReleaseSheet } from "@/lib/release/queries";
import { database } from "@/lib/core/db";
import { proposeConcession } from "@/lib/release/commands/concession";
import { holdLot } from "@/lib/release/commands/holds";
import type { ActionCase } from "../case";
import type { Workshop } from "../workshop";

/** No two duties of this file lie in the same hours. */
let dutyHour = 1_000;

const releasers = { may: ["releaser"], by: "REL01", signs: true } as const;

/** What the form sends of the page it stands on. */
async function seenPage(shop: Workshop, lotId: string) {
  const reader = allow(await shop.person("REL01"), "release.read");
  const sheet = reader && (await getReleaseSheet(reader, lotId));
  if (!sheet) throw new Error("REL01 sees no such lot");
  return { lotId, evidence: sheet.evidence };
}

const customersWord = {
  document: "CV-12",
  customerSignatory: "Lê Văn A",
  customerSignedOn: "2020-06-01",
  reason: "Khách hàng chấp nhận liều sát dưới",
};

async function belowTheWindow(): Promise<number> {
  const { windowLoGy } = await database().specification.findFirstOrThrow({ where: { code: "QT-BO-BH" } });
  return Math.floor(Number(windowLoGy));
}

export const releaseCases: ActionCase[] = [
  {
    action: "release.releaseLotAction",
    command: "release.release-lot",
    ...releasers,
    prepare: async (shop) => seenPage(shop, (await shop.read("suits")).id),
    writes: ["insert public.release_decision", "insert public.signature", "update public.lot"],
  },
  {
    action: "release.rejectLotAction",
    command: "release.reject-lot",
    ...releasers,
    async prepare(shop) {
      const { id } = await shop.read("suits", 11_000);
      return {
        ...(await seenPage(shop, id)),
        disposition: "destroy",
        reason: "Liều đo được thấp hơn khoảng chấp nhận",
      };
    },
    writes: ["insert public.release_decision", "insert public.signature", "update public.lot"],
  },
  {
    action: "release.holdLotAction",
    command: "release.hold-lot",
    may: ["releaser"],
    by: "REL01",
    prepare: async (shop) => ({ lotId: (await shop.read("suits")).id, reason: "Niêm phong bị đứt" }),
    writes: ["insert public.lot_hold"],
  },
  {
    action: "release.endHoldAction",
    command: "release.end-hold",
    ...releasers,
    async prepare(shop) {
      const { id: lotId } = await shop.read("suits");
      const doubt = { lotId, reason: "Niêm phong bị đứt" };
      const { id: holdId } = await mustRun(holdLot, await shop.person("REL02"), doubt, { at: shop.ago(100) });
      return { holdId, reason: "Đã đếm lại, đủ thùng" };
    },
    writes: ["insert public.lot_hold_end", "insert public.signature"],
  },
  {
    action: "release.assignOnCallAction",
    command: "release.assign-on-call",
    may: ["releaser", "director"],
    by: "DIR01",
    desk: true,
    prepare: async (shop) => {
      dutyHour += 2;
      const from = (hours: number) => shop.typed(new Date(Date.now() + hours * 3_600_000));
      const { personId } = await shop.person("REL02");
      return { personId, startsAt: from(dutyHour), endsAt: from(dutyHour + 1) };
    },
    writes: ["insert public.on_call_duty"],
  },
  {
    action: "release.withdrawOnCallAction",
    command: "release.withdraw-on-call",
    may: ["releaser", "director"],
    by: "DIR01",
    desk: true,
    async prepare(shop) {
      dutyHour += 2;
      const from = (hours: number) => new Date(Date.now() + hours * 3_600_000);
      const { personId } = await shop.person("REL02");
      const duty = { personId, startsAt: from(dutyHour), endsAt: from(dutyHour + 1) };
      const { id: onCallId } = await mustRun(assignOnCall, await shop.person("DIR01"), duty, {});
      return { onCallId, reason: "Bị ốm đột xuất" };
    },
    writes: ["update public.on_call_duty"],
  },
  {
    action: "release.proposeConcessionAction",
    command: "release.propose-concession",
    ...releasers,
    async prepare(shop) {
      const { id } = await shop.read("suits", await belowTheWindow());
      return { ...(await seenPage(shop, id)), ...customersWord };
    },
    writes: ["insert public.concession", "insert public.signature"],
  },
  {
    action: "release.confirmConcessionAction",
    command: "release.confirm-concession",
    ...releasers,
    async prepare(shop) {
      const { id: lotId } = await shop.read("suits", await belowTheWindow());
      const proposal = { lotId, ...customersWord };
      const how = { at: shop.ago(100), replay: true } as const;
      const { id: concessionId } = await mustRun(
        proposeConcession,
        await shop.person("REL02"),
        proposal,
        how,
      );
      return { concessionId, evidence: (await seenPage(shop, lotId)).evidence };
    },
    writes: ["insert public.release_decision", "insert public.signature", "update public.lot"],
  },
  {
    action: "release.withdrawReleaseAction",
    command: "release.withdraw-release",
    ...releasers,
    async prepare(shop) {
      const { id } = await shop.released();
      return { lotId: id, reason: "Khách hàng báo sai chứng từ" };
    },
    writes: ["insert public.release_withdrawal", "insert public.signature", "update public.lot"],
  },
  {
    action: "release.permitRetreatmentAction",
    command: "release.permit-retreatment",
    ...releasers,
    async prepare(shop) {
      const { id } = await shop.read("suits", 11_000);
      return { lotId: id, plannedMaxDoseGy: 12_000, reason: "Nhà sản xuất cho phép chiếu xạ lại" };
    },
    writes: ["insert public.retreatment_permit", "insert public.signature", "update public.lot"],
  },
  {
    action: "certificates.issueCertificateAction",
    command: "certificates.issue-certificate",
    ...releasers,
    prepare: async (shop) => ({ lotId: (await shop.released()).id }),
    writes: ["insert public.certificate", "insert public.signature", "update public.lot"],
  },
];
