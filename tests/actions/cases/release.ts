import { mustRun } from "@/lib/core/command";
import { holdLot } from "@/lib/release/commands/holds";
import type { ActionCase } from "../case";

const releasers = { may: ["releaser"], by: "REL01", signs: true } as const;

export const releaseCases: ActionCase[] = [
  {
    action: "release.releaseLotAction",
    command: "release.release-lot",
    ...releasers,
    prepare: async (shop) => ({ lotId: (await shop.read("suits")).id }),
    writes: ["insert public.release_decision", "insert public.signature", "update public.lot"],
  },
  {
    action: "release.rejectLotAction",
    command: "release.reject-lot",
    ...releasers,
    async prepare(shop) {
      const { id } = await shop.read("suits", 11_000);
      return { lotId: id, disposition: "destroy", reason: "Liều đo được thấp hơn khoảng chấp nhận" };
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
