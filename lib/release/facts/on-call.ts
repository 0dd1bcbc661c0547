import "server-only";
import type { Prisma } from "@/prisma/client/client";

/** People at work who may decide on lots. */
export const releasers = {
  status: "active",
  grants: { some: { state: "active", role: "releaser" } },
} satisfies Prisma.PersonWhereInput;
