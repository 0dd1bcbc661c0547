import "server-only";
import { historyOf, historySelect } from "@/lib/certificates/facts/standing";
import { nextOrdinal } from "@/lib/certificates/facts/numbers";
import { certificateNumber } from "@/lib/certificates/rules";
import { checkPrint, checkScan } from "@/lib/certificates/rules/papers";
import type { StandingRefusal } from "@/lib/certificates/rules/standing";
import { judgeState } from "@/lib/certificates/rules/state";
import { recordPrintInput, recordScanInput, spoilNumberInput } from "@/lib/certificates/schema";
import { defineCommand } from "@/lib/core/command";
import { centreDay, centreYear, dayOf } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/secrets";

const notFound: StandingRefusal = { code: "certificates.not-found" };

/** A numbered sheet that cannot be used: its number stays in the series and no certificate will bear it. */
export const spoilNumber = defineCommand({
  name: "certificates.spoil-number",
  permission: "certificates.file",
  input: spoilNumberInput,
  async run({ tx, actor, at }, { reason }) {
    const year = centreYear(at);
    const ordinal = await nextOrdinal(tx, year);
    const number = certificateNumber(year, ordinal);
    const id = newId();
    await tx.spoiledNumber.create({
      data: { id, year, ordinal, number, reason, recordedById: actor.personId, recordedAt: at },
    });
    return done({ id, number });
  },
});

export const recordPrint = defineCommand({
  name: "certificates.record-print",
  permission: "certificates.file",
  input: recordPrintInput,
  async run({ tx, actor, at }, { certificateId, copies, reason }) {
    const row = await tx.certificate.findUnique({
      where: { id: certificateId },
      select: { ...historySelect, prints: { select: { id: true } } },
    });
    if (!row) return refuse(notFound);
    const { state } = judgeState(historyOf(row));
    const verdict = checkPrint({ state, printsBefore: row.prints.length }, reason);
    if (!verdict.ok) return verdict;
    const id = newId();
    const { kind } = verdict.value;
    await tx.certificatePrint.create({
      data: { id, certificateId, kind, copies, reason, printedById: actor.personId, printedAt: at },
    });
    return done({ id, kind });
  },
});

/** The file travels beside the input, so that the trail holds its hash and not its megabytes. */
export const recordScan = (bytes: Uint8Array<ArrayBuffer>) =>
  defineCommand({
    name: "certificates.record-scan",
    permission: "certificates.file",
    input: recordScanInput,
    async run({ tx, actor, at }, { certificateId, signedBy, capacity, signedOn, sealed, sha256 }) {
      const row = await tx.certificate.findUnique({
        where: { id: certificateId },
        select: { issuedAt: true, prints: { select: { id: true } } },
      });
      if (!row) return refuse(notFound);
      if (sha256Hex(bytes) !== sha256) return refuse({ code: "input.invalid", field: "file" } as const);
      const verdict = checkScan({
        printsBefore: row.prints.length,
        issuedOn: centreDay(row.issuedAt),
        today: centreDay(at),
        signedOn: dayOf(signedOn),
        bytes,
      });
      if (!verdict.ok) return verdict;
      const id = newId();
      const { mediaType } = verdict.value;
      const signing = { signedBy, capacity, signedOn, sealed };
      const file = { mediaType, sizeBytes: bytes.length, sha256, content: bytes };
      await tx.certificateScan.create({
        data: { id, certificateId, ...signing, ...file, recordedById: actor.personId, recordedAt: at },
      });
      return done({ id });
    },
  });
