import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "@/lib/core/command";
import { recordPrint } from "@/lib/labels/commands";
import { listLabelPrints } from "@/lib/labels/queries";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aCrew, aReceivedLot, type Crew, gateOpens, loadOnCarriers, minutesLater } from "../fixtures/lots";
import { codesOf, granted } from "../fixtures/release";

let centre: Centre;
let crew: Crew;
let lot: { id: string; code: string };

beforeAll(async () => {
  centre = await anEmptyCentre();
  crew = await aCrew();
  lot = await aReceivedLot(crew);
});
afterAll(() => centre?.close());

const print = async (entry: Record<string, unknown>, minutes = 10) =>
  codesOf(
    await runCommand(
      recordPrint,
      crew.storekeeper,
      { lotId: lot.id, kind: "carton", ...entry },
      { replay: true, at: minutesLater(gateOpens, minutes) },
    ),
  );

describe("labels of a lot", () => {
  test("are printed once without a word, and again with a reason; the list says who and which", async () => {
    expect(await print({ from: 1, to: 12, shown: 12 })).toBe("done");
    expect(await print({ from: 12, to: 20, shown: 9 })).toBe("labels.reprint-unexplained");
    expect(await print({ from: 13, to: 20, shown: 8 }, 11)).toBe("done");
    expect(await print({ from: 12, to: 12, shown: 1, reason: "Nhãn bị rách" }, 12)).toBe("done");
    const prints = await listLabelPrints(granted(crew.storekeeper, "lots.read"), lot.id);
    expect(prints.map(({ codes, reason }) => [codes.length, codes[0], reason])).toEqual([
      [1, `${lot.code}-C0012`, "Nhãn bị rách"],
      [8, `${lot.code}-C0013`, null],
      [12, `${lot.code}-C0001`, null],
    ]);
    expect(prints[0]).toMatchObject({ kind: "carton", printedBy: crew.storekeeper.name });
  });

  test("are those that the page showed", async () => {
    expect(await print({ kind: "carrier", shown: 0 })).toBe("labels.nothing-to-print");
    const carriers = [{ carrierCode: "GN-1", cartons: 24 }];
    await loadOnCarriers(crew.operator, lot.id, carriers);
    expect(await print({ kind: "carrier", shown: 2 }, 40)).toBe("labels.page-outdated");
    expect(await print({ kind: "carrier", shown: 1 }, 40)).toBe("done");
    expect(await print({ kind: "dosimeter", shown: 1 }, 40)).toBe("done");
  });

  test("are held to it by the database", async () => {
    const raw = (kind: string, codes: string[], reason: string | null) =>
      withSql(centre.appUrl, async (client) => {
        await client.query("begin");
        await client.query(`select audit.begin_event('{"command":"x.y","personName":"x"}'::jsonb)`);
        await client.query(
          `insert into label_print (id, lot_id, kind, codes, reason, printed_by_id, printed_at)
           values (gen_random_uuid(), $1, $2, $3, $4, $5, now())`,
          [lot.id, kind, codes, reason, crew.operator.personId],
        );
        await client.query("commit");
      });
    await expect(raw("carton", [`${lot.code}-C0012`], null)).rejects.toThrow(/with a reason/);
    await expect(raw("carton", [`${lot.code}-C0040`], "x")).rejects.toThrow(/with a reason/);
    await expect(raw("carton", ["L-1999-0001-C0001"], null)).rejects.toThrow(/not labels of this lot/);
    await expect(raw("carrier", ["GN-9"], null)).rejects.toThrow(/not labels of this lot/);
    await expect(raw("dosimeter", ["D-0"], null)).rejects.toThrow(/not labels of this lot/);
    await expect(raw("carton", [], null)).rejects.toMatchObject({ code: "23514" });
    await raw("carton", [`${lot.code}-C0040`], null);
  });
});
