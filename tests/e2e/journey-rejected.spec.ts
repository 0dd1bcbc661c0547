import { box, choose, enterAs, fillReceipt, password, receive, signIn } from "./hands";
import { expect, test } from "./server";

test.use({ actionTimeout: 20_000, navigationTimeout: 30_000 });

test("rejected goods are destroyed before a witness, until none are here", async ({ page }) => {
  test.setTimeout(120_000);
  let lot = { id: "", code: "" };

  await test.step("the storekeeper takes in goods that the releaser turns back", async () => {
    await signIn(page, "STO01", "/lots/new");
    await fillReceipt(page, { customer: "Sông Mã", product: "Thanh long", spec: "QT-TL-MY", cartons: 40 });
    await page.getByLabel("Cân thực tế").check();
    await box(page, "Khối lượng cân được").fill("200");
    lot = await receive(page);
    await page.goto(`/lots/${lot.id}/destroy`);
    await expect(page.getByText("Lô này đang ở bước “Đã nhận”")).toBeVisible();

    await signIn(page, "REL01", `/lots/${lot.id}`);
    await page.getByRole("button", { name: "Loại lô", exact: true }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Tiêu hủy").check();
    await dialog.getByLabel("Lý do").fill("Hàng dập nát, khách không nhận lại");
    await dialog.getByLabel("Mật khẩu của người ký").fill(password);
    await dialog.getByRole("button", { name: "Loại lô", exact: true }).click();
    await expect(page.getByText("Còn 40 thùng ở đây, chờ tiêu hủy.")).toBeVisible();
  });

  await test.step("it waits on the storekeeper's desk, and is not given back", async () => {
    await enterAs(page, "STO01");
    await page.goto(`/lots/${lot.id}/return`);
    await expect(page.getByText("ghi tiêu hủy, không phải trả lại")).toBeVisible();
    await page.goto("/");
    const row = page.getByRole("row").filter({ hasText: lot.code });
    await row.getByRole("link", { name: "Tiêu hủy · 40 thùng" }).click();
    await page.waitForURL(`/lots/${lot.id}/destroy`);
  });

  await test.step("a part, then the rest, each with its witness and its document", async () => {
    const burn = async (cartons: number, document: string) => {
      await box(page, "Số thùng").fill(String(cartons));
      await box(page, "Ở đâu, bằng cách nào").fill("Đốt tại lò của công ty môi trường");
      await choose(page, "Người chứng kiến", "OPR01");
      await box(page, "Văn bản số").fill(document);
      await page.getByRole("button", { name: "Ghi tiêu hủy" }).click();
      await page.waitForURL(`/lots/${lot.id}`);
    };
    await expect(box(page, "Người chứng kiến").locator("option", { hasText: "STO01" })).toHaveCount(0);
    await burn(24, "BBTH-01");
    await expect(page.getByText("Đã tiêu hủy 24 thùng; còn 16 thùng ở đây.")).toBeVisible();
    await page.getByRole("link", { name: "Tiêu hủy · 16 thùng" }).click();
    await burn(16, "BBTH-02");
    await expect(page.getByText("Đã tiêu hủy hết 40 thùng.")).toBeVisible();
    await expect(page.getByText("Tiêu hủy 24 thùng bị loại")).toBeVisible();
    await expect(page.getByText("Không còn thùng nào trong kho.")).toBeVisible();
    await page.goto(`/lots/${lot.id}/destroy`);
    await expect(page.getByText("Không còn thùng nào của lô này ở đây.")).toBeVisible();
  });
});
