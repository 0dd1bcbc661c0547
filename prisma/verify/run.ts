import { PrismaPg } from "@prisma/adapter-pg";
import { Client } from "pg";
import { PrismaClient } from "@/prisma/client/client";
import { type Anchor, type Finding, inOrder } from "./chain";
import { checkGuards } from "./guards";
import { type ChainReport, verifyChain } from "./load";
import { replayTables } from "./replay";
import { checkSignatures } from "./signatures";

export type TrailReport = {
  chains: ChainReport[];
  rows: number;
  signatures: number;
  changedSignatures: string[];
  findings: Finding[];
};

/** The position each certificate printed; paper in a customer's hands says the same, and paper cannot be rewritten. */
async function printedAnchors(client: Client): Promise<Anchor[]> {
  const { rows } = await client.query<{ number: string; trail_seq: string; trail_hash16: string }>(
    "select number, trail_seq, trail_hash16 from public.certificate order by trail_seq",
  );
  return rows.map((row) => ({
    chain: "open",
    seq: Number(row.trail_seq),
    hash16: row.trail_hash16,
    from: `certificate ${row.number}`,
  }));
}

/** Judges both chains, every regulated row and every signature at one moment, while others go on working. */
export async function verifyTrail(ownerUrl: string, anchors: readonly Anchor[] = []): Promise<TrailReport> {
  const client = new Client({ connectionString: ownerUrl, application_name: "solieu verify" });
  const records = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl, max: 1 }) });
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const known = [...anchors, ...(await printedAnchors(client))];
    const chains = [await verifyChain(client, "open", known), await verifyChain(client, "security", known)];
    const replayed = await replayTables(client);
    const signed = await checkSignatures(client, records);
    const guards = await checkGuards(client);
    const findings = [
      ...chains.flatMap((chain) => chain.findings),
      ...replayed.findings,
      ...signed.findings,
      ...guards,
    ];
    return {
      chains,
      rows: replayed.rows,
      signatures: signed.count,
      changedSignatures: signed.changed,
      findings: inOrder(findings),
    };
  } finally {
    await records.$disconnect();
    await client.end();
  }
}
