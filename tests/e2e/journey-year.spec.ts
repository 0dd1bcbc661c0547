import { enterAs, signIn } from "./hands";
import { expect, test } from "./server";

test.use({ actionTimeout: 20_000, navigationTimeout: 30_000 });

/** What the article says of 2020, to the unit. */
const published = ["86,2", "7", "102.300", "22.525", "960"];

test("the director opens 2020 and follows a figure down to one reading and its signature", async ({
  page,
}) => {
  await signIn(page, "DIR01", "/reports/2020");
  await expect(page.getByRole("heading", { name: "Năm 2020", level: 1 })).toBeVisible();
  const figures = page.locator("figure");
  for (const [position, value] of published.entries())
    await expect(figures.nth(position).locator(".text-3xl")).toHaveText(value);
  await expect(figures.first()).toContainText("tấn");
  await expect(figures.first()).toContainText("số liệu mô phỏng");

  await page.getByRole("link", { name: "mở nguồn: Vải và nhãn chiếu xạ xuất khẩu" }).click();
  await page.waitForURL("/reports/2020/IRR-02");
  await expect(page.getByText("không bị thu hồi").first()).toBeVisible();
  await page.getByRole("link", { name: /^Để ngoài/ }).click();
  const leftOut = page.getByRole("table", { name: "Các lô để ngoài con số này và lý do" });
  await expect(leftOut.getByText("đã bị loại").first()).toBeVisible();
  await page.getByRole("link", { name: /^Tính vào/ }).click();
  const counted = page.getByRole("table", { name: "Các lô được tính vào con số này" });
  const lot = counted.getByRole("link", { name: /^L-20\d\d-\d{4}$/ }).first();
  const code = await lot.innerText();
  await lot.click();
  await page.waitForURL(/\/lots\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { name: code, level: 1 })).toBeVisible();

  const readings = page.getByRole("table", { name: "Kết quả đo liều" });
  await expect(readings.getByRole("row").nth(1)).toContainText("MDQ-01");
  await expect(page.getByText("Đã chấp nhận xuất lô").first()).toBeVisible();
  await expect(page.getByText("chữ ký còn nguyên giá trị").first()).toBeVisible();
});

test("the conference is shown by keyboard alone, with the same figures and their source beside them", async ({
  page,
}) => {
  await enterAs(page, "DIR01");
  await page.goto("/conference/2020");
  const slide = page.locator(".slide[data-shown=true]").first();
  await expect(slide.getByRole("heading", { name: "Năm 2020 qua các con số" })).toBeVisible();
  // The first slide is there before its keys are: a key that leads to one place may be pressed until it does.
  await expect(async () => {
    await page.keyboard.press("End");
    await expect(slide.getByRole("heading", { name: "Mọi con số đếm lại từ từng lô" })).toBeVisible({
      timeout: 500,
    });
  }).toPass();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await expect(slide.getByRole("heading", { name: "Năm 2020 trên một trang" })).toBeVisible();
  for (const value of published)
    await expect(slide.locator(".slide-number", { hasText: new RegExp(`^${value}( |$)`) })).toBeVisible();

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Nguồn của con số" });
  await expect(panel).toContainText("Vải và nhãn chiếu xạ xuất khẩu");
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();

  await page.keyboard.press("End");
  await expect(slide.getByRole("heading", { name: "Mọi con số đếm lại từ từng lô" })).toBeVisible();
  await page.keyboard.press("o");
  await expect(page.getByRole("list", { name: "Xem tất cả các trang" })).toBeVisible();
  await page.getByRole("button", { name: "5. Những gì chưa có dữ liệu" }).press("Enter");
  await expect(slide.getByRole("heading", { name: "Chưa có hồ sơ thì chưa có số" })).toBeVisible();
  await page.keyboard.press("PageUp");
  await expect(slide.getByRole("heading", { name: "7 đợt chiếu xạ miễn phí" })).toBeVisible();

  await page.reload();
  await expect(slide.getByRole("heading", { name: "7 đợt chiếu xạ miễn phí" })).toBeVisible();
});

test("a figure on a slide opens down to a lot, one reading of it, and the signature over that", async ({
  page,
}) => {
  await enterAs(page, "DIR01");
  await page.goto("/conference/2020#2");
  const slide = page.locator(".slide[data-shown=true]").first();
  await slide.getByRole("button", { name: /vải và nhãn xuất khẩu/ }).click();
  const lot = page.getByRole("complementary", { name: "Nguồn của con số" }).getByRole("link", {
    name: /^L-2020-\d{4}$/,
  });
  const code = await lot.first().innerText();
  await lot.first().click();
  await expect(page.getByRole("heading", { name: code, level: 1 })).toBeVisible();

  const reading = page.getByRole("table", { name: "Kết quả đo liều" }).getByRole("row").nth(1);
  const dosimeter = await reading.getByRole("rowheader").innerText();
  await reading.getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: `Lần đọc liều kế ${dosimeter}`, level: 1 })).toBeVisible();
  await expect(page.getByText("Máy chỉ gì")).toBeVisible();
  await expect(page.getByText("chữ ký còn nguyên giá trị").first()).toBeVisible();

  await page.goBack();
  await page.goBack();
  await expect(slide.getByRole("heading", { name: "Năm 2020 trên một trang" })).toBeVisible();
});
