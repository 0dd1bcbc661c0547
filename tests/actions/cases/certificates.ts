import { openReview, proposeRevocation, recordNotice } from "@/lib/certificates/commands/standing";
import { mustRun } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import type { ActionCase } from "../case";
import type { Workshop } from "../workshop";

const reason = "Hiệu chuẩn của máy đọc bị nghi ngờ";
const deciders = { may: ["releaser", "director"], by: "REL01", desk: true } as const;
const filers = { may: ["clerk", "releaser", "director"], by: "CLK01", desk: true } as const;

async function certified(shop: Workshop): Promise<string> {
  const { id: lotId } = await shop.certified();
  return (await database().certificate.findFirstOrThrow({ where: { lotId } })).id;
}

async function underReview(shop: Workshop): Promise<string> {
  const certificateId = await certified(shop);
  await mustRun(openReview, await shop.person("DIR01"), { certificateId, reason }, { at: shop.ago(200) });
  return certificateId;
}

/** Proposed by the director, the customer told: only the second person is missing. */
async function proposed(shop: Workshop): Promise<string> {
  const certificateId = await certified(shop);
  const at = { at: shop.ago(200), replay: true as const };
  await mustRun(proposeRevocation, await shop.person("DIR01"), { certificateId, reason }, at);
  const notice = { certificateId, party: "customer", recipient: "Bà C", means: "letter" };
  const told = { ...notice, toldAt: shop.ago(190) };
  await mustRun(recordNotice, await shop.person("CLK01"), told, { at: shop.ago(189) });
  return certificateId;
}

export const certificateCases: ActionCase[] = [
  {
    action: "certificates.reissueCertificateAction",
    command: "certificates.reissue-certificate",
    may: ["releaser"],
    by: "REL01",
    signs: true,
    prepare: async (shop) => ({ certificateId: await certified(shop), reason }),
    writes: ["insert public.certificate", "insert public.signature"],
  },
  {
    action: "certificates.openReviewAction",
    command: "certificates.open-review",
    ...deciders,
    prepare: async (shop) => ({ certificateId: await certified(shop), reason }),
    writes: ["insert public.certificate_review"],
  },
  {
    action: "certificates.endReviewAction",
    command: "certificates.end-review",
    ...deciders,
    signs: true,
    prepare: async (shop) => ({ certificateId: await underReview(shop), reason }),
    writes: ["insert public.certificate_review_end", "insert public.signature"],
  },
  {
    action: "certificates.recordNoticeAction",
    command: "certificates.record-notice",
    ...filers,
    prepare: async (shop) => ({
      certificateId: await underReview(shop),
      party: "customer",
      recipient: "Ông Nguyễn Văn B",
      means: "telephone",
      toldAt: shop.typed(shop.ago(100)),
    }),
    writes: ["insert public.certificate_notice"],
  },
  {
    action: "certificates.proposeRevocationAction",
    command: "certificates.propose-revocation",
    ...deciders,
    signs: true,
    prepare: async (shop) => ({ certificateId: await certified(shop), reason }),
    writes: [
      "insert public.certificate_review",
      "insert public.certificate_revocation_proposal",
      "insert public.signature",
    ],
  },
  {
    action: "certificates.confirmRevocationAction",
    command: "certificates.confirm-revocation",
    ...deciders,
    signs: true,
    prepare: async (shop) => ({ certificateId: await proposed(shop) }),
    writes: ["insert public.certificate_revocation", "insert public.signature"],
  },
  {
    action: "certificates.recordPrintAction",
    command: "certificates.record-print",
    ...filers,
    prepare: async (shop) => ({ certificateId: await certified(shop), copies: 2 }),
    writes: ["insert public.certificate_print"],
  },
  {
    action: "certificates.spoilNumberAction",
    command: "certificates.spoil-number",
    ...filers,
    prepare: async () => ({ reason: "Máy in kẹt giấy, tờ rách" }),
    writes: ["insert public.spoiled_number"],
  },
];
