import demo from "../../prisma/seed/demo-people.json" with { type: "json" };
import { as } from "./as";
import { expect, test } from "./server";

const dayMs = 86_400_000;

/** Two weeks ago at nine, as people type it: a week that is over whatever day it is today. */
function typedTwoWeeksAgo(): string {
  const day = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" });
  return `${day.format(new Date(Date.now() - 14 * dayMs))} 09:00`;
}

test("two officers and a week: what one recorded the other reads and signs, and a late entry opens it again", async ({
  page,
}) => {
  await as(page, "RSO01");
  await page.goto("/safety/checks/new?code=DLY-07");
  await page.getByLabel("Thời điểm kiểm tra", { exact: true }).fill(typedTwoWeeksAgo());
  await page.getByLabel("Giá trị đo được").fill("21,5");
  await expect(page.getByText("kết quả sẽ là không đạt")).toBeVisible();
  await page.getByRole("button", { name: "Ghi kiểm tra" }).click();
  await expect(page.getByText("Ghi thiết bị đã dùng.").first()).toBeVisible();
  await expect(page.getByText("Kết quả không đạt cần ghi chú").first()).toBeVisible();
  await expect(page.getByText("Ghi sau quá 12 giờ").first()).toBeVisible();

  await page.getByLabel("Thiết bị đã dùng").fill("M-07");
  await page.getByLabel("Ghi chú").fill("Đo lại ba lần, báo lãnh đạo");
  await page.getByLabel("Lý do ghi muộn").fill("Chép từ sổ trực");
  await page.getByRole("button", { name: "Ghi kiểm tra" }).click();
  await page.waitForURL(/\/safety\/checks\/[0-9a-f-]{36}$/);
  await expect(page.getByText("không đạt", { exact: true })).toBeVisible();
  await expect(page.getByText("21,5 µSv/h (0,0215 mSv/h)")).toBeVisible();

  await page.getByRole("link", { name: "Xem tuần này trong sổ" }).click();
  await page.waitForURL(/\/safety\/weeks\//);
  await expect(page.getByText("người khác phải đọc và ký")).toBeVisible();
  await expect(page.getByText("không có dòng nào ở đây nói rằng một khu vực là an toàn")).toBeVisible();
  const week = page.url();

  await page.context().clearCookies();
  await as(page, "RSO02");
  await page.goto(week);
  await page.getByLabel("Mật khẩu của người ký").fill(demo.password);
  await page.getByRole("button", { name: "Ký duyệt tuần này" }).click();
  await expect(page.getByText("chữ ký còn nguyên giá trị").first()).toBeVisible();
  await expect(page.getByText("đã ký duyệt", { exact: true })).toBeVisible();

  await page.context().clearCookies();
  await as(page, "OPR01");
  await page.goto("/safety/checks/new?code=DLY-06");
  await page.getByLabel("Thời điểm kiểm tra", { exact: true }).fill(typedTwoWeeksAgo());
  await page.getByText("Đúng như tiêu chí").click();
  await page.getByLabel("Lý do ghi muộn").fill("Tìm thấy tờ ghi sau");
  await page.getByRole("button", { name: "Ghi kiểm tra" }).click();
  await page.waitForURL(/\/safety\/checks\/[0-9a-f-]{36}$/);
  await page.goto(week);
  await expect(page.getByText("mở lại sau khi ký", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ghi sau lần ký gần nhất" })).toBeVisible();
});
