import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { enterAs } from "./hands";
import { addressOf, routes } from "./routes/index";
import { expect, test } from "./server";

/** Pictures of every page for people to look at: `npm run pictures`. No part of the tests. */
const folder = join(import.meta.dirname, "../../.test/pictures");
const sizes = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
];
test.use({ expectedConsole: [/404 \(Not Found\)/], contextOptions: { reducedMotion: "reduce" } });

for (const [route, visits] of Object.entries(routes)) {
  for (const [position, visit] of visits.entries()) {
    const name = `${route.replaceAll(/\W+/g, "-")}-${position + 1}-${visit.who ?? "stranger"}`;
    test(name, async ({ page, adminUrl }) => {
      mkdirSync(folder, { recursive: true });
      if (visit.who) await enterAs(page, visit.who);
      await page.goto(await addressOf(adminUrl, visit));
      await expect(page.locator("h1:visible").first()).toContainText(visit.heading.vi);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const size of sizes) {
          await page.setViewportSize(size);
          await page.screenshot({
            path: join(folder, `${name}-${size.width}${colorScheme === "dark" ? "-dark" : ""}.png`),
            fullPage: true,
          });
        }
      }
    });
  }
}
