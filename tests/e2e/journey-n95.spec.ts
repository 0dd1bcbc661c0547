import {
  box,
  column,
  enterAs,
  enterRoom,
  fillReceipt,
  leaveRoom,
  loadCarrier,
  seen,
  receive,
  runIsOpen,
  sign,
  unload,
} from "./hands";
import { expect, test } from "./server";

test.use({ actionTimeout: 20_000, navigationTimeout: 30_000 });

test("a lot of N95 masks waits for the customer's word, and its certificate says what is not proven", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await enterAs(page, "STO02");
  await fillReceipt(page, { customer: "phòng dịch", product: "N95", spec: "QT-KT-N95", cartons: 6 });
  await box(page, "Tổng số chiếc").fill("3000");
  const lot = await receive(page);

  await enterAs(page, "OPR01");
  await page.goto(`/lots/${lot.id}/load`);
  await loadCarrier(page, {
    carrier: "X03",
    cartons: 6,
    dummies: { cartons: 2, densityKgM3: 90 },
    dosimeter: "E2E-N1",
    batch: "MHK-NAY",
    loaded: "Đã xếp hết.",
  });
  await runIsOpen(page);
  await enterRoom(page, ["X03"]);
  await leaveRoom(page, ["X03"]);
  await enterAs(page, "OPR02");
  await page.goto("/runs");
  const left = await column(page, "Trong phòng")
    .locator("button[aria-pressed] span.font-medium")
    .allInnerTexts();
  if (left.length > 0) await leaveRoom(page, left);
  await page.getByRole("button", { name: "Kết thúc ca: hạ nguồn" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ghi hạ nguồn" }).click();
  await expect(page.getByText("Không có ca nào đang mở.")).toBeVisible();
  await page.goto(`/lots/${lot.id}/unload`);
  await unload(page, "X03", 6, "Chờ quyết định");

  await enterAs(page, "DOS02");
  await page.goto(`/lots/${lot.id}`);
  await box(page, "Thiết bị đọc").fill("MDQ-01");
  await seen(page, "0,52", "0,3", "0,04");
  await page.getByRole("button", { name: "Ghi kết quả đo" }).click();
  await expect(page.getByRole("cell", { name: "21.156" })).toBeVisible();

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

  await enterAs(page, "REL02");
  await page.goto(`/lots/${lot.id}`);
  await sign(page, "Chấp nhận xuất lô");
  await expect(page.getByText("Được xuất", { exact: true })).toBeVisible();
  await sign(page, "Cấp giấy chứng nhận");
  await page.waitForURL(/\/certificates\/CX-/);
  await expect(page.getByText("Hiệu suất lọc chưa được kiểm chứng sau chiếu xạ.")).toBeVisible();
  await expect(page.getByText("Bác sĩ Trần Thị Khách, CV 12/2026")).toBeVisible();
});
