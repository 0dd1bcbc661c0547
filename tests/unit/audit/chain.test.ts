import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Anchor,
  type ChangeRow,
  checkChain,
  type EventRow,
  genesis,
  type Link,
} from "@/prisma/verify/chain";
import { readAnchor, readAnchorFile } from "@/prisma/verify/anchors";

const sha256 = (...parts: (string | Buffer)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");

function aChange(table: string, record: string): ChangeRow {
  const content = JSON.stringify({ before: null, after: { id: record } });
  return { table, op: "insert", record, digest: sha256(content), content, salt: null };
}

function chainOf(records: readonly (readonly string[])[]): EventRow[] {
  let last: Link = genesis;
  return records.map((names, place) => {
    const changes = names.map((name) => aChange("public.lot", name));
    const listed = changes.map(({ table, op, record, digest }) => ({ table, op, record, sha256: digest }));
    const payload = JSON.stringify({ v: 1, seq: place + 1, person: `p-${place}`, changes: listed });
    const event = {
      seq: place + 1,
      payload,
      prev: last.h,
      h: sha256(Buffer.from(last.h, "hex"), payload),
      changes,
      hidden: null,
    };
    last = event;
    return event;
  });
}

const headOf = (events: readonly EventRow[]): Link => events.at(-1) ?? genesis;

const someRecords = fc.array(fc.array(fc.uuid(), { maxLength: 3 }), { minLength: 2, maxLength: 12 });

describe("a chain", () => {
  test("that nobody touched has no finding, empty or not", () => {
    expect(checkChain("open", [], genesis)).toEqual([]);
    fc.assert(
      fc.property(someRecords, (records) => {
        const events = chainOf(records);
        expect(checkChain("open", events, headOf(events))).toEqual([]);
      }),
    );
  });

  test("in which one event was edited, removed, doubled or moved is found broken there or at the next", () => {
    const ways = fc.constantFrom<(events: EventRow[], at: number) => EventRow[]>(
      (events, at) =>
        events.map((event, n) =>
          n === at ? { ...event, payload: event.payload.replace("p-", "q-") } : event,
        ),
      (events, at) => events.map((event, n) => (n === at ? { ...event, h: sha256(event.h) } : event)),
      (events, at) => events.map((event, n) => (n === at ? { ...event, prev: sha256(event.prev) } : event)),
      (events, at) => events.filter((_, n) => n !== at),
      (events, at) => events.flatMap((event, n) => (n === at ? [event, event] : [event])),
      (events, at) =>
        events.map((event, n) =>
          n === at ? { ...event, changes: [...event.changes, aChange("public.lot", "extra")] } : event,
        ),
    );
    fc.assert(
      fc.property(someRecords, fc.nat(), ways, (records, pick, change) => {
        const events = chainOf(records);
        const at = pick % events.length;
        const [first] = checkChain("open", change([...events], at), headOf(events));
        expect(first?.seq).toBeGreaterThanOrEqual(at);
        expect(first?.seq).toBeLessThanOrEqual(at + 2);
      }),
    );
  });

  test("that was cut or made anew is named only by a position from outside", () => {
    const events = chainOf([["a"], ["b"], ["c"], ["d"]]);
    const anchor: Anchor = {
      chain: "open",
      seq: 3,
      hash16: events[2]?.h.slice(0, 16) ?? "",
      from: "logbook",
    };
    const cut = events.slice(0, 2);
    expect(checkChain("open", cut, headOf(cut))).toEqual([]);
    expect(checkChain("open", cut, headOf(cut), [anchor])).toMatchObject([{ seq: 3, fault: "TRUNCATED" }]);
    const anew = chainOf([["a"], ["x"], ["c"], ["d"]]);
    expect(checkChain("open", anew, headOf(anew), [anchor])).toMatchObject([{ seq: 3, fault: "REWRITTEN" }]);
    expect(checkChain("security", [], genesis, [anchor])).toEqual([]);
  });

  test("whose payload is no JSON, or no event, says so", () => {
    for (const payload of ["", "[]", "null", '{"seq":1}', '{"seq":1,"changes":7}']) {
      const event = {
        seq: 1,
        payload,
        prev: genesis.h,
        h: sha256(Buffer.from(genesis.h, "hex"), payload),
        changes: [],
        hidden: null,
      };
      expect(checkChain("open", [event], event)).toMatchObject([{ seq: 1, fault: "bad-payload" }]);
    }
  });

  test("of the security kind keeps what was typed under a salt", () => {
    const salt = Buffer.alloc(32, 7);
    const content = '{"input": "niêm phong"}';
    const payload = JSON.stringify({ seq: 1, changes: [], private: sha256(salt, content) });
    const event = {
      seq: 1,
      payload,
      prev: genesis.h,
      h: sha256(Buffer.from(genesis.h, "hex"), payload),
      changes: [],
    };
    expect(checkChain("security", [{ ...event, hidden: { content, salt } }], event)).toEqual([]);
    expect(checkChain("security", [{ ...event, hidden: { content: "{}", salt } }], event)).toMatchObject([
      { fault: "input-altered" },
    ]);
    expect(checkChain("security", [{ ...event, hidden: null }], event)).toMatchObject([
      { fault: "detail-missing" },
    ]);
  });
});

describe("an anchor", () => {
  test("is read from the command line and from a file with comments", () => {
    expect(readAnchor("12:00AAbbccddeeff11", "x")).toEqual({
      chain: "open",
      seq: 12,
      hash16: "00aabbccddeeff11",
      from: "x",
    });
    const file = "# sổ tay\n12:00aabbccddeeff11  # chứng thư\n\nsecurity:3:00aabbccddeeff11\n";
    expect(readAnchorFile(file, "f").map(({ chain, seq, from }) => [chain, seq, from])).toEqual([
      ["open", 12, "f line 2"],
      ["security", 3, "f line 4"],
    ]);
  });

  test.each(["", "12", "12:short", "x:00aabbccddeeff11", "-1:00aabbccddeeff11", "12:00aabbccddeeffgg"])(
    "%j is not one",
    (text) => {
      expect(() => readAnchor(text, "x")).toThrow("not SEQ:HASH");
    },
  );
});
