import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** argon2id, 64 MiB, 3 passes: about 50 ms on two cores. Four at a time, so that a flood cannot take the memory. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const atOnce = 4;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** Passwords and PINs are compared as NFC: keyboards differ in how they compose Vietnamese letters. */
export function hashSecret(secret: string): Promise<string> {
  return inTurn(() => hash(secret.normalize("NFC"), cost));
}

const nobody = hash(randomBytes(16).toString("hex"), cost);

/** Takes as long for an unknown person (null) as for a wrong secret. */
export function verifySecret(stored: string | null, secret: string): Promise<boolean> {
  return inTurn(async () => {
    const matches = await verify(stored ?? (await nobody), secret.normalize("NFC"));
    return stored !== null && matches;
  });
}

export function sha256Hex(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

/** 256 random bits for cookies and station tokens; the database keeps only their sha256. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}
