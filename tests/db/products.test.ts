import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { type Actor, allow } from "@/lib/core/permissions";
import { amendProduct, registerProduct } from "@/lib/products/commands";
import { getProductSheet, listProducts } from "@/lib/products/queries";
import { anEmptyCentre, type Centre, withSql } from "../fixtures/centre";
import { aPerson } from "../fixtures/people";
import { aFruit, aProtectiveSuit } from "../fixtures/products";
import { aDraft } from "../fixtures/specs";

let centre: Centre;
let clerk: Actor;
let dosimetrist: Actor;

beforeAll(async () => {
  centre = await anEmptyCentre("centre");
  clerk = await aPerson("clerk");
  dosimetrist = await aPerson("dosimetrist");
});

afterAll(async () => centre?.close());

const mask = {
  code: "KT-N95",
  nameVi: "Khẩu trang N95",
  nameEn: "N95 mask",
  kind: "ppe",
  commodity: "n95_mask",
  countingUnit: "piece",
  maxDoseGy: "",
  maxDoseSource: "",
};

const codesOf = (result: { ok: true } | { ok: false; error: { code: string }[] }) =>
  result.ok ? [] : result.error.map(({ code }) => code);

function reader(actor: Actor) {
  const allowed = allow(actor, "products.read");
  if (!allowed) throw new Error("this person may not read products");
  return allowed;
}

describe("products", () => {
  test("are registered by a clerk with exactly one event; nothing is synthetic in a working centre", async () => {
    const result = await runCommand(registerProduct, clerk, { ...mask, requiresAcknowledgement: "on" });
    expect(result.ok).toBe(true);
    expect(await database().product.findUnique({ where: { code: "KT-N95" } })).toMatchObject({
      maxDoseGy: null,
      requiresAcknowledgement: true,
      synthetic: false,
    });
    const { rows } = await withSql(centre.adminUrl, (client) =>
      client.query("select seq from audit.event where command = 'products.register-product'"),
    );
    expect(rows).toHaveLength(1);
  });

  test("a dosimetrist may not register one", async () => {
    expect(codesOf(await runCommand(registerProduct, dosimetrist, mask))).toEqual(["forbidden"]);
  });

  test("an N95 mask cannot do without the customer's acknowledgement, nor a dose without its source", async () => {
    const input = { ...mask, code: "KT-2", maxDoseGy: "25000,5" };
    expect(codesOf(await runCommand(registerProduct, clerk, input))).toEqual([
      "products.max-dose-without-source",
      "products.acknowledgement-needed",
    ]);
  });

  test("a commodity belongs to its kind, and a code to one product", async () => {
    const input = { ...mask, requiresAcknowledgement: "on", kind: "fruit" };
    expect(codesOf(await runCommand(registerProduct, clerk, input))).toEqual([
      "products.code-taken",
      "products.commodity-not-of-kind",
    ]);
  });

  test("what figures rest on is fixed once a specification names the product; the rest is not", async () => {
    const { id } = await aFruit(clerk);
    const input = {
      productId: id,
      version: 1,
      nameVi: "Quả vải thiều",
      nameEn: "Lychee",
      kind: "fruit",
      commodity: "longan",
      countingUnit: "carton",
    };
    expect(codesOf(await runCommand(amendProduct, clerk, input))).toEqual([]);
    await aDraft(dosimetrist, id);
    const again = { ...input, version: 2, commodity: "lychee", countingUnit: "piece" };
    const result = await runCommand(amendProduct, clerk, again);
    expect(result).toEqual({
      ok: false,
      error: [
        { code: "products.fixed-once-used", field: "commodity" },
        { code: "products.fixed-once-used", field: "countingUnit" },
      ],
    });
    expect(await getProductSheet(reader(clerk), id)).toMatchObject({ commodity: "longan", isUsed: true });
  });

  test("a stale amendment is told what differs", async () => {
    const { id } = await aProtectiveSuit(clerk);
    const input = {
      productId: id,
      nameVi: "Bộ đồ bảo hộ 2",
      nameEn: "Protective suit",
      kind: "ppe",
      commodity: "protective_suit",
      countingUnit: "set",
      maxDoseGy: "40000",
      maxDoseSource: "Công bố của nhà sản xuất",
    };
    expect((await runCommand(amendProduct, clerk, { ...input, version: 1 })).ok).toBe(true);
    const late = await runCommand(amendProduct, clerk, { ...input, version: 1, maxDoseGy: "45000" });
    expect(late).toEqual({
      ok: false,
      error: [{ code: "stale", version: 2, differing: [{ field: "maxDoseGy", saved: "40000" }] }],
    });
  });

  test("is found by either name, without accents", async () => {
    const found = await listProducts(reader(dosimetrist), { q: "khau trang" });
    expect(found.rows.map(({ code }) => code)).toEqual(["KT-N95"]);
  });
});
