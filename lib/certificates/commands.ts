import "server-only";
import { loadCertificateContent } from "@/lib/certificates/facts";
import { certificateNumber, checkIssue } from "@/lib/certificates/rules";
import { issueCertificateInput } from "@/lib/certificates/schema";
import { certificateContent } from "@/lib/certificates/signed";
import { defineCommand } from "@/lib/core/command";
import { centreYear } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";

export const issueCertificate = defineCommand({
  name: "certificates.issue-certificate",
  permission: "certificates.issue",
  input: issueCertificateInput,
  signs: "certificates.issued",
  async run({ tx, actor, at, sign }, { lotId }) {
    const lot = await tx.lot.findUnique({
      where: { id: lotId },
      select: {
        stage: true,
        decisions: {
          where: { outcome: "released", withdrawal: null },
          select: {
            id: true,
            minDoseGy: true,
            maxDoseGy: true,
            decidedAt: true,
            decidedById: true,
            certificates: { select: { number: true }, take: 1 },
          },
          take: 1,
        },
      },
    });
    if (!lot) return refuse({ code: "input.bad-id", field: "lotId" } as const);
    const decision = lot.decisions[0];
    const verdict = checkIssue({
      stage: decision ? lot.stage : "processed",
      issuedNumber: decision?.certificates[0]?.number ?? null,
    });
    if (!verdict.ok || !decision) return verdict.ok ? refuse({ code: "input.bad-id", field: "lotId" } as const) : verdict;

    const year = centreYear(at);
    const last = await tx.certificate.aggregate({ where: { year }, _max: { ordinal: true } });
    const ordinal = (last._max.ordinal ?? 0) + 1;
    const number = certificateNumber(year, ordinal);
    const decider = await tx.person.findUniqueOrThrow({ where: { id: decision.decidedById }, select: { name: true } });
    const content = await loadCertificateContent(tx, lotId, { ...decision, decidedBy: decider.name });
    const [position] = await tx.$queryRaw<{ seq: bigint; hash16: string }[]>`SELECT seq, hash16 FROM audit.position()`;
    const id = newId();
    const signatureId = newId();
    await tx.certificate.create({
      data: {
        id,
        year,
        ordinal,
        number,
        lotId,
        decisionId: decision.id,
        content,
        trailSeq: position?.seq ?? 0n,
        trailHash16: position?.hash16 ?? "",
        issuedById: actor.personId,
        issuedAt: at,
        signatureId,
      },
    });
    await tx.lot.update({ where: { id: lotId }, data: { stage: "certified", version: { increment: 1 } } });
    await sign(certificateContent, id, signatureId);
    return done({ id, number, lotId });
  },
});
