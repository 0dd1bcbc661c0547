import { z } from "zod";

const environment = z.object({
  /** The application's own database role: no DDL, no DELETE. */
  DATABASE_URL: z.string().min(1),
  /** The origin people type, e.g. https://solieu.example.vn */
  PUBLIC_URL: z.url().optional(),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  /** PKCS8 PEM of the Ed25519 key that seals signatures. */
  SIGNING_KEY_FILE: z.string().optional(),
});

/** Read on first use, so that a build needs no database; a missing value stops the first request loudly. */
export function env(): z.infer<typeof environment> {
  return environment.parse(process.env);
}
