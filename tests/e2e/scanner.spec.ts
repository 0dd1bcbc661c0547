import type { Page } from "@playwright/test";
import { as } from "./as";
import { box, query } from "./hands";
import { expect, test } from "./server";

/** Faster than any hand: two milliseconds a key, and carriage return with line feed at the end. */
async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 2 });
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
}

test("a scanner fills box after box, sends nothing half filled, and an input method's letters are refused", async ({
  page,
  adminUrl,
}) => {
  await as(page, "OPR01");
  const [lot] = await query<{ id: string }>(
    adminUrl,
    "select id from lot where stage = 'loading' order by arrived_at desc limit 1",
  );
  await page.goto(`/lots/${lot?.id}/load`);
  await box(page, "Mã giá").focus();
  await scan(page, "]C1gquet-01");
  await expect(box(page, "Mã giá")).toHaveValue("gquet-01");
  await expect(box(page, "Số thùng")).toBeFocused();
  await expect(page.getByText("Chưa ghi được")).toHaveCount(0);

  await box(page, "Mã giá").fill("");
  await box(page, "Mã giá").focus();
  await page.keyboard.insertText("GĐ-01");
  await expect(page.getByText("Bộ gõ tiếng Việt đã đổi chữ trong mã.", { exact: false })).toBeVisible();
});
