import { enterAs, query } from "./hands";
import { expect, test } from "./server";

test("an auditor types a certificate's number and is led to a reading, its calibration and both signatures", async ({
  page,
  adminUrl,
}) => {
  const [certificate] = await query<{ number: string; lot: string }>(
    adminUrl,
    `select c.number, l.code as lot from certificate c join lot l on l.id = c.lot_id
       join product p on p.id = l.product_id
      where p.commodity = 'longan' and l.stage = 'dispatched' order by c.number limit 1`,
  );
  const { number, lot } = certificate ?? { number: "", lot: "" };
  await enterAs(page, "AUD01");
  await page.goto("/");
  const palette = page.getByRole("dialog");
  // The page is there before its keys are.
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(palette).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.type(number);
  await expect(palette.getByText(number).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await page.waitForURL(`/certificates/${number}`);

  await page.getByRole("link", { name: lot }).click();
  await page.waitForURL(/\/lots\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { level: 1, name: lot })).toBeVisible();
  await page.locator("#readings").getByRole("row").nth(1).getByRole("link").first().click();

  await expect(page.getByRole("heading", { name: /^Lần đọc liều kế LK/ })).toBeVisible();
  await expect(page.getByText("Liều dùng để xét")).toBeVisible();
  const held = page.getByText("chữ ký còn nguyên giá trị");
  await expect(page.getByText("Duyệt hiệu chuẩn hệ đo liều")).toBeVisible();
  await expect(page.getByText("chấp nhận xuất lô này")).toBeVisible();
  await expect(held).toHaveCount(3);

  await page.getByRole("link", { name: "HC-MH-2020", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "HC-MH-2020" })).toBeVisible();
  await expect(page.getByText("01/12/2019 – 31/12/2020")).toBeVisible();
  await expect(page.getByText("Phòng chuẩn quy chiếu (minh họa)").first()).toBeVisible();
  await expect(page.getByText(/4,[0-9]+ %/).first()).toBeVisible();
  await expect(held.first()).toBeVisible();
});
