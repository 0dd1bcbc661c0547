import { expect, type Page } from "@playwright/test";
import { box, choose, column, enterRoom, fillReceipt, leaveRoom, receive } from "./hands";

/** A whole step of the day in the hall, for journeys that are about something else. */

type Fruit = { customer: string; product: string; spec: string; cartons: number };

/** Counted and weighed at the gate, five kilograms a carton; nothing differs, nothing is sent back. */
export async function receiveFruit(page: Page, fruit: Fruit): Promise<{ id: string; code: string }> {
  await fillReceipt(page, fruit);
  await page.getByLabel("Cân thực tế").check();
  await box(page, "Khối lượng cân được").fill(String(fruit.cartons * 5));
  return receive(page);
}

type Inspection = { by: string; partner?: string };

/** What came is looked at and passes; the lot is ready to be loaded. */
export async function inspectFruit(page: Page, lotId: string, { by, partner }: Inspection): Promise<void> {
  await page.goto(`/lots/${lotId}/inspect`);
  await page.getByRole("group", { name: "Ai kiểm tra" }).getByLabel(by).check();
  if (partner) await box(page, "Thanh tra viên nước nhập khẩu").fill(partner);
  await box(page, "Người kiểm tra").fill("Nguyễn Kiểm Dịch");
  await box(page, "Cơ quan").fill("Chi cục Kiểm dịch thực vật");
  await box(page, "Số thùng lấy mẫu").fill("8");
  await page.getByRole("group", { name: "Bao bì" }).getByLabel("Bao bì kín").check();
  await page.getByRole("group", { name: "Kết quả" }).getByLabel("Đạt", { exact: true }).check();
  await page.getByRole("button", { name: "Ghi kết quả" }).click();
  await page.waitForURL(`/lots/${lotId}`);
  await expect(page.getByText("Kiểm tra trước chiếu xạ: đạt").first()).toBeVisible();
}

async function finishRun(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Kết thúc ca: hạ nguồn" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ghi hạ nguồn" }).click();
  await expect(page.getByText("Không có ca nào đang mở.")).toBeVisible();
}

/** One run may be open at a time: what an earlier shift left in the room comes out first. */
async function endOpenRun(page: Page): Promise<void> {
  await page.goto("/runs");
  const start = page.getByRole("button", { name: "Bắt đầu ca: nâng nguồn" });
  await expect(start.or(page.getByRole("button", { name: "Kết thúc ca: hạ nguồn" }))).toBeVisible();
  if (await start.isVisible()) return;
  const left = await column(page, "Trong phòng")
    .locator("button[aria-pressed] span.font-medium")
    .allInnerTexts();
  if (left.length > 0) await leaveRoom(page, left);
  await finishRun(page);
}

/** A run of its own: the timer set to what decay asks for this specification today, these carriers in and out. */
export async function runCarriers(page: Page, spec: string, carriers: string[]): Promise<void> {
  await endOpenRun(page);
  await page.getByRole("button", { name: "Bắt đầu ca: nâng nguồn" }).click();
  const timerFor = box(page, "Đặt cho quy trình (không bắt buộc)");
  const choice = await timerFor.locator("option", { hasText: spec }).innerText();
  const seconds = /: ([\d.,]+) s$/.exec(choice)?.[1]?.replaceAll(".", "") ?? "";
  await choose(page, "Đặt cho quy trình (không bắt buộc)", spec);
  await box(page, "Thời gian chu kỳ (không bắt buộc)").fill(seconds);
  await expect(page.getByText("Khớp với số cần đặt.")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "Ghi nâng nguồn" }).click();
  await enterRoom(page, carriers);
  await leaveRoom(page, carriers);
  await finishRun(page);
}

type Shown = { absorbance: string; background: string; thickness: string };

/** What the reader shows of each dosimeter of the lot, in the order they were placed. */
export async function readLot(page: Page, lotId: string, dosimeters: readonly Shown[]): Promise<void> {
  await page.goto(`/lots/${lotId}`);
  await box(page, "Thiết bị đọc").fill("MDQ-01");
  const rows = page.getByRole("group", { name: /^Dòng/ });
  await expect(rows).toHaveCount(dosimeters.length);
  for (const [position, { absorbance, background, thickness }] of dosimeters.entries()) {
    const row = rows.nth(position);
    await row.getByLabel("Độ hấp thụ", { exact: true }).fill(absorbance);
    await row.getByLabel("Độ hấp thụ nền", { exact: true }).fill(background);
    await row.getByLabel("Bề dày", { exact: true }).fill(thickness);
  }
  await page.getByRole("button", { name: "Ghi kết quả đo" }).click();
  await expect(page.getByRole("cell", { name: "chưa đọc" })).toHaveCount(0);
  await expect(rows).toHaveCount(0);
}

/** What the reader shows of a dosimeter for fruit. */
export const fruitFilm = (absorbance: string): Shown => ({ absorbance, background: "0,06", thickness: "3" });
/** And of one for equipment, which takes more. */
export const equipmentFilm = (absorbance: string): Shown => ({
  absorbance,
  background: "0,04",
  thickness: "0,3",
});
