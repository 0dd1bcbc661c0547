import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openReview } from "@/lib/certificates/commands/standing";
import { mustRun } from "@/lib/core/command";
import { pushOnce } from "@/lib/launch/publication-push.mjs";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aCertificate, after, letThePublicIn } from "../fixtures/certificates";
import { aCrew, type Crew } from "../fixtures/lots";
import { asAdmin, urlFor } from "./template";

let centre: Centre;
let crew: Crew;
let publicUrl: string;

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  publicUrl = await letThePublicIn(centre);
});
afterAll(() => centre?.close());

type Row = Record<string, unknown>;
const asPublic = (text: string) => withSql(publicUrl, async (client) => (await client.query<Row>(text)).rows);

describe("the publication's role", () => {
  const relations = `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and n.nspname in ('public', 'audit', 'restricted') order by 1, 2`;

  test("reads no table and no view of public, audit and restricted", async () => {
    const rows = await withSql(
      centre.adminUrl,
      async (client) => (await client.query<{ schema: string; name: string }>(relations)).rows,
    );
    expect(rows.length).toBeGreaterThan(50);
    const client = new Client({ connectionString: publicUrl });
    await client.connect();
    const refusals = new Map<string, string>();
    for (const { schema, name } of rows) {
      const refused = await client.query(`select * from "${schema}"."${name}" limit 1`).then(
        () => "read",
        (error: { code: string }) => error.code,
      );
      refusals.set(`${schema}.${name}`, refused);
    }
    await client.end();
    expect([...refusals].filter(([, code]) => code !== "42501")).toEqual([]);
  });

  test.each([
    "insert into publication.certificate select * from publication.certificate limit 0",
    "update publication.certificate set state = 'valid'",
    "delete from publication.certificate",
    "truncate publication.certificate",
    "create table publication.mine (id int)",
    "create table public.mine (id int)",
    "select publication.refresh(gen_random_uuid())",
    "select audit.log('{}'::jsonb)",
    "select restricted.log_security('{}'::jsonb)",
    "set role solieu_app",
    "set role solieu_security",
    "copy publication.certificate to program 'cat'",
    "select pg_read_file('/etc/passwd')",
  ])("%s: refused, even when it asks to write", async (sql) => {
    const refused = withSql(publicUrl, async (client) => {
      await client.query("set default_transaction_read_only = off");
      await client.query(sql);
    });
    await expect(refused).rejects.toMatchObject({ code: "42501" });
  });

  test("belongs to no other role and owns nothing", async () => {
    const [held] = await asPublic(
      `select (select count(*)::int from pg_auth_members where member = current_user::regrole) as roles,
              (select count(*)::int from pg_class where relowner = current_user::regrole) as owned,
              (select count(*)::int from pg_proc where prosecdef and has_function_privilege(oid, 'execute')
                 and pronamespace::regnamespace::text in ('public', 'audit', 'restricted', 'publication')) as doors`,
    );
    expect(held).toEqual({ roles: 0, owned: 0, doors: 0 });
  });
});

describe("pushed outside", () => {
  test("it is the same there, twice is once, and a change follows", async () => {
    const outside = `${centre.name}_outside`;
    await asAdmin((admin) => admin.query(`create database ${outside}`));
    const target = urlFor(null, outside);
    const there = (code: string) =>
      withSql(
        target,
        async (client) =>
          (await client.query<Row>("select state from publication.certificate where code = $1", [code])).rows,
      );
    const certificate = await aCertificate(crew, 1);
    const [all] = await asPublic("select count(*)::int as count from publication.certificate");
    expect(await pushOnce(publicUrl, target)).toBe(all?.count);
    expect(await pushOnce(publicUrl, target)).toBe(0);
    await mustRun(
      openReview,
      crew.releaser,
      { certificateId: certificate.id, reason: "Hiệu chuẩn của máy đọc bị nghi ngờ" },
      after(certificate.lot, 320),
    );
    expect(await pushOnce(publicUrl, target)).toBe(1);
    expect(await there(certificate.code)).toEqual([{ state: "under_review" }]);
    await asAdmin((admin) => admin.query(`drop database ${outside} with (force)`));
  });
});
