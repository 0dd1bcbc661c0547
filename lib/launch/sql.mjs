import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import { connect as connectSocket } from "node:net";

/**
 * The few words of PostgreSQL's protocol that the launcher needs before (and without) any npm package:
 * SCRAM sign-in over loopback and simple queries answered as text.
 */
export class DatabaseError extends Error {
  constructor(fields) {
    super(fields.M ?? "the database refused");
    this.code = fields.C;
  }
}

const int32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const cString = (text) => Buffer.concat([Buffer.from(text, "utf8"), Buffer.from([0])]);
const message = (type, body) => Buffer.concat([Buffer.from(type, "latin1"), int32(body.length + 4), body]);
const hmac = (key, text) => createHmac("sha256", key).update(text).digest();

function errorFields(body) {
  const fields = {};
  for (const part of body.toString("utf8").split("\0")) if (part) fields[part[0]] = part.slice(1);
  return fields;
}

function rowOf(body) {
  const values = [];
  let at = 2;
  for (let left = body.readInt16BE(0); left > 0; left -= 1) {
    const length = body.readInt32BE(at);
    at += 4;
    values.push(length < 0 ? null : body.toString("utf8", at, at + length));
    if (length > 0) at += length;
  }
  return values;
}

/** RFC 5802 without channel binding; the proof that the server knows the password is checked too. */
function scram(password) {
  const nonce = randomBytes(18).toString("base64");
  const first = `n=,r=${nonce}`;
  let signature = "";
  return {
    begin: () => {
      const text = Buffer.from(`n,,${first}`);
      return message("p", Buffer.concat([cString("SCRAM-SHA-256"), int32(text.length), text]));
    },
    answer: (challenge) => {
      const part = Object.fromEntries(challenge.split(",").map((item) => [item[0], item.slice(2)]));
      if (!part.r.startsWith(nonce)) throw new Error("the database answered another sign-in");
      const salted = pbkdf2Sync(password, Buffer.from(part.s, "base64"), Number(part.i), 32, "sha256");
      const clientKey = hmac(salted, "Client Key");
      const last = `c=biws,r=${part.r}`;
      const signed = `${first},${challenge},${last}`;
      const proof = Buffer.from(hmac(createHash("sha256").update(clientKey).digest(), signed));
      for (let i = 0; i < proof.length; i += 1) proof[i] ^= clientKey[i];
      signature = hmac(hmac(salted, "Server Key"), signed).toString("base64");
      return message("p", Buffer.from(`${last},p=${proof.toString("base64")}`));
    },
    verify: (final) => {
      if (final !== `v=${signature}`) throw new Error("the database does not know the password");
    },
  };
}

/** Opens one connection; `query` runs statements one after another and answers the rows of all of them. */
export function connect(address, { timeoutMs = 5000 } = {}) {
  const url = new URL(address);
  const user = decodeURIComponent(url.username);
  const database = decodeURIComponent(url.pathname.slice(1));
  const proof = scram(decodeURIComponent(url.password));
  const socket = connectSocket({ host: url.hostname, port: Number(url.port) });
  socket.setNoDelay(true);
  let buffer = Buffer.alloc(0);
  let waiting = null;
  let rows = [];
  let failure = null;

  const settle = (error) => {
    const current = waiting;
    waiting = null;
    if (!current) return;
    if (error) current.reject(error);
    else current.resolve(rows);
  };
  const authenticate = (body) => {
    const kind = body.readInt32BE(0);
    const text = body.toString("utf8", 4);
    if (kind === 10) socket.write(proof.begin());
    else if (kind === 11) socket.write(proof.answer(text));
    else if (kind === 12) proof.verify(text);
    else if (kind !== 0) throw new Error(`sign-in of kind ${kind} is not spoken here`);
  };
  const take = (type, body) => {
    if (type === "R") authenticate(body);
    else if (type === "D") rows.push(rowOf(body));
    else if (type === "E") failure = new DatabaseError(errorFields(body));
    else if (type === "Z") settle(failure);
  };
  socket.on("data", (bytes) => {
    buffer = Buffer.concat([buffer, bytes]);
    try {
      while (buffer.length >= 5 && buffer.length >= buffer.readInt32BE(1) + 1) {
        const end = buffer.readInt32BE(1) + 1;
        const body = buffer.subarray(5, end);
        const type = String.fromCharCode(buffer[0]);
        buffer = buffer.subarray(end);
        take(type, body);
      }
    } catch (error) {
      socket.destroy(error);
    }
  });
  socket.on("error", (error) => settle(failure ?? error));
  socket.on("close", () => settle(failure ?? new Error("the database closed the connection")));

  const ask = (bytes) =>
    new Promise((resolve, reject) => {
      rows = [];
      failure = null;
      waiting = { resolve, reject };
      socket.write(bytes);
    });
  const query = (text) => ask(message("Q", cString(text)));
  const close = () => new Promise((done) => socket.end(message("X", Buffer.alloc(0)), done));

  const hello = Buffer.concat([
    int32(196608),
    cString("user"),
    cString(user),
    cString("database"),
    cString(database),
    Buffer.from([0]),
  ]);
  const timer = setTimeout(() => socket.destroy(new Error("the database did not answer in time")), timeoutMs);
  return ask(Buffer.concat([int32(hello.length + 4), hello])).then(
    () => (clearTimeout(timer), { query, close }),
    (error) => {
      clearTimeout(timer);
      socket.destroy();
      throw error;
    },
  );
}

export const literal = (text) => `'${text.replaceAll("'", "''")}'`;
export const identifier = (text) => `"${text.replaceAll('"', '""')}"`;
