import { createHash, randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { encode } from "next-auth/jwt";
import { Client } from "pg";

const shiftMs = 8 * 60 * 60_000;

function setting(name: "DATABASE_URL" | "NEXTAUTH_SECRET"): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: a session cannot be opened for a test`);
  return value;
}

/** Opens a password session for a person of the database and gives its cookie to the browser. */
export async function as(page: Page, staffCode: string): Promise<void> {
  const sid = randomBytes(32).toString("base64url");
  const client = new Client({ connectionString: setting("DATABASE_URL") });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `insert into session (id, person_id, via, auth_version, created_at, last_seen_at, absolute_expires_at)
       select $1, id, 'password', auth_version, now(), now(), now() + interval '8 hours' from person
        where staff_code = $2 and status = 'active'`,
      [createHash("sha256").update(sid).digest("hex"), staffCode],
    );
    if (rowCount !== 1) throw new Error(`nobody works here as ${staffCode}`);
  } finally {
    await client.end();
  }
  const value = await encode({ token: { sid }, secret: setting("NEXTAUTH_SECRET"), maxAge: shiftMs / 1_000 });
  await page
    .context()
    .addCookies([
      { name: "solieu.sid", value, domain: host(page), path: "/", httpOnly: true, sameSite: "Strict" },
    ]);
}

function host(page: Page): string {
  const known = page.url().startsWith("http") ? page.url() : process.env.PUBLIC_URL;
  return known ? new URL(known).hostname : "127.0.0.1";
}
