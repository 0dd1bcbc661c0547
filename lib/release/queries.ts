import "server-only";
import { readTogether, type Tx } from "@/lib/core/db";
import { type Allowed, allow } from "@/lib/core/permissions";
import { readSignature, type SignatureSheet } from "@/lib/core/signature-check";
import { loadReleaseFacts } from "@/lib/release/facts";
import { loadEvidence } from "@/lib/release/facts/evidence";
import type { CheckResult } from "@/lib/release/rules/check";
import { decideConcession } from "@/lib/release/rules/concession";
import { judgeRelease } from "@/lib/release/rules/decisions";
import { computeLotExtremes, monitorReadings } from "@/lib/release/rules/doses";
import { writeEvidence } from "@/lib/release/rules/evidence";
import type { LotStage } from "@/lib/release/rules/facts";
import {
  concessionContent,
  decisionContent,
  holdEndContent,
  retreatmentContent,
  withdrawalContent,
} from "@/lib/release/signed";
import { computeMonitorWindow, type MonitorWindow } from "@/lib/specs/rules";

export type DecisionSheet = {
  id: string;
  pass: number;
  outcome: "released" | "rejected";
  disposition: string | null;
  reason: string | null;
  minDoseGy: number | null;
  maxDoseGy: number | null;
  decidedAt: Date;
  signature: SignatureSheet | null;
  withdrawal: { reason: string; withdrawnAt: Date; signature: SignatureSheet | null } | null;
};

export type HoldSheet = {
  id: string;
  reason: string;
  openedBy: string;
  openedAt: Date;
  end: { reason: string; endedAt: Date; signature: SignatureSheet | null } | null;
};

export type ConcessionSheet = {
  id: string;
  pass: number;
  document: string;
  customerSignatory: string;
  customerSignedOn: Date;
  reason: string;
  conceded: string[];
  proposedById: string;
  decided: boolean;
  signature: SignatureSheet | null;
};

export type ReleaseSheet = {
  lotId: string;
  stage: LotStage;
  /** As judged now for an open lot; as judged then once it is decided. */
  checks: CheckResult[];
  limits: { minDoseGy: number; maxDoseGy: number };
  expandedUncertainty: number;
  window: MonitorWindow;
  readings: { dosimeterCode: string; carrierCode: string; doseGy: number }[];
  /** What a form to decide sends back: the page it was rendered from. */
  evidence: string;
  extremes: { minDoseGy: number; maxDoseGy: number } | null;
  decisions: DecisionSheet[];
  /** Oldest first, ended ones too. */
  holds: HoldSheet[];
  concessions: ConcessionSheet[];
  /** A dose lies outside the window and the customer may take it all the same. */
  concedable: boolean;
  retreatments: { pass: number; reason: string; permittedAt: Date; signature: SignatureSheet | null }[];
};

/** What a decision on this lot rests on, and every decision made, signatures checked at this moment. */
export function getReleaseSheet(
  reader: Allowed<"release.read">,
  lotId: string,
): Promise<ReleaseSheet | null> {
  return readTogether(async (tx) => {
    const facts = await loadReleaseFacts(tx, lotId);
    if (!facts) return null;
    const decisions = await readDecisions(tx, lotId);
    const standing = decisions.find((decision) => decision.pass === facts.lot.pass && !decision.withdrawal);
    const { specification } = facts;
    const deciderId = allow(reader, "release.decide") ? reader.personId : null;
    const judgedNow = judgeRelease(facts, deciderId);
    return {
      lotId,
      stage: facts.lot.stage,
      checks: standing ? standing.checks : judgedNow,
      evidence: writeEvidence(await loadEvidence(tx, facts, judgedNow)),
      limits: { minDoseGy: specification.minDoseGy, maxDoseGy: specification.maxDoseGy },
      expandedUncertainty: specification.expandedUncertainty,
      window: computeMonitorWindow(specification),
      readings: monitorReadings(facts, facts.lot.pass),
      extremes: computeLotExtremes(facts),
      decisions: decisions.map(({ checks: _checks, ...decision }) => decision),
      concessions: await readConcessions(tx, lotId),
      concedable: deciderId !== null && decideConcession(facts, deciderId).ok,
      holds: await readHolds(tx, lotId),
      retreatments: await readRetreatments(tx, lotId),
    };
  });
}

