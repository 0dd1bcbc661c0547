import { expect, type Page } from "@playwright/test";
import { box, choose, password } from "./hands";

/** What the office writes before goods may come: product, specification, storage limit, agreement. */

/** Today at the centre, as people type it. */
export function today(): string {
  const parts = { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "Asia/Ho_Chi_Minh" } as const;
  return new Intl.DateTimeFormat("en-GB", parts).format(new Date());
}

type Product = {
  code: string;
  nameVi: string;
  nameEn: string;
  kind: "Trái cây" | "Đồ bảo hộ";
  commodity: string;
  countingUnit: string;
  needsAcknowledgement?: boolean;
};

/** Answers the address of the product's page. */
export async function registerProduct(page: Page, product: Product): Promise<string> {
  await page.goto("/products/new");
  await box(page, "Mã").fill(product.code);
  await box(page, "Tên tiếng Việt").fill(product.nameVi);
  await box(page, "Tên tiếng Anh").fill(product.nameEn);
  await page.getByRole("group", { name: "Loại" }).getByLabel(product.kind).check();
  await choose(page, "Mặt hàng", product.commodity);
  await choose(page, "Đơn vị đếm", product.countingUnit);
  if (product.needsAcknowledgement)
    await page.getByLabel("Khách hàng phải xác nhận trước khi xuất xưởng").check();
  await page.getByRole("button", { name: "Thêm sản phẩm" }).click();
  await page.waitForURL(/\/products\/[0-9a-f-]{36}$/);
  return page.url();
}

/** From the page of the product: 24 hours before, ten days at 2 to 4 °C after. */
export async function stateStorageLimit(page: Page, source: string): Promise<void> {
  await page.getByRole("button", { name: "Ghi giới hạn" }).click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByRole("group", { name: "Trước chiếu xạ" })
    .getByLabel(/^Lâu nhất/)
    .fill("24");
  const after = dialog.getByRole("group", { name: "Sau chiếu xạ" });
  await after.getByLabel(/^Lâu nhất/).fill("240");
  await after.getByLabel(/^Nhiệt độ từ/).fill("2");
  await after.getByLabel(/^Nhiệt độ đến/).fill("4");
  await dialog.getByLabel("Theo văn bản nào").fill(source);
  await dialog.getByRole("button", { name: "Ghi giới hạn" }).click();
  await expect(page.getByRole("cell", { name: "240 giờ · 2 – 4 °C" })).toBeVisible();
}

type Process = {
  code: string;
  product: string;
  market?: string;
  /** The configuration whose map gives the ratios. */
  map: string;
  dosimeterEvery: number;
  minGy: number;
  maxGy: number;
  /** Expanded, as a fraction: "0,05". */
  uncertainty: string;
  /** Seconds of the qualified run and the dose it gave; what is wanted now, where it is another. */
  cycle: { seconds: number; doseGy: number; targetGy?: number };
};

/** Fills the form of a specification; the map fills in what it was measured with. */
export async function fillSpecification(page: Page, process: Process): Promise<void> {
  const { code, product, market, cycle } = process;
  await page.goto("/specs/new");
  await box(page, "Mã").fill(code);
  await choose(page, "Sản phẩm", product);
  await page.getByLabel(market ? "Chiếu xạ kiểm dịch xuất khẩu" : "Chiếu xạ đồ bảo hộ").check();
  if (market) await choose(page, "Nước đến (không bắt buộc)", market);
  await choose(page, "Bản đồ liều (không bắt buộc)", process.map);
  await box(page, "Đặt liều kế mỗi").fill(String(process.dosimeterEvery));
  await box(page, "Liều tối thiểu").fill(String(process.minGy));
  await box(page, "Liều tối đa").fill(String(process.maxGy));
  await box(page, "Độ không đảm bảo đo mở rộng").fill(process.uncertainty);
  await box(page, "Thời gian chu kỳ").fill(String(cycle.seconds));
  await box(page, "Thẩm định ngày").fill("05/12/2019");
  await box(page, "Hoạt độ nguồn hôm đó").fill("166,067");
  await box(page, "Liều tại vị trí theo dõi khi đó").fill(String(cycle.doseGy));
  if (cycle.targetGy) await box(page, "Liều cần đạt tại vị trí theo dõi").fill(String(cycle.targetGy));
}

/** Answers the address of the draft, for the second person. */
export async function saveSpecification(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Ghi bản thảo" }).click();
  await page.waitForURL(/\/specs\/[0-9a-f-]{36}$/);
  await expect(page.getByText("bản thảo", { exact: false }).first()).toBeVisible();
  return page.url();
}

export async function approveSpecification(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel("Mật khẩu của người ký").fill(password);
  await page.getByRole("button", { name: "Ký duyệt" }).click();
  await expect(page.getByText("chữ ký còn nguyên giá trị")).toBeVisible();
}

type Agreement = { code: string; customer: string; product: string; countingUnit: string; market?: string };

/** Answers the address of the draft, for the person who puts it in force. */
export async function draftAgreement(page: Page, agreement: Agreement): Promise<string> {
  const { code, customer, product, countingUnit, market } = agreement;
  await page.goto("/agreements/new");
  await box(page, "Mã").fill(code);
  await choose(page, "Khách hàng", customer);
  await choose(page, "Sản phẩm", product);
  await page.getByLabel(market ? "Chiếu xạ kiểm dịch xuất khẩu" : "Chiếu xạ đồ bảo hộ").check();
  if (market) await choose(page, "Nước đến (không bắt buộc)", market);
  await box(page, "Bao gói").fill("Thùng giấy, 5 kg");
  // Masks are not weighed at the gate: their density rests on the carton that was agreed.
  await box(page, "Khối lượng hàng một thùng").fill("5");
  await choose(page, "Đơn vị đếm", countingUnit);
  await page
    .getByRole("group", { name: "Bên cung cấp bản đồ liều" })
    .getByLabel("Trung tâm", { exact: true })
    .check();
  await box(page, "Xử lý hàng không phù hợp").fill("Giữ riêng và báo khách hàng trong ngày");
  await box(page, "Người được quyết định xuất hàng").fill("Người quyết định xuất lô của trung tâm");
  await box(page, "Từ ngày").fill(today());
  await page.getByRole("button", { name: "Ghi bản thảo" }).click();
  await page.waitForURL(/\/agreements\/[0-9a-f-]{36}$/);
  return page.url();
}

/** Both sides have signed on paper today. */
export async function putInForce(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await box(page, "Người ký của khách hàng").fill("Giám đốc Lê Thị Khách");
  await box(page, "Khách hàng ký ngày").fill(today());
  await box(page, "Người ký của trung tâm").fill("Mai Thị Vàng");
  await box(page, "Trung tâm ký ngày").fill(today());
  await page.getByLabel("Mật khẩu của người ký").fill(password);
  await page.getByRole("button", { name: "Đưa vào hiệu lực" }).click();
  await expect(page.getByText("chữ ký còn nguyên giá trị")).toBeVisible();
}
