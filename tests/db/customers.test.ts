import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { type Actor, allow } from "@/lib/core/permissions";
import { amendCustomer, registerCustomer } from "@/lib/customers/commands";
import { getCustomerSheet, listCustomers } from "@/lib/customers/queries";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aCustomer } from "../fixtures/customers";
import { aPerson } from "../fixtures/people";

let centre: Centre;
let clerk: Actor;
let operator: Actor;

beforeAll(async () => {
  centre = await anEmptyCentre();
  clerk = await aPerson("clerk");
  operator = await aPerson("operator");
});

afterAll(async () => centre?.close());

const details = {
  name: "Công ty Trái cây Bắc Giang",
  address: null,
  contactName: null,
  phone: null,
  taxCode: null,
  note: null,
};

const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? [] : result.error.map(({ code }) => code);

function events(command: string, outcome = "done") {
  return withSql(centre.adminUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      "select count(*)::int as count from audit.event where command = $1 and outcome = $2",
      [command, outcome],
    );
    return rows[0]?.count;
  });
}

function reader(actor: Actor) {
  const allowed = allow(actor, "customers.read");
  if (!allowed) throw new Error("this person may not read customers");
  return allowed;
}

describe("customers", () => {
  test("a clerk registers a customer, and the trail holds one event with its name", async () => {
    const input = { ...details, code: "kh-bg", taxCode: "2400123456", phone: "0204 3854 321" };
    const result = await runCommand(registerCustomer, clerk, input, { key: "one" });
    expect(result.ok).toBe(true);
    expect(await events("customers.register-customer")).toBe(1);
    expect(await database().customer.findUnique({ where: { code: "KH-BG" } })).toMatchObject({
      name: "Công ty Trái cây Bắc Giang",
      version: 1,
      synthetic: true,
    });
  });

  test("pressing twice writes once", async () => {
    const again = { ...details, code: "kh-bg", taxCode: "2400123456", phone: "0204 3854 321" };
    expect((await runCommand(registerCustomer, clerk, again, { key: "one" })).ok).toBe(true);
    expect(await events("customers.register-customer")).toBe(1);
  });

  test("an operator may not, and the attempt is one event of its own", async () => {
    const result = await runCommand(registerCustomer, operator, { ...details, code: "KH-X" });
    expect(codesOf(result)).toEqual(["forbidden"]);
    expect(await events("customers.register-customer", "denied")).toBe(1);
    expect(await database().customer.count()).toBe(1);
  });

  test("everything wrong is said at once", async () => {
    const input = { ...details, code: "KH-BG", taxCode: "2400123456", phone: "gọi sau" };
    expect(codesOf(await runCommand(registerCustomer, clerk, input))).toEqual([
      "customers.code-taken",
      "customers.phone-malformed",
      "customers.tax-code-taken",
    ]);
  });

  test("decomposed and invisible letters are cleaned or refused before they become a name", async () => {
    const decomposed = "Hợp tác xã Lục Ngạn".normalize("NFD");
    const { id } = await aCustomer(clerk, { name: decomposed });
    expect((await database().customer.findUniqueOrThrow({ where: { id } })).name).toBe("Hợp tác xã Lục Ngạn");
    const hidden = await runCommand(registerCustomer, clerk, {
      ...details,
      code: "KH-Z",
      name: "Lục\u200bNgạn",
    });
    expect(hidden).toEqual({ ok: false, error: [{ code: "input.bad-characters", field: "name" }] });
  });

  test("an amendment raises the version; a stale one is told what is saved now", async () => {
    const { id } = await aCustomer(clerk, { name: "Vựa nhãn Hưng Yên", phone: "0221 3862 111" });
    const mine = {
      ...details,
      customerId: id,
      version: 1,
      name: "Vựa nhãn Hưng Yên 2",
      phone: "0221 3862 111",
    };
    expect((await runCommand(amendCustomer, clerk, mine)).ok).toBe(true);
    const late = { ...mine, name: "Vựa nhãn lồng", phone: null };
    const result = await runCommand(amendCustomer, clerk, late);
    expect(result).toEqual({
      ok: false,
      error: [
        {
          code: "stale",
          version: 2,
          differing: [
            { field: "name", saved: "Vựa nhãn Hưng Yên 2" },
            { field: "phone", saved: "0221 3862 111" },
          ],
        },
      ],
    });
    expect((await runCommand(amendCustomer, clerk, { ...late, version: 2 })).ok).toBe(true);
    expect(await getCustomerSheet(reader(clerk), id)).toMatchObject({ name: "Vựa nhãn lồng", version: 3 });
  });

  test("is found without accents", async () => {
    const found = await listCustomers(reader(operator), { q: "bac giang" });
    expect(found.rows.map(({ code }) => code)).toEqual(["KH-BG"]);
    expect((await listCustomers(reader(operator), { q: "ĐÀ LẠT" })).rows).toEqual([]);
  });

  test("a list turns its pages by time without losing or repeating a row", async () => {
    for (let more = 0; more < 52; more += 1) await aCustomer(clerk);
    const first = await listCustomers(reader(clerk), {});
    const second = await listCustomers(reader(clerk), { after: first.older ?? "" });
    const codes = [...first.rows, ...second.rows].map(({ code }) => code);
    expect(first.rows).toHaveLength(50);
    expect(second.older).toBeNull();
    expect(new Set(codes).size).toBe(await database().customer.count());
  });
});
