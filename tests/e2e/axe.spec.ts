import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { enterAs } from "./hands";
import { addressOf, nouns, routes } from "./routes/index";
import type { Visit } from "./routes/visit";
import { expect, test } from "./server";

const app = join(import.meta.dirname, "../../app");
const folders = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => /(^|[\\/])page\.tsx$/.test(file))
  .map((file) => dirname(file).replaceAll("\\", "/"));

test("every page of app/ is visited, and nothing else", () => {
  expect(relative(process.cwd(), app)).toBe("app");
  expect(Object.keys(routes).toSorted()).toEqual(folders.toSorted());
});

/** Two addresses answer "no such page" on purpose, and Chromium says so in its console. */
const missing = /404 \(Not Found\) \(http:\/\/localhost:\d+\/(khong-co\/trang-nay|first-administrator)\)/;

async function findings(page: Page, ...rules: string[]): Promise<string[]> {
  // No frames here: the answer is put together in the page itself, not in a second one opened for each question.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ""}`),
  );
}

const inWords = [
  "html-has-lang",
  "html-lang-valid",
  "valid-lang",
  "document-title",
  "label",
  "button-name",
  "link-name",
  "input-button-name",
  "select-name",
  "aria-input-field-name",
  "aria-dialog-name",
  "image-alt",
  "svg-img-alt",
  "empty-table-header",
];

async function open(page: Page, adminUrl: string, visit: Visit, locale: "vi" | "en"): Promise<void> {
  await page.goto(await addressOf(adminUrl, visit));
  const heading = page.locator("h1:visible").first();
  await expect(heading).toContainText(visit.heading[locale]);
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
  // The tab says what the page is, so that two tabs and a page's history can be told apart.
  await expect(page).toHaveTitle(/.+ · Solieu$/);
}

test.describe("everybody can read every page", () => {
  test.use({ expectedConsole: [missing], contextOptions: { reducedMotion: "reduce" } });
  test.describe.configure({ mode: "parallel" });

  for (const [noun, { pages }] of Object.entries(nouns)) {
    const visits = Object.values(pages).flat();
    test(`${noun}: ${visits.length} visits`, async ({ page, place, adminUrl }) => {
      test.setTimeout(30_000 + visits.length * 20_000);
      for (const visit of visits)
        await test.step(`${visit.path} for ${visit.who ?? "a stranger"}`, async () => {
          await page.context().clearCookies();
          if (visit.who) await enterAs(page, visit.who);
          await page.emulateMedia({ colorScheme: "light" });
          await open(page, adminUrl, visit, "vi");
          expect.soft(await findings(page), visit.path).toEqual([]);
          await page.emulateMedia({ colorScheme: "dark" });
          expect.soft(await findings(page, "color-contrast"), visit.path).toEqual([]);
          await page.context().addCookies([{ name: "locale", value: "en", url: place.url }]);
          await open(page, adminUrl, visit, "en");
          expect.soft(await findings(page, ...inWords), visit.path).toEqual([]);
        });
    });
  }
});
