import { randomUUID } from "node:crypto";
import type { APIResponse, Page } from "@playwright/test";
import { Client } from "pg";
import demo from "../../prisma/seed/demo-people.json" with { type: "json" };
import { as } from "./as";
import { expect, test } from "./server";

const holders = demo.people
  .filter(({ roles }) => roles.includes("security_officer"))
  .map(({ staffCode }) => staffCode);
const [writer = "", reader = ""] = holders;
const others = demo.people
  .filter(({ staffCode }) => !holders.includes(staffCode))
  .map(({ staffCode }) => staffCode);

const dayMs = 86_400_000;

/** "14/11/2026 09:00", a moment of last week as people type it. */
function typedLastWeek(): { typed: string; at: Date } {
  const at = new Date(Date.now() - 7 * dayMs);
  const day = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" }).format(at);
  return { typed: `${day} 09:00`, at };
}

/** Records an event as an officer would, and answers its address. */
async function recordEvent(page: Page, summary: string): Promise<string> {
  await as(page, writer);
  await page.goto("/security/new");
  await expect(page.getByRole("heading", { name: "Ghi một sự kiện an ninh" })).toBeVisible();
  await page.getByLabel("Loại sự kiện").selectOption("seal");
  await page.getByLabel("Xảy ra lúc", { exact: true }).fill(typedLastWeek().typed);
  await page.getByLabel("Nội dung").fill(summary);
  await page.getByRole("button", { name: "Ghi sự kiện" }).click();
  await page.waitForURL(/\/security\/events\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

type Answer = { status: number; headers: Record<string, string>; body: string };

/** An answer without what must differ: the nonce of this answer, its date, and the address that was asked for. */
async function plain(response: APIResponse, path: string): Promise<Answer> {
  const nonce = /nonce-([^']+)'/.exec(response.headers()["content-security-policy"] ?? "")?.[1] ?? "no nonce";
  const segments = path.slice(1).split("/");
  const echoes = [
    path.slice(1),
    segments.join('\\",\\"'),
    segments.join('","'),
    encodeURIComponent(path.slice(1)),
  ];
  const tidy = (text: string) =>
    echoes.reduce((left, echo) => left.replaceAll(echo, "ADDRESS"), text.replaceAll(nonce, "NONCE"));
  const { date: _date, ...headers } = response.headers();
  return {
    status: response.status(),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, tidy(value)])),
    body: tidy(await response.text()),
  };
}

async function ask(page: Page, path: string): Promise<Answer> {
  return plain(await page.request.get(path, { maxRedirects: 0 }), path);
}

/** What the browser asks for when a link is followed inside; each such answer also bears a random name of its own. */
async function askInside(page: Page, path: string): Promise<Answer> {
  const response = await page.request.get(`${path}?_rsc`, { maxRedirects: 0, headers: { rsc: "1" } });
  const answer = await plain(response, path);
  return { ...answer, body: answer.body.replaceAll(/"[\w-]{21}([vm])"/g, '"ANSWER-$1"') };
}

/** How many events each chain holds, as only a superuser can count. */
async function chainLengths(adminUrl: string): Promise<{ open: number; restricted: number }> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ open: number; restricted: number }>(
      `select (select count(*) from audit.event)::int as open, (select count(*) from restricted.event)::int as restricted`,
    );
    return rows[0] ?? { open: -1, restricted: -1 };
  } finally {
    await admin.end();
  }
}

/** Addresses of the same length: one that is there, one that could be, and ones of no noun at all. */
function sameLength(existing: string): string[][] {
  const made = randomUUID();
  return [
    [existing, `/security/events/${made}`, `/khong-co/su-kien/${made}`],
    [`${existing}/correct`, `/security/events/${made}/correct`, `/khong-co/su-kien/${made}/sua`],
    ["/security/weeks/2020-W33", "/security/weeks/2020-W99", "/khong-co/tuan/2020-W33"],
    ["/security/events", "/security/new", "/khong-co/gi-ca"],
    ["/security", "/khong-co"],
  ];
}

