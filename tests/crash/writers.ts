import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";
import { centreMinute } from "@/lib/core/dates";
import { readManifest, type ServerAction } from "../actions/manifest";
import { builtServer } from "../actions/place";
import { cookieFor } from "../actions/sessions";
import { type ActionAnswer, type Fields, press } from "../actions/wire";

/** What one person writes all day, and where a thing so named is found again. */
type Work = { action: string; fields(name: string): Fields; found: string };

const now = () => centreMinute(new Date(Date.now() - 60_000));

const work = {
  customer: {
    action: "customers.registerCustomerAction",
    fields: (name) => ({ code: name, name: "Hợp tác xã Vải thiều" }),
    found: "select code as name, id from customer",
  },
  check: {
    action: "safety.recordCheckAction",
    fields: (name) => ({ templateCode: "DLY-06", verdict: "pass", performedAt: now(), note: name }),
    found: "select note as name, id from safety_check",
  },
  event: {
    action: "security.recordEventAction",
    fields: (name) => ({ kind: "seal", occurredAt: now(), summary: name }),
    found: "select summary as name, id from restricted.security_event",
  },
} satisfies Record<string, Work>;

const people: [string, Work][] = [
  ["CLK01", work.customer],
  ["STO01", work.customer],
  ["OPR01", work.check],
  ["OPR02", work.check],
  ["OPR03", work.check],
  ["RSO01", work.check],
  ["SEC01", work.event],
  ["SEC02", work.event],
];

/** Which record, and the press whose answer said so. */
type Heard = { id: string; pressedAt: number };

export type Acknowledged = Heard & {
  name: string;
  key: string;
  at: number;
  again(): Promise<ActionAnswer | null>;
};

const idOf = (answer: ActionAnswer | null) =>
  answer?.status === "done" &&
  typeof answer.value === "object" &&
  answer.value !== null &&
  "id" in answer.value
    ? String(answer.value.id)
    : null;

const patienceMs = 15_000;

/** Eight people who write without pause, and press again with the same key until they hear that it is written. */
export class Writers {
  readonly acknowledged: Acknowledged[] = [];
  /** Whatever was answered that a person could not just press again: none is expected. */
  readonly wrong: string[] = [];
  #origin: string;
  #actions: ServerAction[] = readManifest(builtServer());
  #stoppedAt = Number.POSITIVE_INFINITY;
  #running: Promise<void>[] = [];

  constructor(origin: string) {
    this.#origin = origin;
  }

  async start(admin: Client): Promise<void> {
    for (const [person, todo] of people) {
      const cookie = await cookieFor(admin, person);
      this.#running.push(this.#writeOn(person, cookie, todo));
    }
  }

  /** What was begun is finished. */
  async stop(): Promise<void> {
    this.#stoppedAt = Date.now();
    await Promise.all(this.#running);
  }

  async #writeOn(person: string, cookie: string, todo: Work): Promise<void> {
    const action = this.#actions.find(({ name }) => name === todo.action);
    if (!action) throw new Error(`${todo.action} is not in the build`);
    for (let n = 1; Date.now() < this.#stoppedAt; n += 1) {
      const name = `${person}-${n}`;
      const key = randomUUID();
      const fields = { ...todo.fields(name), _key: key };
      const again = () => this.#press({ path: action.path, actionId: action.id, fields, cookie });
      const heard = await this.#untilWritten(again);
      if (heard === null) return;
      this.acknowledged.push({ name, key, ...heard, at: Date.now(), again });
    }
  }

  async #press(request: {
    path: string;
    actionId: string;
    fields: Fields;
    cookie: string;
  }): Promise<ActionAnswer | null> {
    try {
      return (await press({ origin: this.#origin, ...request })).state;
    } catch {
      return null;
    }
  }

  /** No answer, an error page and "busy" are pressed again; anything else would have cost a person their work. */
  async #untilWritten(again: () => Promise<ActionAnswer | null>): Promise<Heard | null> {
    for (; Date.now() < this.#stoppedAt + patienceMs; await wait(200)) {
      const pressedAt = Date.now();
      const answer = await again();
      const id = idOf(answer);
      if (id !== null) return { id, pressedAt };
      const codes = answer?.status === "refused" ? answer.refusals.map(({ code }) => code) : [];
      if (codes.some((code) => code !== "busy")) {
        this.wrong.push(JSON.stringify(answer));
        return null;
      }
    }
    this.wrong.push("not written, though nothing was killed any more");
    return null;
  }

  /** When somebody first heard "written" of a press made after this moment. */
  async firstAfter(moment: number, limitMs = 30_000): Promise<number> {
    for (const until = Date.now() + limitMs; Date.now() < until; await wait(10)) {
      const heard = this.acknowledged.find(({ pressedAt }) => pressedAt > moment);
      if (heard) return heard.at;
      if (this.wrong.length > 0) break;
    }
    throw new Error(`nobody could write again: ${this.wrong.join("\n")}`);
  }
}

/** Everything that stands in the tables they wrote to, by name. */
export async function written(admin: Client): Promise<{ name: string; id: string }[]> {
  const found = Object.values(work).map((todo) => todo.found);
  const { rows } = await admin.query<{ name: string; id: string }>(
    `${found.join(" union all ")} order by name`,
  );
  return rows;
}

/** When each key's event was sealed, by the database's clock. */
export async function sealedAt(admin: Client): Promise<Map<string, number>> {
  const chain = (place: string) =>
    `select payload::jsonb ->> 'key' as key, extract(epoch from recorded_at) * 1000 as at from ${place}.event where outcome = 'done'`;
  const { rows } = await admin.query<{ key: string; at: string }>(
    `${chain("audit")} union all ${chain("restricted")}`,
  );
  return new Map(rows.map(({ key, at }) => [key, Number(at)]));
}
