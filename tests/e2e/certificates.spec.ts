import { anyFreePort } from "@/lib/launch/port.mjs";
import { startPublication } from "@/lib/launch/publish.mjs";
import type { Page } from "@playwright/test";
import { Client } from "pg";
import { readQrCode, seePdf } from "../fixtures/pdf";
import { as } from "./as";
import { expect, test } from "./server";

const password = "vai-thieu-mua-he";

/** A certificate of the demo year for fruit that nobody has doubted. */
async function fruitCertificate(adminUrl: string): Promise<string> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ number: string }>(
    `select c.number from certificate c join lot l on l.id = c.lot_id join product p on p.id = l.product_id
       join publication.certificate shown on shown.code = c.verification_code where p.kind = 'fruit' and shown.state = 'valid' order by c.number limit 1`,
  );
  await client.query(
    "do $$ begin execute format('grant connect on database %I to solieu_publication', current_database()); end $$",
  );
  await client.end();
  return rows[0]?.number ?? "";
}

function asThePublic(adminUrl: string): string {
  const url = new URL(adminUrl);
  url.username = "solieu_publication";
  return url.href;
}

async function standingAs(page: Page, person: string, number: string): Promise<void> {
  await as(page, person);
  await page.goto(`/certificates/${number}/standing`);
}

async function press(
  page: Page,
  name: string,
  fill?: (dialog: ReturnType<Page["getByRole"]>) => Promise<void>,
) {
  await page.getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await fill?.(dialog);
  await dialog.getByRole("button", { name, exact: true }).click();
}

const sign = (dialog: ReturnType<Page["getByRole"]>) => dialog.getByLabel(/Mật khẩu/).fill(password);

async function tell(page: Page, party: string): Promise<void> {
  await page.reload();
  await press(page, "Ghi việc đã báo", async (dialog) => {
    await dialog.getByText(party, { exact: true }).click();
    await dialog.getByLabel("Người nhận tin").fill("Ông Trần Văn B");
    await dialog.getByLabel("Bằng cách nào").selectOption("telephone");
    await dialog.getByRole("button", { name: "Bây giờ" }).click();
  });
  await expect(page.getByText(`Đã báo ${party.toLowerCase()}`)).toBeVisible();
}

test("a certificate is printed, doubted and revoked by two people, and whoever scans it reads so at once", async ({
  page,
  adminUrl,
}) => {
  // Three people, five passwords: the longest of the journeys.
  test.setTimeout(150_000);
  const number = await fruitCertificate(adminUrl);
  const port = await anyFreePort();
  const publication = await startPublication({ databaseUrl: asThePublic(adminUrl), port, host: "127.0.0.1" });
  const stranger = await page.context().browser()?.newPage();
  if (!stranger) throw new Error("no browser");

  await as(page, "REL01");
  const sheet = await page.request.get(`/api/certificates/${number}/pdf`);
  expect(sheet.headers()["content-type"]).toBe("application/pdf");
  const seen = seePdf(await sheet.body());
  expect(seen.text).toContain(number);
  const printed = readQrCode(seen) ?? "";
  const path = new URL(printed).pathname;
  await page.goto(`/certificates/${number}`);
  await expect(page.getByRole("img", { name: printed })).toBeVisible();

  await stranger.goto(`http://127.0.0.1:${port}${path}`);
  await expect(stranger.getByText("Còn hiệu lực")).toBeVisible();
  await expect(stranger.getByText(number)).toBeVisible();

  await standingAs(page, "DIR01", number);
  await press(page, "Đề nghị thu hồi", async (dialog) => {
    await dialog.getByLabel("Lý do").fill("Hiệu chuẩn của máy đọc bị phát hiện sai");
    await sign(dialog);
  });
  await expect(page.getByText("một người khác phải xác nhận")).toBeVisible();
  await expect(page.getByRole("button", { name: "Xác nhận thu hồi" })).toHaveCount(0);
  await stranger.reload();
  await expect(stranger.getByText("Đang được xem xét lại")).toBeVisible();

  await standingAs(page, "REL01", number);
  await press(page, "Xác nhận thu hồi", sign);
  await expect(page.getByText("Chưa ghi việc đã báo cho cơ quan kiểm dịch thực vật.")).toBeVisible();
  for (const party of ["Khách hàng", "Cơ quan kiểm dịch thực vật"]) await tell(page, party);
  await page.reload();
  await press(page, "Xác nhận thu hồi", sign);
  await expect(page.getByText("Đã bị thu hồi").first()).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByText("Đã bị thu hồi")).toBeVisible();
  publication.child.kill("SIGTERM");
  await stranger.close();
});