async function readDecisions(tx: Tx, lotId: string): Promise<(DecisionSheet & { checks: CheckResult[] })[]> {
  const rows = await tx.releaseDecision.findMany({
    where: { lotId },
    orderBy: { decidedAt: "asc" },
    select: {
      id: true,
      pass: true,
      outcome: true,
      disposition: true,
      reason: true,
      minDoseGy: true,
      maxDoseGy: true,
      checks: true,
      decidedAt: true,
      signatureId: true,
      withdrawal: { select: { id: true, reason: true, withdrawnAt: true, signatureId: true } },
    },
  });
  const sheets: (DecisionSheet & { checks: CheckResult[] })[] = [];
  for (const { withdrawal, signatureId, checks, ...row } of rows) {
    sheets.push({
      ...row,
      minDoseGy: row.minDoseGy === null ? null : Number(row.minDoseGy),
      maxDoseGy: row.maxDoseGy === null ? null : Number(row.maxDoseGy),
      checks: checks as unknown as CheckResult[],
      signature: await readSignature(tx, decisionContent, { recordId: row.id, signatureId }),
      withdrawal: withdrawal && {
        reason: withdrawal.reason,
        withdrawnAt: withdrawal.withdrawnAt,
        signature: await readSignature(tx, withdrawalContent, {
          recordId: withdrawal.id,
          signatureId: withdrawal.signatureId,
        }),
      },
    });
  }
  return sheets;
}

async function readConcessions(tx: Tx, lotId: string): Promise<ConcessionSheet[]> {
  const rows = await tx.concession.findMany({
    where: { lotId },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      pass: true,
      document: true,
      customerSignatory: true,
      customerSignedOn: true,
      reason: true,
      conceded: true,
      proposedById: true,
      signatureId: true,
      decision: { select: { id: true } },
    },
  });
  const sheets: ConcessionSheet[] = [];
  for (const { signatureId, decision, ...row } of rows) {
    const about = { recordId: row.id, signatureId };
    sheets.push({
      ...row,
      decided: decision !== null,
      signature: await readSignature(tx, concessionContent, about),
    });
  }
  return sheets;
}

async function readHolds(tx: Tx, lotId: string): Promise<HoldSheet[]> {
  const rows = await tx.lotHold.findMany({
    where: { lotId },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      reason: true,
      openedAt: true,
      openedById: true,
      end: { select: { id: true, reason: true, endedAt: true, signatureId: true } },
    },
  });
  const people = await tx.person.findMany({
    where: { id: { in: rows.map(({ openedById }) => openedById) } },
    select: { id: true, name: true },
  });
  const sheets: HoldSheet[] = [];
  for (const { openedById, end, ...row } of rows) {
    sheets.push({
      ...row,
      openedBy: people.find(({ id }) => id === openedById)?.name ?? "",
      end: end && {
        reason: end.reason,
        endedAt: end.endedAt,
        signature: await readSignature(tx, holdEndContent, {
          recordId: end.id,
          signatureId: end.signatureId,
        }),
      },
    });
  }
  return sheets;
}

async function readRetreatments(tx: Tx, lotId: string): Promise<ReleaseSheet["retreatments"]> {
  const rows = await tx.retreatmentPermit.findMany({
    where: { lotId },
    orderBy: { pass: "asc" },
    select: { id: true, pass: true, reason: true, permittedAt: true, signatureId: true },
  });
  const sheets: ReleaseSheet["retreatments"] = [];
  for (const { id, signatureId, ...row } of rows) {
    sheets.push({
      ...row,
      signature: await readSignature(tx, retreatmentContent, { recordId: id, signatureId }),
    });
  }
  return sheets;
}
