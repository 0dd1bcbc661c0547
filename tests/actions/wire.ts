/** A button pressed without a browser: the same bytes Next's client sends for `useActionState`, and its answer read. */

export type Answer = {
  httpStatus: number;
  state: ActionAnswer | null;
  cookies: string[];
  body: string;
};

export type ActionAnswer =
  | { status: "done"; value: unknown; at: number }
  | { status: "refused"; refusals: { code: string; field?: string }[]; entered: Record<string, string> };

export type Fields = Record<string, unknown>;

/** Lists and objects get the names a form would give them: readings.0.doseGy. */
export function formNames(fields: Fields, before = ""): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]): [string, string][] => {
    if (typeof value === "string") return [[before + name, value]];
    if (typeof value === "number") return [[before + name, value.toString()]];
    if (typeof value === "object" && value !== null) return formNames({ ...value }, `${before}${name}.`);
    return [];
  });
}

/** The arguments of an action in React's reply format: [the state before, the form], the form's boxes beside it. */
function encodeArguments(fields: Fields): FormData {
  const body = new FormData();
  for (const [name, value] of formNames(fields)) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify([{ status: "idle" }, "$K1"]));
  return body;
}

/** Rows of a Flight stream by id. Text rows say their length, all others end with their line. */
function flightRows(bytes: Buffer): Map<string, string> {
  const rows = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const colon = bytes.indexOf(0x3a, at);
    if (colon < 0) break;
    const id = bytes.toString("latin1", at, colon);
    if (bytes[colon + 1] === 0x54) {
      const comma = bytes.indexOf(0x2c, colon);
      const length = Number.parseInt(bytes.toString("latin1", colon + 2, comma), 16);
      rows.set(id, JSON.stringify(bytes.toString("utf8", comma + 1, comma + 1 + length)));
      at = comma + 1 + length;
    } else {
      const end = bytes.indexOf(0x0a, colon);
      rows.set(id, bytes.toString("utf8", colon + 1, end < 0 ? bytes.length : end));
      at = end < 0 ? bytes.length : end + 1;
    }
  }
  return rows;
}

function resolved(value: unknown, rows: Map<string, string>): unknown {
  if (typeof value === "string" && value.startsWith("$")) {
    if (value.startsWith("$$")) return value.slice(1);
    if (value === "$undefined") return undefined;
    const row = rows.get(value.replace(/^\$[@L]?/, ""));
    return row === undefined ? value : resolved(JSON.parse(row), rows);
  }
  if (Array.isArray(value)) return value.map((member) => resolved(member, rows));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, resolved(member, rows)]));
}

function readAnswer(bytes: Buffer): ActionAnswer | null {
  const rows = flightRows(bytes);
  const root: unknown = JSON.parse(rows.get("0") ?? "null");
  if (typeof root !== "object" || root === null || !("a" in root)) return null;
  const state = resolved(root.a, rows);
  return typeof state === "object" && state !== null && "status" in state ? (state as ActionAnswer) : null;
}

export type Press = {
  origin: string;
  path: string;
  actionId: string;
  fields: Fields;
  cookie?: string;
  /** What a browser adds by itself; a stranger's program may leave it out or lie. */
  headers?: Record<string, string>;
};

export async function press({ origin, path, actionId, fields, cookie, headers }: Press): Promise<Answer> {
  const sent = {
    accept: "text/x-component",
    "next-action": actionId,
    ...(cookie ? { cookie } : {}),
    ...(headers ?? { origin }),
  };
  const answer = await fetch(`${origin}${path}`, {
    method: "POST",
    headers: sent,
    body: encodeArguments(fields),
    redirect: "manual",
    signal: AbortSignal.timeout(20_000),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isFlight = answer.headers.get("content-type")?.startsWith("text/x-component") === true;
  return {
    httpStatus: answer.status,
    state: isFlight && answer.ok ? readAnswer(bytes) : null,
    cookies: answer.headers.getSetCookie(),
    body: bytes.toString("utf8"),
  };
}
