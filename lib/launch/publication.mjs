import { createServer } from "node:http";
import pg from "pg";
import { readVerificationCode } from "../certificates/rules/code.ts";
import { certificatePage, contentPolicy, startPage, troublePage } from "../publication/document.ts";
import { addressGroup, takeToken } from "../publication/rules.ts";

/**
 * The publication: what strangers reach. It knows one table, reads it under a role that can read nothing else, and
 * neither knows nor answers for the working application.
 */
const { PUBLICATION_DATABASE_URL, PUBLICATION_PORT, PUBLICATION_HOST, PUBLICATION_BEHIND_PROXY } =
  process.env;

const headers = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": contentPolicy,
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-robots-tag": "noindex",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};

const pool = new pg.Pool({
  connectionString: PUBLICATION_DATABASE_URL,
  application_name: "solieu publication",
  max: 4,
  connectionTimeoutMillis: 3000,
  statement_timeout: 3000,
});
pool.on("error", () => {});

const readable = `select count(*)::int as tables from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('publication', 'information_schema') and n.nspname !~ '^pg_'
    and has_schema_privilege(n.oid, 'usage') and has_any_column_privilege(c.oid, 'select')`;

/** A role that could read more would make this program a hole; it rather does not start. */
async function checkRole() {
  const { rows } = await pool.query(readable);
  const writes = await pool.query(
    "select has_table_privilege('publication.certificate', 'insert, update, delete, truncate') as may",
  );
  if (rows[0].tables > 0 || writes.rows[0].may)
    throw new Error("PUBLICATION_DATABASE_URL: this role may do more than read the published certificates");
}

async function find(code) {
  const { rows } = await pool.query({
    name: "find",
    text: `select code, number, revision, state, since, superseded_by as "supersededBy", issued_at as "issuedAt", content,
             trail_seq::text as "trailSeq", trail_hash16 as "trailHash16" from publication.certificate where code = $1`,
    values: [code],
  });
  return rows[0] ?? null;
}

async function answerTo(url) {
  if (url.pathname === "/") {
    const typed = url.searchParams.get("code");
    if (typed === null) return { status: 200, body: startPage() };
    const code = readVerificationCode(typed);
    return code
      ? { status: 303, body: "", location: `/c/${code}` }
      : { status: 404, body: troublePage("unknown") };
  }
  const typed = /^\/c\/([\w-]{1,60})$/.exec(url.pathname)?.[1];
  if (typed === undefined) return { status: 404, body: troublePage("notFound") };
  const code = readVerificationCode(typed);
  const certificate = code === null ? null : await find(code);
  return certificate
    ? { status: 200, body: certificatePage(certificate) }
    : { status: 404, body: troublePage("unknown") };
}

const buckets = new Map();

function addressOf(request) {
  const forwarded = PUBLICATION_BEHIND_PROXY
    ? String(request.headers["x-forwarded-for"] ?? "")
        .split(",")
        .at(-1)
    : "";
  return addressGroup(forwarded?.trim() || (request.socket.remoteAddress ?? ""));
}

async function answer(request) {
  if (request.method !== "GET" && request.method !== "HEAD")
    return { status: 405, body: troublePage("notAllowed") };
  if (!takeToken(buckets, addressOf(request), Date.now()))
    return { status: 429, body: troublePage("tooMany") };
  try {
    return await answerTo(new URL(request.url ?? "/", "http://publication"));
  } catch {
    return { status: 503, body: troublePage("unavailable") };
  }
}

async function respond(request, response) {
  const { status, body, location } = await answer(request);
  const more = { ...(location ? { location } : {}), ...(status === 429 ? { "retry-after": "60" } : {}) };
  response.writeHead(status, { ...headers, ...more, "content-length": Buffer.byteLength(body) });
  response.end(request.method === "HEAD" ? "" : body);
  request.resume();
}

const limits = { requestTimeout: 10_000, headersTimeout: 5000, maxHeaderSize: 8192 };
const server = createServer(limits, (request, response) => void respond(request, response));
server.maxConnections = 200;

await checkRole();
server.listen(Number(PUBLICATION_PORT), PUBLICATION_HOST ?? "127.0.0.1", () => {
  process.send?.({ listening: server.address().port });
});
process.on("SIGTERM", () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
