import type { Page } from "@playwright/test";
import { Client } from "pg";
import demo from "../../prisma/seed/demo-people.json" with { type: "json" };
import { as } from "./as";
import { expect, test } from "./server";

const phrase = "mưa rơi trên mái ngói đỏ";

/** Chromium says in its console that an address answered 401: here that is the answer asked for. */
const refusedSignIn = /status of 401/;

async function signIn(page: Page, staffCode: string, password: string) {
  await page.getByLabel("Mã nhân viên").fill(staffCode);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
}

async function sql(url: string, statement: string, values: unknown[] = []) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(statement, values);
  } finally {
    await client.end();
  }
}

test("a stranger is sent to the door and from there to where they were going", async ({ page }) => {
  await page.goto("/people?status=deactivated");
  await expect(page).toHaveURL(/\/login\?next=%2Fpeople%3Fstatus%3Ddeactivated$/);
  await expect(page.getByRole("heading", { name: "Vào thử bản minh họa" })).toBeVisible();
  await signIn(page, "adm01", demo.password);
  await page.waitForURL((url) => url.pathname === "/people");
  await expect(page.getByRole("heading", { name: "Người dùng", level: 1 })).toBeVisible();
});

test.describe("with a wrong password", () => {
  test.use({ expectedConsole: [refusedSignIn] });

  test("the answer is the same for anybody, and the staff code stays typed", async ({ page }) => {
    await page.goto("/login");
    const answers: string[] = [];
    for (const staffCode of ["DIR01", "KHONG-CO"]) {
      await signIn(page, staffCode, "không phải mật khẩu này");
      const reason = page.getByText("Kiểm tra bộ gõ");
      await expect(reason).toBeVisible();
      answers.push(await reason.innerText());
      await expect(page.getByLabel("Mã nhân viên")).toHaveValue(staffCode);
      await page.reload();
    }
    expect(answers[0]).toBe(answers[1]);
  });
});

