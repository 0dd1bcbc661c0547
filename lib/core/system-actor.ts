import "server-only";
import type { Actor } from "@/lib/core/permissions";

/** The launcher and its tools. Its row in `person` has no credential and no grant, so nobody can sign in as it. */
export const systemActor: Actor = {
  personId: "00000000-0000-7000-8000-000000000000",
  name: "Solieu (hệ thống)",
  staffCode: "SYSTEM",
  roles: [],
  sessionId: "system",
  stationId: null,
  via: "system",
};
