import { seePdf } from "../fixtures/pdf";
import { equipmentFilm, readLot, runCarriers } from "./floor";
import { box, enterAs, fillReceipt, loadCarrier, password, receive, sign, unload } from "./hands";
import { approveSpecification, fillSpecification, saveSpecification } from "./papers";
import { expect, test } from "./server";

test.use({ actionTimeout: 20_000, navigationTimeout: 30_000 });

test("protective suits at 25 kGy: a window from limits to uncertainty, a morning sheet, a run of their own", async ({
  page,
}) => {
  test.setTimeout(120_000);

  await test.step("the dosimetrist writes the specification and the form computes its window; a releaser signs", async () => {
    await enterAs(page, "DOS02");
    await fillSpecification(page, {
      code: "QT-BO-25",
      product: "Bộ quần áo bảo hộ",
      map: "CH-VAT-TU",
      dosimeterEvery: 2,
      minGy: 25_000,
      maxGy: 50_000,
      uncertainty: "0,06",
      cycle: { seconds: 12_600, doseGy: 22_500, targetGy: 31_500 },
    });
    await expect(page.getByText("29,551 – 36,284 kGy")).toBeVisible();
    const spec = await saveSpecification(page);
    await enterAs(page, "REL02");
    await approveSpecification(page, spec);
  });

  const lot = await test.step("the storekeeper counts 160 suits in eight cartons", async () => {
    await enterAs(page, "STO02");
    await fillReceipt(page, {
      customer: "phòng dịch",
      product: "Bộ quần áo",
      spec: "QT-BO-25",
      cartons: 8,
    });
    await box(page, "Tổng số bộ").fill("160");
    return receive(page);
  });

  await test.step("the sheet of the morning is drawn up again with the new specification, and signed by a second", async () => {
    await enterAs(page, "OPR01");
    await page.goto("/source/sheet");
    await page.getByRole("button", { name: /^Lập (lại phiếu|phiếu hôm nay)$/ }).click();
    await expect(page.getByText("Chờ người thứ hai ký")).toBeVisible();
    await enterAs(page, "DOS02");
    await page.goto("/source/sheet");
    await expect(page.getByRole("row", { name: /QT-BO-25/ })).toBeVisible();
    await page.getByLabel("Mật khẩu của người ký").fill(password);
    await page.getByRole("button", { name: "Đối chiếu và ký" }).click();
    await expect(page.getByText("chữ ký còn nguyên giá trị")).toBeVisible();
  });

  await test.step("the operator loads one carrier, runs it with the timer of the sheet, and unloads it", async () => {
    await enterAs(page, "OPR01");
    await page.goto(`/lots/${lot.id}/load`);
    await loadCarrier(page, {
      carrier: "K06",
      cartons: 8,
      dosimeter: "LK-K06",
      batch: "MHK-NAY",
      loaded: "Đã xếp hết.",
    });
    await runCarriers(page, "QT-BO-25", ["K06"]);
    await page.goto(`/lots/${lot.id}/unload`);
    await unload(page, "K06", 8, "Chờ quyết định");
  });

  await test.step("31,824 kGy is read, inside the window, and the lot is released and certified", async () => {
    await enterAs(page, "DOS01");
    await readLot(page, lot.id, [equipmentFilm("0,7")]);
    await expect(page.getByRole("cell", { name: "31.824", exact: true })).toBeVisible();
    await enterAs(page, "REL01");
    await page.goto(`/lots/${lot.id}`);
    await sign(page, "Chấp nhận xuất lô");
    await expect(page.getByText("Được xuất", { exact: true })).toBeVisible();
    await sign(page, "Cấp giấy chứng nhận");
    await page.waitForURL(/\/certificates\/CX-/);
    await expect(page.getByText("chữ ký còn nguyên giá trị")).toBeVisible();
    const sheet = await page.request.get(`/api${new URL(page.url()).pathname}/pdf`);
    const printed = seePdf(await sheet.body()).text;
    expect(printed).toContain("25 – 50 kGy");
    expect(printed).toContain("160 bộ / 160 sets");
    // A medical product is certified as irradiated, never as sterile.
    expect(printed).not.toMatch(/vô trùng|tiệt khuẩn|sterile/i);
  });
});