test("somebody is invited, sets a password with the slip, gets a role by two people, and may then work", async ({
  page,
}) => {
  await as(page, "ADM01");
  await page.goto("/people/new");
  await page.getByLabel("Mã nhân viên").fill("moi-77");
  await page.getByLabel("Họ và tên").fill("Gạo Thị Tám");
  await page.getByRole("button", { name: "Tạo mã mời" }).click();
  await expect(page.getByRole("heading", { name: "Mã dùng một lần" })).toBeVisible();
  const code = await page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).innerText();

  await page.getByRole("link", { name: "Mở hồ sơ người này" }).click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
  await page.getByRole("button", { name: "Giao vai trò" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Cán bộ an toàn bức xạ").check();
  await dialog.getByLabel("Lý do").fill("Có chứng chỉ an toàn bức xạ");
  await dialog.getByRole("button", { name: "Giao vai trò" }).click();
  await expect(page.getByText("chờ người thứ hai", { exact: true })).toBeVisible();
  await page.goto("/people/confirmations");
  await expect(page.getByText("bạn đã giao; người khác xác nhận")).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/enrol");
  await page.getByLabel("Mã nhân viên").fill("moi-77");
  await page.getByLabel("Mã trên phiếu").fill(code.toLowerCase());
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill("ngắn");
  await page.getByLabel("Gõ lại mật khẩu mới").fill("ngắn");
  await page.getByRole("button", { name: "Đặt mật khẩu" }).click();
  await expect(page.getByText("Mật khẩu cần ít nhất 15 ký tự")).toBeVisible();
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(phrase);
  await page.getByLabel("Gõ lại mật khẩu mới").fill(phrase.normalize("NFD"));
  await page.getByRole("button", { name: "Đặt mật khẩu" }).click();
  await page.waitForURL(/\/login\?enrolled/);
  await signIn(page, "MOI-77", phrase);
  await page.waitForURL((url) => url.pathname === "/");
  await page.goto("/people");
  await expect(page.getByRole("heading", { name: "Trang này không dành cho vai trò của bạn" })).toBeVisible();
  await expect(page.getByText("chưa có vai trò")).toBeVisible();

  await page.context().clearCookies();
  await as(page, "DIR01");
  await page.goto("/people/confirmations");
  const row = page.getByRole("row").filter({ hasText: "MOI-77" });
  await row.getByRole("button", { name: "Xác nhận" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Xác nhận" }).click();
  await expect(row).toHaveCount(0);
});

test.describe("when a session ends inside a form", () => {
  test.use({ expectedConsole: [refusedSignIn] });

  test("the same person signs in on top of it, and what was typed is written once", async ({
    page,
    databaseUrl,
  }) => {
    await as(page, "ADM01");
    await page.goto("/people/new");
    await page.getByLabel("Mã nhân viên").fill("MOI-78");
    await page.getByLabel("Họ và tên").fill("Ngô Thị Nếp");
    await sql(
      databaseUrl,
      "update session set revoked_at = now(), revoked_reason = 'test' where revoked_at is null",
    );
    await page.getByRole("button", { name: "Tạo mã mời" }).click();

    const dialog = page.getByRole("dialog", { name: "Đăng nhập lại" });
    await expect(dialog.getByText("Phiên của Tùng Văn Bách đã hết")).toBeVisible();
    await dialog.getByLabel(/^Mật khẩu/).fill("không phải mật khẩu này");
    await dialog.getByRole("button", { name: "Đăng nhập và ghi" }).click();
    await expect(dialog.getByText("Kiểm tra bộ gõ")).toBeVisible();
    await dialog.getByLabel(/^Mật khẩu/).fill(demo.password);
    await dialog.getByRole("button", { name: "Đăng nhập và ghi" }).click();
    await expect(page.getByRole("heading", { name: "Mã dùng một lần" })).toBeVisible();
    const { rowCount } = await sql(databaseUrl, "select from person where staff_code = 'MOI-78'");
    expect(rowCount).toBe(1);
  });
});

test("a cookie kept from before signing out opens nothing", async ({ page, context }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: "Vào với vai Mai Thị Vàng" }).click();
  await page.waitForURL((url) => url.pathname !== "/login");
  const kept = (await context.cookies()).filter(({ name }) => name === "solieu.sid");
  expect(kept[0]).toMatchObject({ httpOnly: true, sameSite: "Strict" });
  await page
    .getByRole("button", { name: /^Tài khoản/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await page.waitForURL((url) => url.pathname === "/login");
  await context.addCookies(kept);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/login\?next=%2Faccount$/);
});

test("a device becomes a station, where a PIN names who is entering and the next person takes over", async ({
  page,
}) => {
  await as(page, "ADM02");
  await page.goto("/people/stations");
  await page.getByRole("button", { name: "Đăng ký máy này" }).click();
  await page.getByLabel("Mã máy").fill("sanh-1");
  await page.getByLabel("Tên, chỗ đặt").fill("Máy tính sảnh nhận hàng");
  await page.getByRole("button", { name: "Đăng ký", exact: true }).click();
  await expect(page.getByText("Trình duyệt này đang là máy trạm")).toBeVisible();
  await page.getByRole("button", { name: "Đổi người" }).click();
  await page.waitForURL((url) => url.pathname === "/login");

  await expect(page.getByRole("heading", { name: "Quẹt thẻ hoặc nhập mã + PIN" })).toBeVisible();
  await page.getByLabel("Mã nhân viên").fill("opr01");
  await page.getByLabel("PIN", { exact: true }).fill(demo.pin);
  await page.getByRole("button", { name: "Vào ghi việc" }).last().click();
  await page.waitForURL((url) => url.pathname === "/");
  const entering = page.getByRole("paragraph").filter({ hasText: "Đang ghi" });
  await expect(entering).toContainText("Bưởi Văn Diễn");
  await page.goto("/specs");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  await page.getByRole("button", { name: "Đổi người" }).click();
  await page.waitForURL((url) => url.pathname === "/login");
  await expect(page.getByText("Máy trạm SANH-1")).toBeVisible();
});
