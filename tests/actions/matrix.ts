import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mustRun } from "@/lib/core/command";
import { type Role, roles } from "@/lib/core/policy/roles";
import { deactivatePerson } from "@/lib/people/commands/people";
import { enrolStation } from "@/lib/people/commands/stations";
import demo from "@/prisma/seed/demo-people.json";
import { demoTimeoutMs } from "../db/demo";
import type { ActionCase } from "./case";
import { actionCases } from "./cases";
import { newcomer } from "./cases/people";
import { changedTables, type Digest, digestOf } from "./digest";
import { type Place, serveDemo } from "./place";
import { cookieFor, sealed } from "./sessions";
import { type Answer, type Fields, press } from "./wire";
import { Workshop } from "./workshop";

/** Somebody who holds this role and no other. */
const holderOf: Record<Role, string> = {
  operator: "OPR03",
  dosimetrist: "DOS02",
  releaser: "REL02",
  safety_officer: "RSO01",
  security_officer: "SEC01",
  director: "DIR01",
  auditor: "AUD01",
  storekeeper: "STO01",
  clerk: "CLK01",
  administrator: "ADM02",
};

type Event = { command: string; outcome: string; person: string; changes: string[] };

const half = Math.ceil(actionCases.length / 2);

/** Each half has a server and a database of its own, so that both cores press buttons. */
export const halves = [actionCases.slice(0, half), actionCases.slice(half)] as const;

