import { expect, type Locator, type Page } from "@playwright/test";
import { Client } from "pg";
import demo from "../../prisma/seed/demo-people.json" with { type: "json" };
import { as } from "./as";

/** What people do with their hands, in the words they see. */
export const password = demo.password;

export async function enterAs(page: Page, staffCode: string): Promise<void> {
  await page.context().clearCookies();
  await as(page, staffCode);
}

/** Through the sign-in page, as a person does it. */
export async function signIn(page: Page, staffCode: string, next: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(next);
  await expect(page).toHaveURL(/\/login\?next=/);
  await page.getByLabel("Mã nhân viên").fill(staffCode);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.waitForURL(next);
}

export async function query<T>(url: string, text: string, values: unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

export async function count(url: string, text: string, values: unknown[] = []): Promise<number> {
  const [row] = await query<{ count: string }>(url, text, values);
  return Number(row?.count);
}

/** The reasons at one field, as a screen reader would read them. */
export function reasonAt(field: Locator): Locator {
  return field.locator("xpath=ancestor::div[contains(@class,'grid')][1]").locator("[id$='-reason']");
}

export function box(page: Page, label: string): Locator {
  return page.getByLabel(label, { exact: true });
}

export async function choose(page: Page, label: string, words: string): Promise<void> {
  const select = page.getByRole("combobox", { name: label, exact: true });
  const option = select.locator("option", { hasText: words }).first();
  await select.selectOption((await option.getAttribute("value")) ?? "");
}

type Receipt = { customer: string; product: string; spec: string; cartons: number };

export async function fillReceipt(page: Page, { customer, product, spec, cartons }: Receipt): Promise<void> {
  await page.goto("/lots/new");
  await expect(page.getByRole("heading", { name: "Nhận lô hàng", level: 1 })).toBeVisible();
  await choose(page, "Khách hàng", customer);
  await choose(page, "Sản phẩm", product);
  await choose(page, "Quy trình đã duyệt", spec);
  await box(page, "Khai báo").fill(String(cartons));
  await box(page, "Đếm được").fill(String(cartons));
  await page.getByRole("group", { name: "Hàng đã từng chiếu xạ chưa?" }).getByLabel("Chưa từng").check();
}

const lotPage = /\/lots\/([0-9a-f-]{36})$/;

/** Records the receipt that stands in the form and answers the lot. */
export async function receive(page: Page): Promise<{ id: string; code: string }> {
  await page.getByRole("button", { name: "Ghi nhận lô" }).click();
  await page.waitForURL(lotPage);
  const id = lotPage.exec(page.url())?.[1] ?? "";
  const code = await page.getByRole("heading", { level: 1 }).innerText();
  expect(code).toMatch(/^L-\d{4}-\d{4}$/);
  return { id, code };
}

type Load = {
  carrier: string;
  cartons: number;
  dummies?: { cartons: number; densityKgM3: number };
  dosimeter: string;
  batch?: string;
  loaded: string;
};

export async function loadCarrier(
  page: Page,
  { carrier, cartons, dummies, dosimeter, batch, loaded }: Load,
): Promise<void> {
  await box(page, "Mã giá").fill(carrier);
  await box(page, "Số thùng").fill(String(cartons));
  if (dummies) {
    await box(page, "Số thùng giả (không bắt buộc)").fill(String(dummies.cartons));
    await box(page, "Khối lượng riêng thùng giả (không bắt buộc)").fill(String(dummies.densityKgM3));
  }
  await expect(page.getByText("Giá này phải có liều kế")).toBeVisible();
  await box(page, "Mã liều kế").fill(dosimeter);
  await box(page, "Mẻ liều kế").fill(batch ?? "MH-NAY");
  await page.getByRole("button", { name: "Ghi giá này" }).click();
  await expect(page.getByText(loaded)).toBeVisible();
}

/** One run may be open at a time; whoever comes first finds the demo's own. */
export async function runIsOpen(page: Page): Promise<void> {
  await page.goto("/runs");
  const start = page.getByRole("button", { name: "Bắt đầu ca: nâng nguồn" });
  const finish = page.getByRole("button", { name: "Kết thúc ca: hạ nguồn" });
  await expect(start.or(finish)).toBeVisible();
  if (await finish.isVisible()) return;
  await start.click();
  await page.getByRole("dialog").getByRole("button", { name: "Ghi nâng nguồn" }).click();
  await expect(finish).toBeVisible();
}

export function column(page: Page, name: "Chờ vào" | "Trong phòng" | "Đã ra"): Locator {
  return page.locator("section section", { has: page.getByRole("heading", { level: 3, name }) });
}

export async function enterRoom(page: Page, carriers: string[]): Promise<void> {
  for (const carrier of carriers)
    await column(page, "Chờ vào").getByRole("button", { name: carrier }).click();
  await page.getByRole("button", { name: "Ghi vào phòng" }).click();
  for (const carrier of carriers)
    await expect(column(page, "Trong phòng").getByRole("button", { name: carrier })).toBeVisible();
}

export async function leaveRoom(page: Page, carriers: string[]): Promise<void> {
  for (const carrier of carriers)
    await column(page, "Trong phòng").getByRole("button", { name: carrier }).click();
  await page.getByRole("button", { name: "Ghi ra khỏi phòng" }).click();
  for (const carrier of carriers)
    await expect(column(page, "Đã ra").getByText(carrier, { exact: true })).toBeVisible();
}

export async function unload(page: Page, carrier: string, cartons: number, unloaded: string): Promise<void> {
  await page.getByRole("button", { name: carrier }).click();
  await expect(box(page, "Mã giá")).toHaveValue(carrier);
  await box(page, "Thùng còn tốt dỡ xuống").fill(String(cartons));
  await page.getByRole("button", { name: "Ghi giá này" }).click();
  await expect(page.getByText(unloaded).first()).toBeVisible();
}

/** Opens a dialog, writes the password into it and presses its button. */
export async function sign(page: Page, act: string): Promise<void> {
  await page.getByRole("button", { name: act, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Mật khẩu của người ký").fill(password);
  await dialog.getByRole("button", { name: act, exact: true }).click();
}

/** What the reader shows of a dosimeter, as the demo's calibrations ask for it. */
export async function seen(page: Page, absorbance: string, thickness: string): Promise<void> {
  await box(page, "Độ hấp thụ").fill(absorbance);
  await box(page, "Độ hấp thụ nền").fill("0,06");
  await box(page, "Bề dày").fill(thickness);
}
