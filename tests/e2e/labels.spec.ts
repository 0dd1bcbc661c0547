import { box, enterAs, query } from "./hands";
import { expect, test } from "./server";

test("labels are printed once without a word, and again with a reason", async ({ page, adminUrl }) => {
  const [lot] = await query<{ id: string; code: string }>(
    adminUrl,
    "select id, code from lot where stage = 'received' order by arrived_at desc limit 1",
  );
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await enterAs(page, "STO01");
  await page.goto(`/lots/${lot?.id}/labels?to=3`);
  await expect(page.getByText("Chưa ghi lần in nào.")).toBeVisible();
  const print = page.getByRole("button", { name: "Ghi và in" });
  await print.click();
  await expect(page.getByText(`3 nhãn: ${lot?.code}-C0001 đến ${lot?.code}-C0003`)).toBeVisible();
  await expect(page.locator("body[data-printed]")).toBeVisible();

  await page.goto(`/lots/${lot?.id}/labels?from=3&to=4`);
  await expect(page.getByText("1 nhãn trong số này đã in trước đây.")).toBeVisible();
  await print.click();
  await expect(page.getByText("Ghi vì sao in lại").first()).toBeVisible();
  await box(page, "Vì sao in lại").fill("Nhãn bị rách");
  await print.click();
  await expect(page.getByText("in lại: Nhãn bị rách")).toBeVisible();

  await enterAs(page, "AUD01");
  await page.goto(`/lots/${lot?.id}/labels?to=3`);
  await expect(page.getByText("in lại: Nhãn bị rách")).toBeVisible();
  await expect(print).toBeHidden();
});
