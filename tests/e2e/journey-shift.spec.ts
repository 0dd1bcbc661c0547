import { box, column, enterAs, runIsOpen } from "./hands";
import { expect, test } from "./server";

test("one operator hands the shift over, another states what they see and takes it", async ({ page }) => {
  await enterAs(page, "OPR02");
  await runIsOpen(page);
  const inside = await column(page, "Trong phòng").locator("h3 span").innerText();

  await page.goto("/runs/shift");
  await page.getByLabel("Nâng", { exact: true }).check();
  await box(page, "Số giá trong phòng chiếu").fill(String(Number(inside) + 1));
  await box(page, "Việc còn dở").fill("Chờ ra các giá trong phòng");
  const give = page.getByRole("button", { name: "Ghi giao ca trực" });
  await give.click();
  await expect(page.getByText(`Sổ đang ghi ${inside} giá trong phòng.`)).toBeVisible();
  await expect(box(page, "Việc còn dở")).toHaveValue("Chờ ra các giá trong phòng");
  await box(page, "Số giá trong phòng chiếu").fill(inside);
  await give.click();
  await expect(page.getByText("Bạn đã giao ca trực; chờ người nhận.")).toBeVisible();

  await enterAs(page, "OPR03");
  await page.goto("/runs");
  await page.getByRole("link", { name: "Tôi nhận ca trực" }).click();
  await page.waitForURL("/runs/shift");
  await page.getByLabel("Hạ", { exact: true }).check();
  await box(page, "Số giá trong phòng chiếu").fill(inside);
  const take = page.getByRole("button", { name: "Ghi nhận ca trực" });
  await take.click();
  await expect(page.getByText("Khác với người giao: họ ghi nguồn nâng")).toBeVisible();
  await page.getByLabel("Nâng", { exact: true }).check();
  await take.click();
  const latest = page.getByRole("table", { name: "Các lần giao ca trực gần đây" }).getByRole("row").nth(1);
  await expect(latest).toContainText("Cam Thị Canh");
  await expect(latest).toContainText("Khế Văn Ngọt");
});
