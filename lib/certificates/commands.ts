import "server-only";
import { loadCertificateContent } from "@/lib/certificates/facts";
import { nextOrdinal } from "@/lib/certificates/facts/numbers";
import { historyOf, historySelect } from "@/lib/certificates/facts/standing";
import { certificateNumber, checkIssue, checkReissue } from "@/lib/certificates/rules";
import { verificationCode } from "@/lib/certificates/rules/code";
import type { StandingRefusal } from "@/lib/certificates/rules/standing";
import { judgeState } from "@/lib/certificates/rules/state";
import { certificateReasonInput, issueCertificateInput } from "@/lib/certificates/schema";
import { certificateContent } from "@/lib/certificates/signed";
import { type CommandContext, defineCommand } from "@/lib/core/command";
import { centreYear } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { loadOpenHolds } from "@/lib/release/facts/holds";
import { newToken, sha256Hex } from "@/lib/core/secrets";

const decisionSelect = {
  id: true,
  minDoseGy: true,
  maxDoseGy: true,
  decidedAt: true,
  decidedById: true,
  checks: true,
} as const;

type Decision = {
  id: string;
  minDoseGy: unknown;
  maxDoseGy: unknown;
  decidedAt: Date;
  decidedById: string;
  checks: unknown;
};
type Earlier = { id: string; revision: number; reason: string };

/** Takes the next number of the year and freezes everything the certificate prints. */
async function writeCertificate(
  { tx, actor, at, sign }: CommandContext<"certificates.issue">,
  lotId: string,
  decision: Decision,
  earlier: Earlier | null,
) {
  const year = centreYear(at);
  const ordinal = await nextOrdinal(tx, year);
  const number = certificateNumber(year, ordinal);
  const decider = await tx.person.findUniqueOrThrow({
    where: { id: decision.decidedById },
    select: { name: true },
  });
  const content = await loadCertificateContent(tx, lotId, { ...decision, decidedBy: decider.name });
  const [position] = await tx.$queryRaw<
    { seq: bigint; hash16: string }[]
  >`SELECT seq, hash16 FROM audit.position()`;
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
      verificationCode: verificationCode(sha256Hex(newToken()).slice(0, 32)),
      revision: (earlier?.revision ?? 0) + 1,
      ...(earlier ? { supersedesId: earlier.id, supersedeReason: earlier.reason } : {}),
    },
  });
  await sign(certificateContent, id, signatureId);
  return done({ id, number, lotId });
}

export const issueCertificate = defineCommand({
  name: "certificates.issue-certificate",
  permission: "certificates.issue",
  input: issueCertificateInput,
  signs: "certificates.issued",
  async run(context, { lotId }) {
    const { tx } = context;
    const lot = await tx.lot.findUnique({
      where: { id: lotId },
      select: {
        stage: true,
        decisions: {
          where: { outcome: "released", withdrawal: null },
          select: { ...decisionSelect, certificates: { select: { number: true }, take: 1 } },
          take: 1,
        },
        // At most one: the database lets no other stand beside it.
        certificates: {
          where: { revocation: null, supersededBy: null },
          select: {
            id: true,
            revision: true,
            decision: { select: { withdrawal: { select: { reason: true } } } },
          },
        },
      },
    });
    if (!lot) return refuse({ code: "input.bad-id", field: "lotId" } as const);
    const decision = lot.decisions[0];
    const verdict = checkIssue({
      stage: decision ? lot.stage : "processed",
      issuedNumber: decision?.certificates[0]?.number ?? null,
      holds: await loadOpenHolds(tx, lotId),
    });
    if (!verdict.ok || !decision)
      return verdict.ok ? refuse({ code: "input.bad-id", field: "lotId" } as const) : verdict;
    const standing = lot.certificates[0];
    const withdrawn = standing?.decision.withdrawal;
    const earlier = standing && withdrawn ? { ...standing, reason: withdrawn.reason } : null;
    const written = await writeCertificate(context, lotId, decision, earlier);
    await tx.lot.update({ where: { id: lotId }, data: { stage: "certified", version: { increment: 1 } } });
    return written;
  },
});

/** The next revision says what the records say now, under a number of its own; the earlier one stays readable. */
export const reissueCertificate = defineCommand({
  name: "certificates.reissue-certificate",
  permission: "certificates.issue",
  input: certificateReasonInput,
  signs: "certificates.reissued",
  async run(context, { certificateId, reason }) {
    const row = await context.tx.certificate.findUnique({
      where: { id: certificateId },
      select: { ...historySelect, lotId: true, revision: true, decisionId: true },
    });
    if (!row) return refuse({ code: "certificates.not-found" } satisfies StandingRefusal);
    const verdict = checkReissue({
      state: judgeState(historyOf(row)).state,
      withdrawn: row.decision.withdrawal !== null,
      holds: await loadOpenHolds(context.tx, row.lotId),
    });
    if (!verdict.ok) return verdict;
    const decision = await context.tx.releaseDecision.findUniqueOrThrow({
      where: { id: row.decisionId },
      select: decisionSelect,
    });
    return writeCertificate(context, row.lotId, decision, {
      id: certificateId,
      revision: row.revision,
      reason,
    });
  },
});
