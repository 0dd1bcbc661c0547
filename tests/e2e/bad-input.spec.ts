import type { Page } from "@playwright/test";
import { box, count, enterAs, fillReceipt, password, query, reasonAt } from "./hands";
import { expect, test } from "./server";

test.use({ actionTimeout: 20_000, navigationTimeout: 30_000 });

const customers = "select count(*) from customer where code = $1";
const submit = (page: Page) => page.getByRole("button", { name: "Thêm khách hàng" });

async function newCustomer(page: Page, code: string, name: string): Promise<void> {
  await page.goto("/customers/new");
  await box(page, "Mã").fill(code);
  await box(page, "Tên").fill(name);
}

test.describe("what is typed at the gate", () => {
  test("empty boxes are each answered at the box, and nothing is recorded", async ({ page, databaseUrl }) => {
    await enterAs(page, "STO01");
    const before = await count(databaseUrl, "select count(*) from lot");
    await page.goto("/lots/new");
    await page.getByRole("button", { name: "Ghi nhận lô" }).click();
    for (const label of ["Khách hàng", "Sản phẩm", "Khai báo", "Đếm được"])
      await expect(reasonAt(box(page, label))).toHaveText(/Ô này còn trống|Mục được chọn không còn/);
    expect(await count(databaseUrl, "select count(*) from lot")).toBe(before);
  });

  test("absurd numbers are answered while typing, decimals are read with comma or dot", async ({ page }) => {
    await enterAs(page, "STO01");
    await fillReceipt(page, { customer: "Sông Mã", product: "Thanh long", spec: "QT-TL-MY", cartons: 10 });
    const counted = box(page, "Đếm được");
    for (const [typed, answer] of [
      ["-5", "Số quá nhỏ. Phải từ 1 trở lên."],
      ["999999999", "Số quá lớn. Không được quá 100.000."],
      ["mười", "Đây không phải là số."],
      ["1,5", "Ở đây cần số nguyên."],
    ] as const) {
      await counted.fill(typed);
      await expect(page.getByText(answer)).toBeVisible();
    }
    await counted.fill("10");
    await page.getByLabel("Tính theo khai báo").check();
    const mass = box(page, "Khối lượng khai của một thùng");
    for (const typed of ["4,5", "4.5"]) {
      await mass.fill(typed);
      await expect(page.getByText("Cả lô: 45 kg")).toBeVisible();
    }
    await mass.fill("1.234");
    await expect(page.getByText("Không rõ dấu này là dấu thập phân hay dấu hàng nghìn.")).toBeVisible();
    await mass.fill("4,12345");
    await expect(page.getByText("Chỉ ghi được 3 chữ số sau dấu phẩy.")).toBeVisible();
  });

  test("counts that do not add up, a day to come and a day that is none are each told, and all stays typed", async ({
    page,
  }) => {
    await enterAs(page, "STO01");
    await fillReceipt(page, { customer: "Sông Mã", product: "Thanh long", spec: "QT-TL-MY", cartons: 10 });
    await page.getByLabel("Cân thực tế").check();
    await box(page, "Khối lượng cân được").fill("50");
    await box(page, "Trả lại tại cổng").fill("11");
    await box(page, "Hàng đến lúc (không bắt buộc)").fill("01/01/2099 08:00");
    await box(page, "Biển số xe (không bắt buộc)").fill("29C-1");
    const record = page.getByRole("button", { name: "Ghi nhận lô" });
    await record.click();
    await expect(reasonAt(box(page, "Trả lại tại cổng"))).toContainText(
      "Chỉ nhận 10 thùng, không thể trả lại nhiều hơn.",
    );
    await expect(reasonAt(box(page, "Hàng đến lúc (không bắt buộc)"))).toContainText(
      "Thời điểm này chưa đến",
    );
    await box(page, "Trả lại tại cổng").fill("0");
    await box(page, "Khai báo").fill("12");
    await box(page, "Hàng đến lúc (không bắt buộc)").fill("31/02/2026 08:00");
    await record.click();
    await expect(reasonAt(box(page, "Hàng đến lúc (không bắt buộc)"))).toContainText(
      "Ngày giờ này không có.",
    );
    await box(page, "Hàng đến lúc (không bắt buộc)").fill("");
    await record.click();
    await expect(reasonAt(box(page, "Vì sao lệch"))).toBeVisible();
    await expect(reasonAt(box(page, "Người chấp nhận số lệch"))).toBeVisible();
    await expect(box(page, "Biển số xe (không bắt buộc)")).toHaveValue("29C-1");
    await expect(box(page, "Khối lượng cân được")).toHaveValue("50");
  });
});

