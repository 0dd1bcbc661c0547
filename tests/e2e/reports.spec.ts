import { as } from "./as";
import { expect, test } from "./server";

test("a director opens 2020 and drills from a figure to one reading and its signature", async ({ page }) => {
  await as(page, "DIR01");
  await page.goto("/reports");
  await page.getByRole("link", { name: "2020", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Năm 2020" })).toBeVisible();
  for (const said of ["86,2", "102.300", "22.525", "960"]) {
    await expect(page.getByRole("figure").filter({ hasText: said }).first()).toBeVisible();
  }
  await expect(page.getByRole("figure").filter({ hasText: "7 đợt" })).toBeVisible();
  await expect(page.getByRole("figure").filter({ hasText: "18F-FDG" })).toContainText("chưa được cấp phép");
  await expect(page.getByRole("figure").filter({ hasText: "Doanh thu" })).toContainText("chưa có dữ liệu");

  await page.getByRole("link", { name: "mở nguồn: Vải và nhãn chiếu xạ xuất khẩu" }).click();
  await expect(page.getByRole("heading", { name: "Con số này đếm gì" })).toBeVisible();
  await page.getByRole("link", { name: /Để ngoài/ }).click();
  await expect(page.getByRole("row").filter({ hasText: "bị thu hồi quyết định xuất" })).toHaveCount(1);
  await page.getByRole("link", { name: /Tính vào/ }).click();
  await page
    .getByRole("link", { name: /^L-2020-/ })
    .first()
    .click();
  await page.waitForURL(/\/lots\//);
  await expect(page.getByText("chữ ký còn nguyên giá trị").first()).toBeVisible();
  await expect(page.getByText(/\d Gy/).first()).toBeVisible();
});

test("the trail of a lot opens from its address to what was before and after", async ({ page }) => {
  await as(page, "AUD01");
  await page.goto("/audit?lot=l-2020-0058");
  await page.getByRole("row").filter({ hasText: "Chấp nhận xuất lô" }).getByRole("link").click();
  await expect(page.getByRole("heading", { name: "Chấp nhận xuất lô" })).toBeVisible();
  const stage = page.getByRole("row").filter({ hasText: "Bước" });
  await expect(stage).toContainText("Chờ quyết định");
  await expect(stage).toContainText("Được xuất");
  await expect(page.getByText("Tính lại từ nội dung đang lưu: khớp.")).toBeVisible();
});

const shapes = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 1366, height: 768 },
];

test.describe("the conference", () => {
  // Chromium says so when a page asks in vain; here it must not even ask.
  test("goes on after the network is cut: slides, sources beside them and the overview ask for nothing", async ({
    page,
    context,
  }) => {
    await as(page, "DIR01");
    await page.goto("/conference/2020", { waitUntil: "networkidle" });
    await expect(page.getByRole("heading", { name: "Năm 2020 qua các con số" })).toBeVisible();
    await context.setOffline(true);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));

    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("heading", { name: "Năm 2020 trên một trang" })).toBeVisible();
    await page.getByRole("button", { name: /102\.300/ }).click();
    const source = page.getByRole("complementary", { name: "Nguồn của con số" });
    await expect(source).toContainText("đếm từ 7 lô");
    await expect(source.getByRole("heading")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(source).toBeHidden();

    await page.keyboard.press("PageDown");
    await expect(page.getByRole("heading", { name: /Cao điểm là tuần/ })).toBeVisible();
    await page.keyboard.press("End");
    await expect(page.getByRole("heading", { name: "Mọi con số đếm lại từ từng lô" })).toBeVisible();
    await page.keyboard.press("PageUp");
    await expect(page.getByText("chưa được cấp phép", { exact: true })).toBeVisible();
    await page.keyboard.press("o");
    await page.getByRole("button", { name: "4. Phục vụ cộng đồng" }).click();
    await expect(page.getByRole("heading", { name: "7 đợt chiếu xạ miễn phí" })).toBeVisible();
    await page.keyboard.press("Home");
    await expect(page.getByRole("heading", { name: "Năm 2020 qua các con số" })).toBeVisible();
    await page.keyboard.press("f");
    expect(asked).toEqual([]);
  });

  for (const shape of shapes) {
    test(`reads well and fits at ${shape.width} by ${shape.height}`, async ({ page }) => {
      await page.setViewportSize(shape);
      await as(page, "DIR01");
      await page.goto("/conference/2020", { waitUntil: "networkidle" });
      const scale = Math.min(shape.width / 1920, shape.height / 1080);
      for (let slide = 1; slide <= 6; slide += 1) {
        const shown = page.locator(".slide[data-shown=true]");
        await expect(shown.getByText(`${slide} / 6`)).toBeVisible();
        await expect(shown.getByText("số liệu mô phỏng")).toBeVisible();
        await expect(shown.getByText(/Năm 2020 đã hết/)).toBeVisible();
        const measured = await shown.evaluate((element) => {
          const frame = element.getBoundingClientRect();
          const sizes = (selector: string) =>
            [...element.querySelectorAll(selector)].map((one) =>
              Number.parseFloat(getComputedStyle(one).fontSize),
            );
          const outside = [...element.querySelectorAll("h1, p, span, button, li, svg")].filter((one) => {
            const box = one.getBoundingClientRect();
            return box.right > frame.right + 1 || box.bottom > frame.bottom + 1 || box.left < frame.left - 1;
          });
          const [body, foot] = [element.querySelector(".slide-body"), element.querySelector(".slide-foot")];
          const inner = body?.firstElementChild?.getBoundingClientRect();
          return {
            numbers: sizes(".slide-number"),
            words: sizes("h1, .slide-name, .slide-method li, .slide-missing"),
            sources: sizes(".slide-source"),
            outside: outside.map((one) => one.textContent),
            covers: inner && foot ? inner.bottom > foot.getBoundingClientRect().top + 1 : false,
          };
        });
        const atLeast = (sizes: number[], least: number) =>
          expect(Math.min(...sizes, 1_000)).toBeGreaterThanOrEqual(least * scale - 0.5);
        atLeast(measured.numbers, 96);
        atLeast(measured.words, 44);
        atLeast(measured.sources, 28);
        expect(measured.outside).toEqual([]);
        expect(measured.covers).toBe(false);
        await page.keyboard.press("ArrowRight");
      }
    });
  }

  test("is printed as the same figures, one slide a page", async ({ page }) => {
    await as(page, "DIR01");
    await page.goto("/conference/2020", { waitUntil: "networkidle" });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(6);
  });
});
