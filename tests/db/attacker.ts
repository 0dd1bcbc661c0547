import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import type { Client } from "pg";
import { canonicalJson } from "@/lib/core/canonical";
import type { Anchor, Fault, Finding } from "@/prisma/verify/chain";
import { verifyTrail } from "@/prisma/verify/run";
import { createDatabase, type TestDatabase } from "./database";
import { command, connect, makeScratchTables, oneOf, rowsOf, securityCommand, withClient } from "./scratch";

const guarded = `select table_name from audit.table_class where class <> 'exception' or table_name = 'public.pallet'`;
const sealChecks = `select conrelid::regclass::text as place, conname from pg_constraint
  where contype = 'c' and connamespace in ('audit'::regnamespace, 'restricted'::regnamespace)`;

/** A superuser takes every guard away and, so as not to be seen, puts the triggers back afterwards. */
async function switchGuards(attacker: Client, to: "on" | "off"): Promise<void> {
  for (const { table_name } of await rowsOf<{ table_name: string }>(attacker, guarded)) {
    const triggers = await rowsOf<{ tgname: string }>(
      attacker,
      "select tgname from pg_trigger where tgrelid = $1::regclass and not tgisinternal",
      [table_name],
    );
    for (const { tgname } of triggers) {
      await attacker.query(
        `alter table ${table_name} ${to === "on" ? "enable always" : "disable"} trigger ${tgname}`,
      );
    }
  }
  if (to === "on") return;
  for (const { place, conname } of await rowsOf<{ place: string; conname: string }>(attacker, sealChecks)) {
    await attacker.query(`alter table ${place} drop constraint ${conname}`);
  }
}

/** Makes every hash of a chain anew, which takes a superuser milliseconds. */
export const rechain = (schema: "audit" | "restricted"): string => `
  do $$
  declare
    e record;
    last bytea := decode(repeat('00', 32), 'hex');
  begin
    for e in select seq, payload from ${schema}.event order by seq loop
      update ${schema}.event set prev = last, h = sha256(last || convert_to(payload, 'UTF8')) where seq = e.seq;
      last := sha256(last || convert_to(e.payload, 'UTF8'));
    end loop;
    update ${schema}.head set h = last;
  end $$`;

/** A genuine signature of one person over one record, made in a command of its own. */
export async function insertSignature(client: Client): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
  const keyId = createHash("sha256").update(pem).digest("hex").slice(0, 16);
  const personId = randomUUID();
  const signedAt = new Date("2020-06-12T03:00:00Z");
  const permit = {
    id: randomUUID(),
    lotId: randomUUID(),
    pass: 2,
    reason: "đo 400 Gy",
    permittedById: personId,
  };
  const content = canonicalJson({ ...permit, permittedAt: signedAt });
  const signed = {
    personId,
    printedName: "Nguyễn Thị An",
    signedAt,
    meaning: "release.retreatment-permitted",
    recordType: "retreatment_permit",
    recordId: permit.id,
    contentSha256: createHash("sha256").update(content).digest("hex"),
  };
  const made = sign(null, Buffer.from(canonicalJson(signed)), privateKey);
  const text = (value: string): string => client.escapeLiteral(value);
  await client.query("insert into signing_key (id, public_pem, created_at) values ($1, $2, now())", [
    keyId,
    pem,
  ]);
  // The lot of this permit is nobody's business here, so references are not asked for.
  await client.query("set session_replication_role = replica");
  await command(client, [
    `insert into person (id, staff_code, name, created_at) values (${text(personId)}, 'NV-01', ${text(signed.printedName)}, now())`,
    `insert into signature (id, person_id, printed_name, signed_at, meaning, record_type, record_id, content, content_sha256, key_id, ed25519)
     values (gen_random_uuid(), ${text(personId)}, ${text(signed.printedName)}, ${text(signed.signedAt.toISOString())}, ${text(signed.meaning)},
       ${text(signed.recordType)}, ${text(signed.recordId)}, ${text(content)}, ${text(signed.contentSha256)}, ${text(keyId)}, '\\x${made.toString("hex")}')`,
    `insert into retreatment_permit (id, lot_id, pass, reason, permitted_by_id, permitted_at, signature_id)
     values (${text(permit.id)}, ${text(permit.lotId)}, 2, ${text(permit.reason)}, ${text(personId)}, ${text(signedAt.toISOString())}, gen_random_uuid())`,
  ]);
  await client.query("set session_replication_role = origin");
}

export type Scene = {
  database: TestDatabase;
  attacker: Client;
  /** Runs statements as a superuser with every guard off, and puts the guards back. */
  attack(...statements: string[]): Promise<void>;
  findings(anchors?: Anchor[]): Promise<Finding[]>;
  /** The position of an event as somebody outside would have written it down. */
  anchorNow(seq: number, chain?: "open" | "security"): Promise<Anchor>;
  close(): Promise<void>;
};

/** Ten open commands on pallets p1 to p10 and four security commands on patrols w1 to w4. */
export async function openScene(): Promise<Scene> {
  const database = await createDatabase();
  await makeScratchTables(database);
  await withClient(database.appUrl, async (app) => {
    for (let n = 1; n <= 10; n += 1) await command(app, [`insert into pallet values ('p${n}', 'A', ${n})`]);
    for (let n = 1; n <= 4; n += 1)
      await securityCommand(app, [`insert into restricted.patrol values ('w${n}', 'x')`]);
  });
  const attacker = await connect(database.adminUrl);
  return {
    database,
    attacker,
    attack: async (...statements) => {
      await switchGuards(attacker, "off");
      for (const statement of statements) await attacker.query(statement);
      await switchGuards(attacker, "on");
    },
    findings: async (anchors = []) => (await verifyTrail(database.ownerUrl, anchors)).findings,
    anchorNow: async (seq, chain = "open") => {
      const schema = chain === "open" ? "audit" : "restricted";
      const sql = `select left(encode(h, 'hex'), 16) as hash16 from ${schema}.event where seq = $1`;
      const { hash16 } = await oneOf<{ hash16: string }>(attacker, sql, [seq]);
      return { chain, seq, hash16, from: "logbook" };
    },
    close: async () => {
      await attacker.end();
      await database.drop();
    },
  };
}

export const named = (found: readonly Finding[]): [string, number | null, Fault][] =>
  found.map(({ chain, seq, fault }) => [chain, seq, fault]);

export const forgedPayload = "replace(payload, 'Nguyễn Thị An', 'Trần Văn B')";
export const ownHash = "sha256(prev || convert_to(payload, 'UTF8'))";
