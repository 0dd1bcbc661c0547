import { createHash, randomBytes } from "node:crypto";
import { encode } from "next-auth/jwt";
import type { Client } from "pg";

const shiftMs = 8 * 60 * 60_000;

type Unlike = {
  /** The session was ended by somebody. */
  revoked?: true;
  /** Roles or password have changed since it was opened. */
  outdated?: true;
  /** Eight hours are over. */
  expired?: true;
  /** Nothing was pressed for an hour. */
  idle?: true;
  /** Opened by card or PIN at this shared station. */
  station?: string;
};

/** The cookie of a session that stands in the table: opened by password and in order, unless told otherwise. */
export async function cookieFor(admin: Client, staffCode: string, unlike: Unlike = {}): Promise<string> {
  const sid = randomBytes(32).toString("base64url");
  const { rowCount } = await admin.query(
    `insert into session (id, person_id, via, auth_version, created_at, last_seen_at, absolute_expires_at, revoked_at, station_id)
     select $1, id, case when $7::uuid is null then 'password' else 'station' end, auth_version - $3, now() - interval '2 hours', now() - $4::interval,
            now() + $5::interval, case when $6 then now() end, $7::uuid
     from person where staff_code = $2`,
    [
      createHash("sha256").update(sid).digest("hex"),
      staffCode,
      unlike.outdated ? 1 : 0,
      unlike.idle ? "1 hour" : "0",
      unlike.expired ? "-1 minute" : "6 hours",
      unlike.revoked === true,
      unlike.station ?? null,
    ],
  );
  if (rowCount !== 1) throw new Error(`nobody works here as ${staffCode}`);
  return sealed(sid);
}

/** The cookie of a session that never was. */
export async function sealed(sid: string): Promise<string> {
  const secret = process.env.NEXTAUTH_SECRET ?? "";
  return `solieu.sid=${await encode({ token: { sid }, secret, maxAge: shiftMs / 1_000 })}`;
}