test.describe("for whoever may not know of it, security is an unknown address", () => {
  let existing: string;

  test.beforeAll(async ({ browser, place }) => {
    const context = await browser.newContext({ baseURL: place.url, locale: "vi-VN" });
    existing = await recordEvent(await context.newPage(), "Niêm phong còn nguyên (kiểm tra trang ẩn)");
    await context.close();
  });

  for (const staffCode of others) {
    test(`${staffCode}: the same status, headers and body`, async ({ page }) => {
      await as(page, staffCode);
      for (const addresses of sameLength(existing)) {
        const answers = await Promise.all(addresses.map((path) => ask(page, path)));
        expect(answers[0]?.status).toBe(404);
        for (const answer of answers) expect(answer).toEqual(answers[0]);
        expect(answers[0]?.body).not.toContain("Niêm phong");
      }
    });
  }

  test("also when a link is followed inside the application", async ({ page }) => {
    await as(page, "OPR01");
    for (const addresses of sameLength(existing)) {
      const answers = await Promise.all(addresses.map((path) => askInside(page, path)));
      // Such answers begin before the page is known, so their status says nothing; what they carry does.
      expect(answers[0]?.body).toContain("NEXT_HTTP_ERROR_FALLBACK;404");
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    }
  });

  test("a stranger is sent to sign in from each of them alike", async ({ page }) => {
    for (const addresses of sameLength(existing)) {
      const answers = await Promise.all(addresses.map((path) => ask(page, path)));
      expect(answers[0]?.status).toBe(307);
      expect(answers[0]?.headers.location).toBe("/login?next=%2FADDRESS");
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    }
  });

  test("nobody else is shown a way there", async ({ page }) => {
    await as(page, "RSO01");
    await page.goto("/safety");
    await expect(page.getByRole("link", { name: "Kiểm tra", exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "Nhật ký an ninh" })).toHaveCount(0);
  });

  test("an officer sees what is there, and nothing where there is nothing", async ({ page }) => {
    await as(page, reader);
    expect((await page.request.get(existing)).status()).toBe(200);
    for (const path of [
      `/security/events/${randomUUID()}`,
      "/security/events/khong-co",
      "/security/weeks/2020-W99",
      "/security/gi-ca",
    ]) {
      expect((await page.request.get(path)).status()).toBe(404);
    }
    await page.goto("/security");
    await expect(page.getByRole("link", { name: "Nhật ký an ninh" })).toBeVisible();
  });
});

test("an officer's form sent by somebody else is an unknown form, and one mark in the restricted chain", async ({
  page,
  browser,
  place,
}) => {
  const sent = page.waitForRequest(
    (request) => request.method() === "POST" && "next-action" in request.headers(),
  );
  await recordEvent(page, "Tuần tra theo lịch (kiểm tra biểu mẫu)");
  const request = await sent;
  const { "next-action": action = "", "content-type": type = "" } = request.headers();
  const stranger = await browser.newContext({ baseURL: place.url });
  const other = await stranger.newPage();
  await as(other, "OPR01");
  const before = await chainLengths(place.adminUrl);
  const answer = await other.request.post("/khong-co", {
    headers: { "next-action": action, "content-type": type, accept: "text/x-component", origin: place.url },
    data: request.postDataBuffer() ?? Buffer.alloc(0),
  });
  expect(await answer.text()).toContain('"refusals":[{"code":"input.invalid"}]');
  expect(await chainLengths(place.adminUrl)).toEqual({
    open: before.open,
    restricted: before.restricted + 1,
  });
  await stranger.close();
});

test("an officer's week of events is read and signed by another officer", async ({ page }) => {
  await recordEvent(page, "Khách có người hộ tống (kiểm tra ký tuần)");
  await page.getByRole("link", { name: "Xem tuần này trong sổ" }).click();
  await expect(page.getByText("người khác phải đọc và ký")).toBeVisible();
  const week = page.url();

  await page.context().clearCookies();
  await as(page, reader);
  await page.goto(week);
  await expect(page.getByText("kiểm tra ký tuần")).toBeVisible();
  await page.getByLabel("Mật khẩu của người ký").fill("không phải mật khẩu này");
  await page.getByRole("button", { name: "Ký duyệt tuần này" }).click();
  await expect(page.getByText("Mật khẩu không đúng")).toBeVisible();
  await page.getByLabel("Mật khẩu của người ký").fill(demo.password);
  await page.getByRole("button", { name: "Ký duyệt tuần này" }).click();
  await expect(page.getByText("chữ ký còn nguyên giá trị").first()).toBeVisible();
  await expect(page.getByText("đã ký duyệt", { exact: true })).toBeVisible();
});
