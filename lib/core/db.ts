import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/core/env";
import { PrismaClient } from "@/prisma/client/client";

export type Tx = Omit<
  PrismaClient,
  "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends" | "$use"
>;

const holder = globalThis as unknown as { solieuPrisma?: PrismaClient };

/** One client per process. Statements end before transactions do, and transactions before people give up. */
export function database(): PrismaClient {
  holder.solieuPrisma ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: 10,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
    }),
  });
  return holder.solieuPrisma;
}

/** A moment's consistent look at several tables. */
export function readTogether<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
  return database().$transaction(read, { isolationLevel: "RepeatableRead", timeout: 20_000, maxWait: 5_000 });
}
