import { createHash } from "node:crypto";

/** The rules of the chain alone: rows in, findings out. Nothing here asks the database to judge itself. */

export type ChainName = "open" | "security";

export type Fault =
  | "bad-hash"
  | "bad-link"
  | "gap"
  | "bad-payload"
  | "change-missing"
  | "change-added"
  | "change-altered"
  | "input-altered"
  | "detail-missing"
  | "head-differs"
  | "TRUNCATED"
  | "REWRITTEN"
  | "row-altered"
  | "row-removed"
  | "row-unrecorded"
  | "unguarded"
  | "signature-forged"
  | "signature-unknown-key"
  | "signature-unknown-record";

export type Finding = { chain: ChainName; seq: number | null; fault: Fault; told: string };

export type ChangeRow = {
  table: string;
  op: string;
  record: string;
  /** What the trail says the content hashes to. */
  digest: string;
  content: string | null;
  /** Only the security chain salts; null elsewhere. */
  salt: Buffer | null;
};

export type EventRow = {
  seq: number;
  payload: string;
  prev: string;
  h: string;
  changes: readonly ChangeRow[];
  /** What was typed in a security command, which its payload holds only as a salted hash. */
  hidden: { content: string | null; salt: Buffer | null } | null;
};

export type Link = { seq: number; h: string };
export type Head = Link;

/** A position somebody outside the database wrote down: printed on a certificate, or in a logbook. */
export type Anchor = { chain: ChainName; seq: number; hash16: string; from: string };

export const genesis: Link = { seq: 0, h: "00".repeat(32) };

const sha256 = (...parts: (string | Buffer)[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

type Listed = { table: string; op: string; record: string; sha256: string };
type Payload = { seq: unknown; changes: Listed[]; private: unknown };

function readPayload(text: string): Payload | null {
  try {
    const payload: unknown = JSON.parse(text);
    if (
      typeof payload !== "object" ||
      payload === null ||
      !("changes" in payload) ||
      !Array.isArray(payload.changes)
    )
      return null;
    return { seq: undefined, private: undefined, ...payload, changes: payload.changes };
  } catch {
    return null;
  }
}

type Told = { fault: Fault; told: string };

function checkLink(before: Link, event: EventRow): Told[] {
  const found: Told[] = [];
  if (event.seq !== before.seq + 1) {
    const missing = event.seq - before.seq - 1;
    found.push({
      fault: "gap",
      told: missing > 0 ? `${missing} event(s) before it are gone` : "its number was given twice",
    });
  }
  if (event.prev !== before.h)
    found.push({ fault: "bad-link", told: `it does not follow event ${before.seq}` });
  if (sha256(Buffer.from(event.prev, "hex"), event.payload) !== event.h) {
    found.push({ fault: "bad-hash", told: "its content is not what was sealed" });
  }
  return found;
}

function checkChange(listed: Listed, change: ChangeRow): Told[] {
  const name = `${change.op} on ${change.table} ${change.record}`;
  if (
    listed.table !== change.table ||
    listed.op !== change.op ||
    listed.record !== change.record ||
    listed.sha256 !== change.digest
  ) {
    return [
      {
        fault: "change-altered",
        told: `sealed as ${listed.op} on ${listed.table} ${listed.record}, stored as ${name}`,
      },
    ];
  }
  if (change.content === null) return [{ fault: "detail-missing", told: `the content of ${name} is gone` }];
  if (sha256(change.salt ?? "", change.content) !== change.digest) {
    return [{ fault: "change-altered", told: `the content of ${name} is not what was sealed` }];
  }
  return [];
}

function checkChanges(payload: Payload, event: EventRow): Told[] {
  const found: Told[] = [];
  payload.changes.forEach((listed, place) => {
    const change = event.changes[place];
    if (change) found.push(...checkChange(listed, change));
    else
      found.push({
        fault: "change-missing",
        told: `its ${listed.op} on ${listed.table} ${listed.record} is gone`,
      });
  });
  for (const extra of event.changes.slice(payload.changes.length)) {
    found.push({
      fault: "change-added",
      told: `${extra.op} on ${extra.table} ${extra.record} was added to it later`,
    });
  }
  return found;
}

function checkHidden(payload: Payload, event: EventRow): Told[] {
  if (payload.private === undefined) return [];
  const { content, salt } = event.hidden ?? { content: null, salt: null };
  if (content === null || salt === null) return [{ fault: "detail-missing", told: "what was typed is gone" }];
  if (sha256(salt, content) === payload.private) return [];
  return [{ fault: "input-altered", told: "what was typed is not what was sealed" }];
}

/** Judges one event against the one before it; an empty answer means nothing was touched. */
export function checkEvent(chain: ChainName, before: Link, event: EventRow): Finding[] {
  const payload = readPayload(event.payload);
  const found = checkLink(before, event);
  if (!payload) found.push({ fault: "bad-payload", told: "its content cannot be read" });
  else {
    if (payload.seq !== event.seq)
      found.push({ fault: "bad-payload", told: `it was sealed as event ${String(payload.seq)}` });
    found.push(...checkChanges(payload, event), ...checkHidden(payload, event));
  }
  return found.map((one) => ({ chain, seq: event.seq, ...one }));
}

export function checkHead(chain: ChainName, last: Link, head: Head | null): Finding[] {
  if (head && head.seq === last.seq && head.h === last.h) return [];
  const told = head ? `the head says ${head.seq}, the last event is ${last.seq}` : "the chain has no head";
  return [{ chain, seq: last.seq, fault: "head-differs", told }];
}

/** Only what was written down outside shows a cut tail or a chain made anew. */
export function checkAnchor(anchor: Anchor, last: Link, hashAt: string | undefined): Finding[] {
  const { chain, seq, from } = anchor;
  if (seq > last.seq) {
    return [
      {
        chain,
        seq: last.seq + 1,
        fault: "TRUNCATED",
        told: `${from} saw event ${seq}, the chain ends at ${last.seq}`,
      },
    ];
  }
  if (hashAt?.startsWith(anchor.hash16)) return [];
  return [
    {
      chain,
      seq,
      fault: "REWRITTEN",
      told: `${from} saw ${anchor.hash16} at event ${seq}, now it is ${hashAt?.slice(0, 16) ?? "gone"}`,
    },
  ];
}

/** The first bad number of a chain comes first; findings without a number come last. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => (a.seq ?? Number.MAX_SAFE_INTEGER) - (b.seq ?? Number.MAX_SAFE_INTEGER));
}

/** A whole chain held in memory, as an export gives it. */
export function checkChain(
  chain: ChainName,
  events: readonly EventRow[],
  head: Head | null,
  anchors: readonly Anchor[] = [],
): Finding[] {
  const found: Finding[] = [];
  const hashes = new Map<number, string>([[0, genesis.h]]);
  let before = genesis;
  for (const event of events) {
    found.push(...checkEvent(chain, before, event));
    hashes.set(event.seq, event.h);
    before = { seq: event.seq, h: event.h };
  }
  found.push(...checkHead(chain, before, head));
  for (const anchor of anchors) {
    if (anchor.chain === chain) found.push(...checkAnchor(anchor, before, hashes.get(anchor.seq)));
  }
  return inOrder(found);
}
