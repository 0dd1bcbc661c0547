import "server-only";
import { historySelect, loadStanding } from "@/lib/certificates/facts/standing";
import { type NoticeParty, type Telling, tellings } from "@/lib/certificates/rules/standing";
import type { CertificateState } from "@/lib/certificates/rules/state";
import { proposalContent, reviewEndContent, revocationContent } from "@/lib/certificates/signed";
import { readTogether, type Tx } from "@/lib/core/db";
import type { Allowed } from "@/lib/core/permissions";
import type { SignedContent } from "@/lib/core/signature";
import { readSignature, type SignatureSheet } from "@/lib/core/signature-check";

export type StandingEvent = {
  id: string;
  at: Date;
  personId: string | null;
  reason: string | null;
  signature?: SignatureSheet | null;
} & (
  | { kind: "issued" | "reviewOpened" | "reviewEnded" | "withdrawn" | "proposed" | "revoked" }
  | { kind: "told"; party: NoticeParty; recipient: string; means: string }
  | { kind: "superseded"; number: string }
  | { kind: "original" | "reprint"; copies: number }
  | {
      kind: "scanned";
      signedBy: string;
      capacity: string;
      signedOn: Date;
      sealed: boolean;
      sizeBytes: number;
    }
);

const select = {
  ...historySelect,
  id: true,
  number: true,
  lotId: true,
  revision: true,
  verificationCode: true,
  issuedById: true,
  supersedeReason: true,
  supersedes: { select: { number: true } },
  supersededBy: {
    select: { id: true, number: true, issuedAt: true, issuedById: true, supersedeReason: true },
  },
  decision: {
    select: { withdrawal: { select: { id: true, withdrawnAt: true, withdrawnById: true, reason: true } } },
  },
  reviews: {
    select: {
      id: true,
      openedAt: true,
      openedById: true,
      reason: true,
      end: { select: { id: true, endedAt: true, endedById: true, reason: true, signatureId: true } },
    },
  },
  notices: true,
  proposals: true,
  revocation: true,
  prints: true,
  scans: { omit: { content: true } },
} as const;

const readRow = (tx: Tx, number: string) => tx.certificate.findUnique({ where: { number }, select });
type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;

const event = (id: string, at: Date, personId: string, reason: string | null) => ({
  id,
  at,
  personId,
  reason,
});

const asTold = ({ party, ...notice }: Row["notices"][number]) => ({ ...notice, party: party as NoticeParty });

