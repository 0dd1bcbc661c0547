import type { Page } from "@playwright/test";
import { seePdf } from "../fixtures/pdf";
import { fruitFilm, inspectFruit, readLot, receiveFruit, runCarriers } from "./floor";
import { box, enterAs, loadCarrier, password, sign, signIn, unload } from "./hands";
import {
  approveSpecification,
  draftAgreement,
  fillSpecification,
  putInForce,
  registerProduct,
  saveSpecification,
  stateStorageLimit,
  today,
} from "./papers";
import { expect, test } from "./server";

test.use({ actionTimeout: 20_000, navigationTimeout: 30_000 });

/** Full carriers of 72 cartons: the longan of the weak lot stands on two. */
const carriers = { longan: ["K01"], weak: ["K02", "K03"], lychee: ["K04"], mango: ["K05"] };

async function tryToRelease(page: Page, lotId: string): Promise<void> {
  await page.goto(`/lots/${lotId}`);
  await sign(page, "Chấp nhận xuất lô");
}

/** The certificate as it opens in the browser; answers what its printed sheet says. */
async function certify(page: Page): Promise<string> {
  await expect(page.getByText("Được xuất", { exact: true })).toBeVisible();
  await sign(page, "Cấp giấy chứng nhận");
  await page.waitForURL(/\/certificates\/CX-/);
  await expect(page.getByRole("heading", { name: "Giấy chứng nhận chiếu xạ" })).toBeVisible();
  await expect(page.getByText("chữ ký còn nguyên giá trị")).toBeVisible();
  const sheet = await page.request.get(`/api${new URL(page.url()).pathname}/pdf`);
  return seePdf(await sheet.body()).text;
}

