import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/core/env";

/**
 * Codes and tokens that are shown once are computed from the server's secret, not stored: tables and answered forms
 * keep only their hash, and pressing twice shows the same one.
 */
function derive(purpose: "enrol" | "station" | "card" | "first-administrator", subject: string): Buffer {
  const secret = env().NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set: codes cannot be made");
  return createHmac("sha256", secret).update(`${purpose}\0${subject}`).digest();
}

/** Capitals and digits that cannot be mistaken for each other when read aloud or off paper. */
const alphabet = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";

/** 80 bits in four groups of four. */
function spellCode(bytes: Buffer): string {
  const letters = [...bytes.subarray(0, 16)].map((byte) => alphabet[byte % 32]).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

/** As typed from paper: small letters, blanks and other dashes are the same code. */
export function plainCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .replaceAll("O", "0")
    .replaceAll("I", "1")
    .replaceAll("L", "1");
}

export function enrolmentCode(personId: string, until: Date): string {
  return spellCode(derive("enrol", `${personId}:${until.toISOString()}`));
}

export function firstAdministratorCode(id: string): string {
  return spellCode(derive("first-administrator", id));
}

export function stationToken(stationId: string): string {
  return derive("station", stationId).toString("base64url");
}

/** Card numbers are short; without the server's secret their hash cannot be searched. */
export function cardHash(plainCard: string): string {
  return derive("card", plainCard).toString("hex");
}