/** Presses every button as everybody: who may, who may not, nobody, somebody else's page, twice. */
export function pressEvery(cases: readonly ActionCase[]): void {
  let place: Place;
  let shop: Workshop;
  let withoutRole: string;
  let deactivated: string;
  let station: string;
  let presses = 0;

  beforeAll(async () => {
    place = await serveDemo();
    shop = new Workshop();
    withoutRole = (await newcomer(shop)).staffCode;
    const gone = await newcomer(shop);
    deactivated = gone.staffCode;
    const administrator = await shop.person("ADM01");
    const leaving = { personId: gone.personId, reason: "Thôi việc" };
    await mustRun(deactivatePerson, administrator, leaving, { at: shop.ago(100), replay: true });
    const hall = { code: shop.next(), name: "Máy ở cửa buồng" };
    const enrolled = await mustRun(enrolStation, administrator, hall, { at: shop.ago(100), replay: true });
    station = enrolled.stationId;
  }, demoTimeoutMs);

  afterAll(async () => {
    if (!place) return;
    process.stdout.write(`measured: ${place.actions.length} actions of the build, ${presses} presses\n`);
    await place.close();
  });

  const chainOf = (one: ActionCase) => (one.command.startsWith("security.") ? "restricted" : "audit");

  async function headOf(chain: string): Promise<number> {
    const { rows } = await place.admin.query<{ seq: string }>(`select seq from ${chain}.head`);
    return Number(rows[0]?.seq);
  }

  /** What the chain of this action has sealed since a position. */
  async function eventsAfter(chain: string, seq: number): Promise<Event[]> {
    const { rows } = await place.admin.query<Event>(
      `select e.command, e.outcome, p.staff_code as person,
         array(select c.op || ' ' || c.table_name from ${chain}.change c where c.event_id = e.id order by 1) as changes
       from ${chain}.event e left join person p on p.id::text = e.person_id where e.seq > $1 order by e.seq`,
      [seq],
    );
    return rows;
  }

  async function denials(): Promise<number> {
    const { rows } = await place.admin.query<{ sum: string }>(
      "select coalesce(sum(count), 0) as sum from denial_count",
    );
    return Number(rows[0]?.sum);
  }

  const codesOf = ({ state }: Answer) =>
    state?.status === "refused" ? state.refusals.map(({ code }) => code) : [state?.status ?? "no answer"];

  describe.each(cases)("$action", (one) => {
    const chain = chainOf(one);
    const trail = [`${chain}.event`, `${chain}.head`];
    const denial = [...(chain === "restricted" ? ["restricted.detail"] : []), ...trail];
    const right = roles.filter((role) => one.may === "everyone" || one.may.includes(role));
    const wrong = roles.filter((role) => !right.includes(role)).map((role) => holderOf[role]);
    let fields: Fields;
    let cookie: string;
    let over: (string | undefined)[];
    let mayNot: { person: string; cookie: string }[];
    let may: string[];
    let atStation: string;
    let before: Digest;

    beforeAll(async () => {
      const prepared = await one.prepare(shop);
      fields = { ...prepared, _key: randomUUID(), ...(one.signs ? { _password: demo.password } : {}) };
      const open = (person: string, unlike?: Parameters<typeof cookieFor>[2]) =>
        cookieFor(place.admin, person, unlike);
      cookie = await open(one.by);
      const strangers = one.may === "everyone" ? [] : [...wrong, withoutRole];
      mayNot = await Promise.all(strangers.map(async (person) => ({ person, cookie: await open(person) })));
      may = await Promise.all(right.map((role) => open(holderOf[role])));
      atStation = await open(one.by, { station });
      over = [
        undefined,
        "solieu.sid=forged",
        await sealed("never opened"),
        await open(one.by, { revoked: true }),
        await open(one.by, { outdated: true }),
        await open(one.by, { expired: true }),
        await open(one.by, { idle: true }),
        await open(deactivated),
      ];
      before = await digestOf(place.admin);
    });

    function pressed(how: { cookie?: string; fields?: Fields; headers?: Record<string, string> }) {
      const action = place.actions.find(({ name }) => name === one.action);
      if (!action) throw new Error(`${one.action} is not in the build`);
      presses += 1;
      return press({ origin: place.origin, path: action.path, actionId: action.id, fields, ...how });
    }

    const empty = () => ({ _key: randomUUID() });
    const asksForSomething = () => Object.keys(fields).some((name) => !name.startsWith("_"));

    /** The tables that have changed since this was last asked. */
    async function changed(): Promise<string[]> {
      const after = await digestOf(place.admin);
      const tables = changedTables(before, after);
      before = after;
      return tables;
    }

    test("nobody writes: without a session, or with one that is over, the call is only counted", async () => {
      const counted = await denials();
      for (const other of over)
        expect(codesOf(await pressed(other === undefined ? {} : { cookie: other }))).toEqual([
          "session.expired",
        ]);
      expect(await denials()).toBe(counted + over.length);
      expect(await changed()).toEqual(["public.denial_count"]);
    });

    test("a page of another origin writes nothing", async () => {
      const lies: Record<string, string>[] = [
        {},
        { origin: "null" },
        { origin: "https://elsewhere.example" },
        { origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example" },
      ];
      const answers = [];
      for (const headers of lies) answers.push(await pressed({ cookie, headers }));
      // Next itself answers a plain mismatch with an error; what it lets pass, the action refuses.
      const said = answers.map((answer) => (answer.httpStatus === 500 ? "error" : codesOf(answer)[0]));
      expect(said.filter((word) => word !== "error" && word !== "request.foreign-origin")).toEqual([]);
      expect(await changed()).toEqual([]);
    });

    test("each role without the right leaves one denial and changes nothing", async () => {
      const seq = await headOf(chain);
      const hidden = chain === "restricted" ? "input.invalid" : "forbidden";
      for (const other of mayNot) expect(codesOf(await pressed({ cookie: other.cookie }))).toEqual([hidden]);
      const denied = { command: one.command, outcome: "denied", changes: [] };
      expect(await eventsAfter(chain, seq)).toEqual(mayNot.map(({ person }) => ({ ...denied, person })));
      expect(await changed()).toEqual(mayNot.length > 0 ? denial : []);
    });

    test("a card at a shared station opens what belongs to the hall, and no more", async () => {
      const seq = await headOf(chain);
      const codes = asksForSomething() ? codesOf(await pressed({ cookie: atStation, fields: empty() })) : [];
      const denied = { command: one.command, outcome: "denied", person: one.by, changes: [] };
      expect(await eventsAfter(chain, seq)).toEqual(one.desk ? [denied] : []);
      const forbidden = one.desk && chain === "audit" ? ["forbidden"] : [];
      expect(codes.filter((code) => !code.startsWith("input."))).toEqual(forbidden);
      expect(await changed()).toEqual(one.desk ? denial : []);
    });

    test("each role with the right is asked for what is missing, and nothing is written", async () => {
      for (const other of asksForSomething() ? may : []) {
        const codes = codesOf(await pressed({ cookie: other, fields: empty() }));
        expect(codes.filter((code) => !code.startsWith("input."))).toEqual([]);
        expect(codes.length).toBeGreaterThan(0);
      }
      expect(await changed()).toEqual([]);
    });

    test("the right person writes what the button says, once, and hears the same when pressing again", async () => {
      const seq = await headOf(chain);
      const first = await pressed({ cookie });
      expect(first.state, first.body.slice(0, 2_000)).toMatchObject({ status: "done" });
      const done = { command: one.command, outcome: "done", person: one.by, changes: one.writes.toSorted() };
      expect(await eventsAfter(chain, seq)).toEqual([done]);
      const expected = [
        ...trail,
        ...(one.writes.length > 0 ? [`${chain}.change`] : []),
        ...(chain === "restricted"
          ? ["restricted.detail", "restricted.command_receipt"]
          : ["public.command_receipt"]),
        ...one.writes.map((write) => write.split(" ")[1] ?? ""),
        ...(one.besides ?? []),
        ...(one.signs ? ["public.sign_in_attempt"] : []),
      ];
      expect(await changed()).toEqual([...new Set(expected)].toSorted());

      const second = await pressed({ cookie });
      const same = { ...first.state, at: expect.any(Number) };
      expect(one.again ? codesOf(second) : second.state).toEqual(one.again ? [one.again] : same);
      const counted = one.again === "session.expired" ? ["public.denial_count"] : [];
      expect(await changed()).toEqual(one.signs ? ["public.sign_in_attempt"] : counted);
    });
  });
}