test("fruit for Australia and the United States: four lots share a run, and each meets its own market", async ({
  page,
}) => {
  test.setTimeout(180_000);

  await test.step("the office enters mango: product, agreement, and a specification two people stand for", async () => {
    await enterAs(page, "CLK01");
    const product = await registerProduct(page, {
      code: "XOAI",
      nameVi: "Xoài tươi",
      nameEn: "Fresh mango",
      kind: "Trái cây",
      commodity: "xoài",
      countingUnit: "thùng",
    });
    const agreement = await draftAgreement(page, {
      code: "TT-SONLA-XOAI",
      customer: "Sông Mã",
      product: "Xoài tươi",
      countingUnit: "thùng",
      market: "Hoa Kỳ",
    });
    await enterAs(page, "DOS02");
    await fillSpecification(page, {
      code: "QT-XOAI-MY",
      product: "Xoài tươi",
      market: "Hoa Kỳ",
      map: "CH-TRAI-CAY",
      dosimeterEvery: 2,
      minGy: 400,
      maxGy: 1000,
      uncertainty: "0,05",
      cycle: { seconds: 412, doseGy: 640 },
    });
    await expect(page.getByText("526,316 – 780,64 Gy")).toBeVisible();
    const spec = await saveSpecification(page);
    await enterAs(page, "REL01");
    await approveSpecification(page, spec);
    await putInForce(page, agreement);
    await page.goto(product);
    await stateStorageLimit(page, "Thỏa thuận TT-SONLA-XOAI");
  });

  const { longan, weak, lychee, mango } =
    await test.step("the storekeeper counts four lots in at the gate", async () => {
      await signIn(page, "STO01", "/lots/new");
      const nhan = { product: "Nhãn", spec: "QT-NHAN-UC" };
      return {
        longan: await receiveFruit(page, { customer: "Khoái Châu", ...nhan, cartons: 72 }),
        weak: await receiveFruit(page, { customer: "Sông Mã", ...nhan, cartons: 144 }),
        lychee: await receiveFruit(page, {
          customer: "Thanh Hà",
          product: "Vải",
          spec: "QT-VAI-UC",
          cartons: 72,
        }),
        mango: await receiveFruit(page, {
          customer: "Sông Mã",
          product: "Xoài",
          spec: "QT-XOAI-MY",
          cartons: 72,
        }),
      };
    });

  await test.step("plant quarantine inspects what goes to Australia; mango wants the American inspector too", async () => {
    for (const { id } of [longan, weak, lychee])
      await inspectFruit(page, id, { by: "Cán bộ kiểm dịch thực vật" });
    await page.goto(`/lots/${mango.id}/inspect`);
    await expect(page.getByText(/^Kiểm tra chung với nước nhập khẩu \(thị trường yêu cầu/)).toBeVisible();
    await inspectFruit(page, mango.id, {
      by: "Kiểm tra chung với nước nhập khẩu",
      partner: "J. Smith, APHIS",
    });
  });

  const onCarriers = [
    [longan.id, carriers.longan],
    [weak.id, carriers.weak],
    [lychee.id, carriers.lychee],
    [mango.id, carriers.mango],
  ] as const;
  await test.step("the operator loads, runs all five carriers together, and counts what comes off them", async () => {
    await enterAs(page, "OPR01");
    for (const [lotId, codes] of onCarriers) {
      await page.goto(`/lots/${lotId}/load`);
      for (const [n, carrier] of codes.entries()) {
        const loaded = n + 1 === codes.length ? "Đã xếp hết." : `Đã xếp ${72 * (n + 1)} / `;
        await loadCarrier(page, { carrier, cartons: 72, dosimeter: `LK-${carrier}`, loaded });
      }
    }
    await runCarriers(page, "QT-NHAN-UC", Object.values(carriers).flat());
    for (const [lotId, codes] of onCarriers) {
      await page.goto(`/lots/${lotId}/unload`);
      for (const [n, carrier] of codes.entries())
        await unload(page, carrier, 72, n + 1 === codes.length ? "Chờ quyết định" : `Đã dỡ ${n + 1} /`);
    }
  });

  await test.step("the dosimetrist reads them: 640 Gy and more, but 520 and 505 Gy in one lot", async () => {
    await enterAs(page, "DOS01");
    await readLot(page, longan.id, [fruitFilm("1,051536")]);
    await expect(page.getByRole("cell", { name: "640", exact: true })).toBeVisible();
    await readLot(page, weak.id, [fruitFilm("0,876864"), fruitFilm("0,854848")]);
    await readLot(page, lychee.id, [fruitFilm("1,051536")]);
    await readLot(page, mango.id, [fruitFilm("1,065975")]);
  });

  await test.step("longan for Australia and mango for the United States are released and certified", async () => {
    await enterAs(page, "REL01");
    await tryToRelease(page, longan.id);
    const forAustralia = await certify(page);
    expect(forAustralia).toContain(longan.code);
    expect(forAustralia).toContain("Nhãn tươi");
    await tryToRelease(page, mango.id);
    const forTheStates = await certify(page);
    expect(forTheStates).toContain(mango.code);
    expect(forTheStates).toContain("Xoài tươi");
  });

  await test.step("both readings of the weak lot exceed 400 Gy, and its grower reads why that is not enough", async () => {
    await tryToRelease(page, weak.id);
    const why =
      "Liều kế LK-K03 (giá K03) đo được 505 Gy, không thấp hơn 400 Gy nhưng vẫn chưa đủ: " +
      "chỗ nhận ít nhất trong khối hàng chỉ được 0,8 lần liều ở chỗ đặt liều kế, và phép đo có thể sai đến 5 %, " +
      "nên phải đo được từ 526,316 Gy mới chắc mọi thùng đều nhận đủ 400 Gy. Còn 1 liều kế khác cũng dưới mức này.";
    await expect(page.getByRole("dialog").getByText(why)).toBeVisible();
    await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).click();
    await expect(page.locator("#checks").getByRole("paragraph").filter({ hasText: why })).toBeVisible();
  });

  await test.step("lychee for Australia is refused: no row covers it, and one waits for somebody to activate it", async () => {
    await tryToRelease(page, lychee.id);
    const refused = page.getByRole("dialog");
    await expect(
      refused.getByText(/không có chương trình nào có hiệu lực cho vải đi Úc, nên không nhận/),
    ).toBeVisible();
    await refused.getByRole("button", { name: "Đóng" }).click();
    await page.locator("#checks").getByRole("link", { name: "VN-AU-02" }).click();
  });

  await test.step("on the page of the row a releaser puts it in force by a document, from today", async () => {
    await expect(page.getByRole("heading", { name: "VN-AU-02", level: 1 })).toBeVisible();
    await box(page, "Có hiệu lực từ ngày").fill(today());
    await page.getByLabel("Văn bản dựng lên cho bản trình diễn").check();
    const signature = page.getByLabel("Mật khẩu của người ký");
    await signature.fill(password);
    await page.getByRole("button", { name: "Kích hoạt" }).click();
    await expect(page.getByText("Ô này còn trống")).toBeVisible();
    await box(page, "Văn bản").fill("Công văn mô phỏng số 07/MP của Cục Bảo vệ thực vật");
    await signature.fill(password);
    await page.getByRole("button", { name: "Kích hoạt" }).click();
    await expect(page.getByText("Có hiệu lực theo Công văn mô phỏng số 07/MP")).toBeVisible();
  });

  await test.step("now the lychee is released by another person and certified", async () => {
    await enterAs(page, "REL02");
    await tryToRelease(page, lychee.id);
    const printed = await certify(page);
    expect(printed).toContain(lychee.code);
    expect(printed).toContain("Vải thiều tươi");
  });
});
