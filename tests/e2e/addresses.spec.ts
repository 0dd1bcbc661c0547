import { enterAs } from "./hands";
import { expect, test } from "./server";

test.use({ expectedConsole: [/404 \(Not Found\)/] });

test("an address that spells no letters is answered like any unknown one", async ({ page }) => {
  const asked = await page.request.get("/lots/%E0%A4%A", { maxRedirects: 0 });
  expect([asked.status(), asked.headers().location]).toEqual([
    307,
    `/login?next=${encodeURIComponent("/lots/%25E0%25A4%25A")}`,
  ]);
  await enterAs(page, "DIR01");
  const unknown = await page.request.get("/lots/KHONG-CO");
  for (const path of ["/lots/%E0%A4%A", "/certificates/%", "/%ff", "/security/%E0"]) {
    const answer = await page.goto(path);
    expect([path, answer?.status()]).toEqual([path, unknown.status()]);
    await expect(page.getByRole("heading", { name: "Không có trang này" })).toBeVisible();
  }
  for (const path of ["/api/certificates/%/pdf", "/api/evidence/%E0%A4%A"])
    expect([path, (await page.request.get(path)).status()]).toEqual([path, 404]);
});