test.describe("what is typed of a customer", () => {
  test("hidden marks, long words, wrong letters and short numbers are answered at their boxes", async ({
    page,
  }) => {
    await enterAs(page, "CLK01");
    await newCustomer(page, "KHÁCH 1", "Công ty\u200b Ẩn");
    await box(page, "Địa chỉ (không bắt buộc)").fill("Số 1 \u202eđường ngược");
    await box(page, "Điện thoại (không bắt buộc)").fill("123");
    await box(page, "Ghi chú (không bắt buộc)").fill("dài ".repeat(300));
    await submit(page).click();
    await expect(reasonAt(box(page, "Mã"))).toContainText("Mã chỉ gồm chữ A–Z không dấu");
    await expect(reasonAt(box(page, "Tên"))).toContainText("Có ký tự ẩn");
    await expect(reasonAt(box(page, "Địa chỉ (không bắt buộc)"))).toContainText("Có ký tự ẩn");
    await expect(reasonAt(box(page, "Ghi chú (không bắt buộc)"))).toContainText("Chỉ được 1000 ký tự");
    await expect(box(page, "Điện thoại (không bắt buộc)")).toHaveValue("123");
  });

  test("letters put together from parts are the same letters", async ({ page, databaseUrl }) => {
    await enterAs(page, "CLK01");
    const name = "Hợp tác xã Đường Mới";
    await newCustomer(page, "E2E-NFD", name.normalize("NFD"));
    await submit(page).click();
    await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
    const [saved] = await query<{ name: string }>(
      databaseUrl,
      "select name from customer where code = 'E2E-NFD'",
    );
    expect(saved?.name).toBe(name.normalize("NFC"));
  });

  test("two quick presses record once, and the Back button brings no second record", async ({
    page,
    databaseUrl,
  }) => {
    await enterAs(page, "CLK01");
    await page.goto("/customers");
    await page.getByRole("link", { name: "Thêm khách hàng" }).click();
    await page.waitForURL("/customers/new");
    await box(page, "Mã").fill("E2E-TWICE");
    await box(page, "Tên").fill("Công ty Nhấn Hai Lần");
    await submit(page).dblclick();
    await page.waitForURL(/\/customers\/[0-9a-f-]{36}$/);
    await expect(page.getByRole("heading", { name: "Công ty Nhấn Hai Lần" })).toBeVisible();
    expect(await count(databaseUrl, customers, ["E2E-TWICE"])).toBe(1);

    await page.goBack();
    await page.waitForURL("/customers/new");
    await box(page, "Mã").fill("E2E-TWICE");
    await box(page, "Tên").fill("Công ty Nhấn Hai Lần");
    await submit(page).click();
    await expect(reasonAt(box(page, "Mã"))).toContainText("Mã này đã dùng cho Công ty Nhấn Hai Lần.");
    expect(await count(databaseUrl, customers, ["E2E-TWICE"])).toBe(1);
  });

  test("of two people who press at once one records and the other is told", async ({
    browser,
    place,
    databaseUrl,
  }) => {
    const context = () =>
      browser.newContext({ baseURL: place.url, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
    const both = await Promise.all([context(), context()]);
    const pages = await Promise.all(both.map((each) => each.newPage()));
    for (const [position, page] of pages.entries()) {
      await enterAs(page, position === 0 ? "CLK01" : "STO01");
      await newCustomer(page, "E2E-BOTH", `Người thứ ${position + 1}`);
    }
    await Promise.all(pages.map((page) => submit(page).click()));
    await Promise.all(
      pages.map((page) =>
        expect(
          page
            .getByText("Mã này đã dùng cho Người thứ")
            .or(page.getByRole("heading", { name: /^Người thứ/ })),
        ).toBeVisible(),
      ),
    );
    const told = await Promise.all(
      pages.map((page) => page.getByText("Mã này đã dùng cho Người thứ").count()),
    );
    expect(told.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await count(databaseUrl, customers, ["E2E-BOTH"])).toBe(1);
    await Promise.all(both.map((each) => each.close()));
  });

  test("a session that ends inside a form is opened again in place; what was typed is recorded once", async ({
    page,
    adminUrl,
  }) => {
    await enterAs(page, "CLK01");
    await newCustomer(page, "E2E-SESSION", "Công ty Hết Phiên");
    await box(page, "Ghi chú (không bắt buộc)").fill("Gõ trước khi hết phiên");
    const ended = await query(
      adminUrl,
      `update session set revoked_at = now(), revoked_reason = 'test' where revoked_at is null and person_id = (select id from person where staff_code = 'CLK01') returning 1`,
    );
    expect(ended.length).toBeGreaterThan(0);
    await submit(page).click();
    const dialog = page.getByRole("dialog", { name: "Đăng nhập lại" });
    await expect(dialog).toBeVisible();
    await dialog.getByLabel("Mật khẩu · CLK01").fill(password);
    await dialog.getByRole("button", { name: "Đăng nhập và ghi" }).click();
    await page.waitForURL(/\/customers\/[0-9a-f-]{36}$/);
    await expect(page.getByText("Gõ trước khi hết phiên")).toBeVisible();
    expect(await count(adminUrl, customers, ["E2E-SESSION"])).toBe(1);
  });

  test("a form that somebody else overtook names the box that differs and keeps what was typed", async ({
    page,
    context,
  }) => {
    await enterAs(page, "CLK01");
    await newCustomer(page, "E2E-STALE", "Công ty Hai Thẻ");
    await submit(page).click();
    await page.waitForURL(/\/customers\/[0-9a-f-]{36}$/);
    const address = `${page.url()}/amend`;
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(address);
      await expect(box(tab, "Tên")).toHaveValue("Công ty Hai Thẻ");
    }
    await box(other, "Địa chỉ (không bắt buộc)").fill("Số 2, phố Mới");
    await other.getByRole("button", { name: "Ghi", exact: true }).click();
    await other.waitForURL(/[0-9a-f-]{36}$/);

    await box(page, "Tên").fill("Công ty Hai Thẻ và Bạn");
    const record = page.getByRole("button", { name: "Ghi", exact: true });
    await record.click();
    await expect(page.getByText("Người khác vừa sửa hồ sơ này sau khi bạn mở.")).toBeVisible();
    await expect(page.getByText("Đang lưu: Số 2, phố Mới")).toBeVisible();
    await expect(box(page, "Tên")).toHaveValue("Công ty Hai Thẻ và Bạn");
    await box(page, "Địa chỉ (không bắt buộc)").fill("Số 2, phố Mới");
    await record.click();
    await expect(page.getByRole("heading", { name: "Công ty Hai Thẻ và Bạn", level: 1 })).toBeVisible();
    await expect(page.getByText("Số 2, phố Mới")).toBeVisible();
  });
});
