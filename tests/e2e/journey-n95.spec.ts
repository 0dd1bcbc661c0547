import { seePdf } from "../fixtures/pdf";
import { equipmentFilm, readLot, runCarriers } from "./floor";
import { box, enterAs, fillReceipt, loadCarrier, reasonAt, receive, sign, unload } from "./hands";
import {
  approveSpecification,
  draftAgreement,
  fillSpecification,
  putInForce,
  registerProduct,
  saveSpecification,
} from "./papers";
import { expect, test } from "./server";

test.use({ actionTimeout: 20_000, navigationTimeout: 30_000 });

const masks = { code: "QT-N95-B", product: "Khẩu trang N95 hãng khác" };
const process = {
  ...masks,
  map: "CH-VAT-TU",
  dosimeterEvery: 2,
  minGy: 15_000,
  maxGy: 40_000,
  uncertainty: "0,06",
  cycle: { seconds: 12_600, doseGy: 22_500 },
};

test("N95 masks of a new maker want the maker's maximum, then the customer's word, and their certificate says what is not proven", async ({
  page,
}) => {
  test.setTimeout(120_000);

  const product =
    await test.step("the clerk registers masks of which the maker has not said what they bear", async () => {
      await enterAs(page, "CLK01");
      const address = await registerProduct(page, {
        code: "KT-N95-B",
        nameVi: masks.product,
        nameEn: "N95 respirator, other maker",
        kind: "Đồ bảo hộ",
        commodity: "khẩu trang N95",
        countingUnit: "chiếc",
        needsAcknowledgement: true,
      });
      await expect(page.getByText("Chứng nhận sẽ ghi rõ là chưa kiểm tra hiệu suất lọc")).toBeVisible();
      return address;
    });

  await test.step("the dosimetrist's specification for them is refused", async () => {
    await enterAs(page, "DOS01");
    await fillSpecification(page, process);
    await expect(page.getByRole("link", { name: "Mở hồ sơ sản phẩm" })).toBeVisible();
    await page.getByRole("button", { name: "Ghi bản thảo" }).click();
    await expect(reasonAt(box(page, "Liều tối đa"))).toHaveText(
      "Chưa biết sản phẩm này chịu được liều tối đa bao nhiêu. Hỏi nhà sản xuất và ghi vào hồ sơ sản phẩm trước.",
    );
  });

  const agreement =
    await test.step("the maker answers: the clerk enters the maximum, and an agreement", async () => {
      await enterAs(page, "CLK01");
      await page.goto(`${product}/amend`);
      await box(page, "Liều tối đa sản phẩm chịu được (không bắt buộc)").fill("45000");
      await box(page, "Nguồn của con số này (không bắt buộc)").fill("Thư của nhà sản xuất ngày 02/11/2026");
      await page.getByRole("button", { name: "Ghi", exact: true }).click();
      await page.waitForURL(product);
      await expect(page.getByText("45 kGy")).toBeVisible();
      return draftAgreement(page, {
        code: "TT-TAITRO-N95-B",
        customer: "phòng dịch",
        product: masks.product,
        countingUnit: "chiếc",
      });
    });

  await test.step("now the specification is taken, and a releaser signs it and the agreement", async () => {
    await enterAs(page, "DOS01");
    await fillSpecification(page, process);
    const spec = await saveSpecification(page);
    await enterAs(page, "REL01");
    await approveSpecification(page, spec);
    await putInForce(page, agreement);
  });

  const lot =
    await test.step("3,000 masks come, are loaded beside dummies, treated, unloaded and read", async () => {
      await enterAs(page, "STO02");
      await fillReceipt(page, {
        customer: "phòng dịch",
        product: masks.product,
        spec: masks.code,
        cartons: 6,
      });
      await box(page, "Tổng số chiếc").fill("3000");
      const received = await receive(page);
      await enterAs(page, "OPR01");
      await page.goto(`/lots/${received.id}/load`);
      await loadCarrier(page, {
        carrier: "X03",
        cartons: 6,
        dummies: { cartons: 2, densityKgM3: 90 },
        dosimeter: "E2E-N1",
        batch: "MHK-NAY",
        loaded: "Đã xếp hết.",
      });
      // The sheet of the morning does not know the new specification; its cycle is that of the demo's masks.
      await runCarriers(page, "QT-KT-N95", ["X03"]);
      await enterAs(page, "OPR02");
      await page.goto(`/lots/${received.id}/unload`);
      await unload(page, "X03", 6, "Chờ quyết định");
      await enterAs(page, "DOS02");
      await readLot(page, received.id, [equipmentFilm("0,52")]);
      await expect(page.getByRole("cell", { name: "21.156" })).toBeVisible();
      return received;
    });

  await test.step("the release waits until the customer has acknowledged in writing what gamma does to the filter", async () => {
    await enterAs(page, "REL02");
    await page.goto(`/lots/${lot.id}`);
    await sign(page, "Chấp nhận xuất lô");
    await expect(
      page.getByRole("dialog").getByText("Khách hàng phải xác nhận bằng văn bản trước khi xuất xưởng"),
    ).toBeVisible();
    await enterAs(page, "CLK01");
    await page.goto(`/lots/${lot.id}/acknowledge`);
    await box(page, "Người ký phía khách hàng").fill("Bác sĩ Trần Thị Khách");
    await box(page, "Văn bản số").fill("CV 12/2026");
    await page.getByRole("button", { name: "Ghi xác nhận" }).click();
    await page.waitForURL(`/lots/${lot.id}`);
  });

  await test.step("it is released, and the certificate says that the filter is not proven, on screen and on paper", async () => {
    await enterAs(page, "REL02");
    await page.goto(`/lots/${lot.id}`);
    await sign(page, "Chấp nhận xuất lô");
    await expect(page.getByText("Được xuất", { exact: true })).toBeVisible();
    await sign(page, "Cấp giấy chứng nhận");
    await page.waitForURL(/\/certificates\/CX-/);
    await expect(page.getByText("Hiệu suất lọc chưa được kiểm chứng sau chiếu xạ.")).toBeVisible();
    await expect(page.getByText("Bác sĩ Trần Thị Khách, CV 12/2026")).toBeVisible();
    const sheet = await page.request.get(`/api${new URL(page.url()).pathname}/pdf`);
    expect(seePdf(await sheet.body()).text).toContain("Hiệu suất lọc chưa được kiểm chứng sau chiếu xạ");
  });
});
