import jsQR from "jsqr";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CartonLabel, type CartonLabelProps, DosimeterLabel } from "@/components/labels/labels";
import { labels as words } from "@/lib/i18n/labels.en";
import { awaitsRelease, cartonCodes, cartonRange, LABELS_AT_ONCE, marketLabel } from "@/lib/labels/rules";
import type { LotStage } from "@/lib/release/rules/facts";
import { decodeCode128, widthsOf } from "../../fixtures/code128";

const pathOf = (svg: string) => /aria-label="[^"]+"[^>]*><path d="([^"]+)"/.exec(svg)?.[1] ?? "";

const carton: CartonLabelProps = {
  code: "L-2026-0003-C0012",
  lotCode: "L-2026-0003",
  nth: "12 / 108",
  product: "Fresh dragon fruit",
  customer: "Công ty Trái cây Sông Mã",
  growerCode: "VN-MH-001",
  packhouseCode: null,
  facility: words.facilityName,
  treatedOn: "22/11/2026",
  market: marketLabel({ kind: "fruit", destination: "US", stage: "released" }),
  mark: null,
  words,
};

describe("a label", () => {
  test.each(["L-2026-0003-C0012", "G01", "L-2020-0001-C9999", "GX-77/A.b_1"])(
    "of %s is read back from its bars",
    (code) => {
      const drawn = renderToStaticMarkup(
        <CartonLabel
          {...carton}
          code={code}
          market={marketLabel({ kind: "ppe", destination: null, stage: "received" })}
        />,
      );
      expect(decodeCode128(widthsOf(pathOf(drawn)))).toBe(code);
    },
  );

  test("with one bar a module wider is not read", () => {
    const drawn = renderToStaticMarkup(
      <CartonLabel {...carton} market={marketLabel({ kind: "ppe", destination: null, stage: "received" })} />,
    );
    const widths = widthsOf(pathOf(drawn));
    widths[8] = (widths[8] ?? 0) + 1;
    expect(() => decodeCode128(widths)).toThrow("no value at");
  });

  test("of a dosimeter is read back from its squares", () => {
    const drawn = renderToStaticMarkup(
      <DosimeterLabel code="LK00012" batchCode="MH-2020" carrierCode="G01" lotCode="L-2026-0003" />,
    );
    const side = Number(/viewBox="0 0 (\d+)/.exec(drawn)?.[1]);
    const scale = 4;
    const pixels = new Uint8ClampedArray(side * side * scale * scale * 4).fill(255);
    for (const [, x, y] of pathOf(drawn).matchAll(/M(\d+) (\d+)h1/g))
      for (let dy = 0; dy < scale; dy += 1)
        for (let dx = 0; dx < scale; dx += 1) {
          const at = ((Number(y) * scale + dy) * side * scale + Number(x) * scale + dx) * 4;
          pixels.fill(0, at, at + 3);
        }
    expect(jsQR(pixels, side * scale, side * scale)?.data).toBe("LK00012");
  });

  test("leaves what nobody recorded to be written by hand", () => {
    const text = renderToStaticMarkup(<CartonLabel {...carton} />);
    expect(text).toContain("VN-MH-001");
    expect(text).toContain(`${words.packhouse}</dt><dd class="border-b border-dotted`);
  });
});

describe("what a market reads", () => {
  const fruit = (destination: string | null, stage: LotStage) =>
    marketLabel({ kind: "fruit", destination, stage });

  test("is the Radura with its words for the US, once the lot is released and never before", () => {
    for (const stage of ["received", "loading", "in_process", "processed", "rejected"] as const) {
      expect(fruit("US", stage)).toMatchObject({ radura: false, statement: null });
      expect(awaitsRelease({ kind: "fruit", destination: "US", stage })).toBe(true);
    }
    for (const stage of ["released", "certified", "dispatched"] as const) {
      expect(fruit("US", stage)).toMatchObject({ radura: true, statement: "Treated with radiation" });
      expect(awaitsRelease({ kind: "fruit", destination: "US", stage })).toBe(false);
    }
  });

  test("is origin and codes for Australia, and nothing where no document says", () => {
    expect(fruit("AU", "received")).toEqual({
      radura: false,
      statement: null,
      origin: "Product of Vietnam",
      codes: ["packhouse", "facility", "treatment"],
    });
    for (const other of [
      fruit("NZ", "released"),
      fruit(null, "released"),
      marketLabel({ kind: "ppe", destination: "US", stage: "released" }),
    ])
      expect(other).toEqual({ radura: false, statement: null, origin: null, codes: [] });
  });
});

describe("cartons", () => {
  test.each([
    [{ from: null, to: null }, 40, { from: 1, to: 40 }],
    [{ from: 40, to: 40 }, 40, { from: 40, to: 40 }],
    [{ from: 41, to: 99 }, 40, { from: 40, to: 40 }],
    [{ from: 0, to: 3 }, 40, { from: 1, to: 3 }],
    [{ from: 9, to: 3 }, 40, { from: 9, to: 9 }],
    [{ from: null, to: null }, 1_000, { from: 1, to: LABELS_AT_ONCE }],
    [{ from: 801, to: null }, 1_000, { from: 801, to: 1_000 }],
  ])("%o of %d", (asked, cartons, range) => {
    expect(cartonRange(asked, cartons)).toEqual(range);
  });

  test("are numbered without a gap, however they are printed in parts", () => {
    const parts = [
      cartonRange({ from: 1, to: 200 }, 412),
      cartonRange({ from: 201, to: 400 }, 412),
      cartonRange({ from: 401, to: null }, 412),
    ];
    const codes = parts.flatMap((part) => cartonCodes("L-2026-0003", part));
    expect(codes).toHaveLength(412);
    expect(new Set(codes).size).toBe(412);
    expect([codes[0], codes[411]]).toEqual(["L-2026-0003-C0001", "L-2026-0003-C0412"]);
  });
});