/** Everything that was ever written about a certificate but its signatures. */
function eventsOf(row: Row): StandingEvent[] {
  const { withdrawal } = row.decision;
  const { revocation, supersededBy: next } = row;
  return [
    { ...event(row.id, row.issuedAt, row.issuedById, row.supersedeReason), kind: "issued" as const },
    ...(withdrawal
      ? [
          {
            ...event(withdrawal.id, withdrawal.withdrawnAt, withdrawal.withdrawnById, withdrawal.reason),
            kind: "withdrawn" as const,
          },
        ]
      : []),
    ...row.reviews.flatMap(({ id, openedAt, openedById, reason, end }): StandingEvent[] => [
      { ...event(id, openedAt, openedById, reason), kind: "reviewOpened" },
      ...(end
        ? [{ ...event(end.id, end.endedAt, end.endedById, end.reason), kind: "reviewEnded" as const }]
        : []),
    ]),
    ...row.proposals.map((each) => ({
      ...event(each.id, each.proposedAt, each.proposedById, each.reason),
      kind: "proposed" as const,
    })),
    ...row.notices.map(asTold).map(({ id, recordedById, note, ...told }) => ({
      ...event(id, told.toldAt, recordedById, note),
      kind: "told" as const,
      ...told,
    })),
    ...(revocation
      ? [
          {
            ...event(revocation.id, revocation.revokedAt, revocation.revokedById, null),
            kind: "revoked" as const,
          },
        ]
      : []),
    ...(next
      ? [
          {
            ...event(next.id, next.issuedAt, next.issuedById, next.supersedeReason),
            kind: "superseded" as const,
            number: next.number,
          },
        ]
      : []),
    ...row.prints.map(({ id, printedAt, printedById, reason, kind, copies }) => ({
      ...event(id, printedAt, printedById, reason),
      kind: kind === "original" ? ("original" as const) : ("reprint" as const),
      copies,
    })),
    ...row.scans.map(({ id, recordedAt, recordedById, ...scan }) => ({
      ...event(id, recordedAt, recordedById, null),
      kind: "scanned" as const,
      ...scan,
    })),
  ].toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

async function readSignatures(tx: Tx, row: Row): Promise<Map<string, SignatureSheet | null>> {
  const signed: [SignedContent, string, string][] = [
    ...row.reviews.flatMap(({ end }): [SignedContent, string, string][] =>
      end ? [[reviewEndContent, end.id, end.signatureId]] : [],
    ),
    ...row.proposals.map((each): [SignedContent, string, string] => [
      proposalContent,
      each.id,
      each.signatureId,
    ]),
    ...(row.revocation
      ? [
          [revocationContent, row.revocation.id, row.revocation.signatureId] as [
            SignedContent,
            string,
            string,
          ],
        ]
      : []),
  ];
  const found = new Map<string, SignatureSheet | null>();
  for (const [content, recordId, signatureId] of signed)
    found.set(recordId, await readSignature(tx, content, { recordId, signatureId }));
  return found;
}

export type StandingSheet = {
  id: string;
  number: string;
  lotId: string;
  revision: number;
  code: string | null;
  state: CertificateState;
  since: Date;
  withdrawn: boolean;
  supersedes: string | null;
  supersededBy: string | null;
  proposal: { proposedById: string; proposedBy: string } | null;
  tellings: Telling<{ id: string; toldAt: Date; recipient: string; means: string }>[];
  printed: boolean;
  events: (StandingEvent & { who: string })[];
};

/** Whether a certificate holds, and all that was done about it since it was issued. */
export function getStandingSheet(
  _reader: Allowed<"certificates.read">,
  number: string,
): Promise<StandingSheet | null> {
  return readTogether(async (tx) => {
    const row = await readRow(tx, number);
    const facts = row && (await loadStanding(tx, row.id));
    if (!row || !facts) return null;
    const events = eventsOf(row);
    const people = await tx.person.findMany({
      where: { id: { in: [...new Set(events.flatMap(({ personId }) => personId ?? []))] } },
      select: { id: true, name: true },
    });
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    const signatures = await readSignatures(tx, row);
    return {
      id: row.id,
      number: row.number,
      lotId: row.lotId,
      revision: row.revision,
      code: row.verificationCode,
      state: facts.state,
      since: facts.since,
      withdrawn: facts.withdrawn,
      supersedes: row.supersedes?.number ?? null,
      supersededBy: row.supersededBy?.number ?? null,
      proposal: facts.openProposal,
      tellings: tellings({ ...facts, notices: row.notices.map(asTold) }),
      printed: row.prints.length > 0,
      events: events.map((each) => ({
        ...each,
        who: nameOf.get(each.personId ?? "") ?? "",
        signature: signatures.get(each.id) ?? null,
      })),
    };
  });
}

/** A scan with its bytes, only under the number it belongs to. */
export function getScan(_reader: Allowed<"certificates.read">, number: string, scanId: string) {
  return readTogether((tx) =>
    tx.certificateScan.findFirst({
      where: { id: scanId, certificate: { number } },
      select: { content: true, mediaType: true },
    }),
  );
}

/** Numbers that no certificate bears, newest first. */
export function listSpoiledNumbers(_reader: Allowed<"certificates.read">) {
  return readTogether(async (tx) => {
    const rows = await tx.spoiledNumber.findMany({
      orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
      take: 200,
    });
    const people = await tx.person.findMany({
      where: { id: { in: rows.map(({ recordedById }) => recordedById) } },
      select: { id: true, name: true },
    });
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    return rows.map(({ id, number, reason, recordedAt, recordedById }) => ({
      id,
      number,
      reason,
      recordedAt,
      who: nameOf.get(recordedById) ?? "",
    }));
  });
}
