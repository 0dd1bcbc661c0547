import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Client } from "pg";
import { env } from "@/lib/core/env";
import { PrismaClient } from "@/prisma/client/client";

export type Tx = Omit<
  PrismaClient,
  "$connect" | "$disconnect" | "$on" | "$transaction" | "$extends" | "$use"
>;

/**
 * Relations are asked for side by side, and inside a transaction all on one connection, which answers one question at a
 * time: they wait here, because the driver's own queue is going away.
 */
class OneAtATime extends Client {
  #last: Promise<unknown> = Promise.resolve();

  override query<Answer>(...args: unknown[]): Answer {
    const ask = () => Reflect.apply(super.query, this, args) as Answer;
    // The pool's own questions come with a callback, each on a connection that nobody else holds.
    if (typeof args.at(-1) === "function") return ask();
    const answer = this.#last.then(ask);
    this.#last = answer.catch(() => undefined);
    return answer as Answer;
  }
}

const holder = globalThis as unknown as { solieuPrisma?: PrismaClient };

/** One client per process. Statements end before transactions do, and transactions before people give up. */
export function database(): PrismaClient {
  holder.solieuPrisma ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      Client: OneAtATime,
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
