import {
  box,
  column,
  enterAs,
  enterRoom,
  fillReceipt,
  leaveRoom,
  loadCarrier,
  password,
  seen,
  query,
  receive,
  runIsOpen,
  sign,
  signIn,
  unload,
} from "./hands";
import { expect, test } from "./server";

test.use({ actionTimeout: 20_000, navigationTimeout: 30_000 });

test("a lot of fruit from the gate to the customer's truck, by eight people", async ({ page, adminUrl }) => {
  test.setTimeout(180_000);
  const [first, last] = ["X01", "X02"];
  let lot = { id: "", code: "" };

  await test.step("the storekeeper counts and weighs at the gate", async () => {
    await signIn(page, "STO01", "/lots/new");
    await fillReceipt(page, { customer: "Sông Mã", product: "Thanh long", spec: "QT-TL-MY", cartons: 100 });
    await box(page, "Đếm được").fill("98");
    await expect(page.getByText("Khai 100, đếm được 98")).toBeVisible();
    await box(page, "Vì sao lệch").fill("Hai thùng rơi ở kho khách");
    await box(page, "Người chấp nhận số lệch").fill("Lái xe của khách");
    await box(page, "Trả lại tại cổng").fill("2");
    await expect(page.getByText("Nhận vào 96 thùng")).toBeVisible();
    await page.getByLabel("Cân thực tế").check();
    await box(page, "Khối lượng cân được").fill("480,5");
    lot = await receive(page);
    await expect(page.getByText("480,5 kg, cân thực tế")).toBeVisible();
    await page.getByRole("link", { name: "In phiếu bàn giao" }).click();
    await expect(page.getByRole("heading", { name: "Phiếu bàn giao hàng hóa chiếu xạ" })).toBeVisible();
    await page.goto(`/lots/${lot.id}/inspect`);
    await page.getByRole("button", { name: "Mời cán bộ kiểm dịch" }).click();
    const call = page.getByRole("dialog");
    await call.getByLabel("Kiểm tra chung với nước nhập khẩu").check();
    await call.getByLabel("Cơ quan").fill("Chi cục Kiểm dịch thực vật");
    await call.getByLabel("Đã báo cho ai").fill("Chị Hà, gọi điện");
    await call.getByRole("button", { name: "Ghi lời mời" }).click();
    await expect(page.getByText("Đang chờ cán bộ kiểm dịch")).toBeVisible();
    await page
      .getByRole("group", { name: "Ai kiểm tra" })
      .getByLabel("Kiểm tra chung với nước nhập khẩu")
      .check();
    await box(page, "Thanh tra viên nước nhập khẩu").fill("J. Smith, APHIS");
    await box(page, "Người kiểm tra").fill("Nguyễn Kiểm Dịch");
    await box(page, "Cơ quan").fill("Chi cục Kiểm dịch thực vật");
    await box(page, "Số thùng lấy mẫu").fill("8");
    await page.getByRole("group", { name: "Bao bì" }).getByLabel("Bao bì kín").check();
    await page.getByRole("group", { name: "Kết quả" }).getByLabel("Đạt", { exact: true }).check();
    await page.getByRole("button", { name: "Ghi kết quả" }).click();
    await page.waitForURL(`/lots/${lot.id}`);
    await expect(page.getByText("Kiểm tra trước chiếu xạ: đạt").first()).toBeVisible();
  });

  await test.step("the operator loads, runs, loses the source and goes on", async () => {
    await signIn(page, "OPR01", `/lots/${lot.id}/load`);
    await loadCarrier(page, {
      carrier: first,
      cartons: 72,
      dosimeter: "E2E-L1",
      loaded: "Đã xếp 72 / 96 thùng",
    });
    await loadCarrier(page, {
      carrier: last,
      cartons: 24,
      dummies: { cartons: 48, densityKgM3: 208 },
      dosimeter: "E2E-L2",
      loaded: "Đã xếp hết.",
    });
    await runIsOpen(page);
    await enterRoom(page, [first, last]);

    await page.getByRole("button", { name: "Nguồn hạ giữa ca" }).click();
    await page.getByRole("dialog").getByLabel("Nguyên nhân").fill("Mất điện lưới");
    await page.getByRole("dialog").getByRole("button", { name: "Ghi nguồn hạ" }).click();
    await expect(page.getByText("Mất điện lưới")).toBeVisible();
    await page.getByRole("button", { name: "Chạy tiếp: nâng nguồn" }).click();
    const resume = page.getByRole("dialog");
    await resume.getByLabel("Chạy tiếp thế nào").fill("Có điện lại, chạy tiếp từ vị trí đã ghi");
    await resume.getByLabel("Vẫn rõ").check();
    await resume.getByRole("button", { name: "Ghi nâng nguồn" }).click();
    await expect(page.getByText("Đang gián đoạn")).toBeHidden();

    const finish = page.getByRole("button", { name: "Kết thúc ca: hạ nguồn" });
    await finish.click();
    await page.getByRole("dialog").getByRole("button", { name: "Ghi hạ nguồn" }).click();
    await expect(page.getByText("Ghi các giá đó ra trước")).toBeVisible();
    await page.getByRole("dialog").getByRole("button", { name: "Đóng" }).click();
    const inside = column(page, "Trong phòng").locator("button[aria-pressed]");
    const everything = await inside.locator("span.font-medium").allInnerTexts();
    await leaveRoom(page, everything);
    await finish.click();
    await page.getByRole("dialog").getByRole("button", { name: "Ghi hạ nguồn" }).click();
    await expect(page.getByText("Không có ca nào đang mở.")).toBeVisible();
  });

  await test.step("somebody who operated nothing reviews the interruption and signs", async () => {
    const [run] = await query<{ id: string }>(
      adminUrl,
      "select c.run_id as id from run_carrier c join carrier_load l on l.id = c.carrier_load_id where l.lot_id = $1",
      [lot.id],
    );
    await signIn(page, "REL02", `/runs/${run?.id}`);
    await expect(page.getByText("Chưa có người khác xem xét.")).toBeVisible();
    await page.getByRole("button", { name: "Xem xét và ký", exact: true }).click();
    const review = page.getByRole("dialog");
    await review.getByLabel("Nguyên nhân đã xác định").fill("Mất điện lưới mười phút");
    await review.getByLabel("Ảnh hưởng đến hàng").fill("Nguồn lên xuống thêm một lần");
    await review.getByLabel("Lô đi tiếp").check();
    await review.getByLabel("Mật khẩu của người ký").fill(password);
    await review.getByRole("button", { name: "Ký xem xét", exact: true }).click();
    await expect(page.getByText("X01: + 2,2 Gy")).toBeVisible();
  });

  await test.step("another operator counts what comes off the carriers", async () => {
    await enterAs(page, "OPR02");
    await page.goto(`/lots/${lot.id}/unload`);
    await unload(page, first, 72, "Đã dỡ 1 / 2 giá");
    await unload(page, last, 24, "Chờ quyết định");
  });

  await test.step("the dosimetrist reads one dosimeter, somebody who may also release the other", async () => {
    await signIn(page, "DOS01", `/lots/${lot.id}`);
    await box(page, "Thiết bị đọc").fill("MDQ-01");
    const rows = page.getByRole("group", { name: /^Dòng/ });
    await rows.nth(1).getByRole("button", { name: "Bỏ dòng 2" }).click();
    await box(page, "Mã liều kế").fill("E2E-L1");
    await seen(page, "1,051536", "3");
    await page.getByRole("button", { name: "Ghi kết quả đo" }).click();
    await expect(page.getByText("Còn 1 liều kế chưa đọc.")).toBeVisible();

    await enterAs(page, "DOR01");
    await page.goto(`/lots/${lot.id}`);
    await box(page, "Thiết bị đọc").fill("MDQ-01");
    await expect(box(page, "Mã liều kế")).toHaveValue("E2E-L2");
    await seen(page, "1,065975", "3");
    await page.getByRole("button", { name: "Ghi kết quả đo" }).click();
    await expect(page.getByRole("cell", { name: "650" })).toBeVisible();
  });

  await test.step("who read this lot is refused by the rule and by the database, and told why", async () => {
    await sign(page, "Chấp nhận xuất lô");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("Bạn đã tham gia lô này (đọc liều kế E2E-L2)")).toBeVisible();
    await expect(dialog.getByText("Nhờ người khác có quyền")).toBeVisible();
    await expect(
      query(
        adminUrl,
        `insert into release_decision (id, lot_id, pass, outcome, min_dose_gy, max_dose_gy, checks, decided_by_id, decided_at, signature_id)
         select gen_random_uuid(), $1, 1, 'released', 1, 2, '[]', id, now(), gen_random_uuid() from person where staff_code = 'DOR01'`,
        [lot.id],
      ),
    ).rejects.toThrow("who read a dosimeter of a lot does not decide on it");
    expect(await query(adminUrl, "select 1 from release_decision where lot_id = $1", [lot.id])).toEqual([]);
  });

  await test.step("the timer was set for other goods in the same run: the dosimetrist looks at it and signs", async () => {
    const [run] = await query<{ id: string }>(
      adminUrl,
      "select c.run_id as id from run_carrier c join carrier_load l on l.id = c.carrier_load_id where l.lot_id = $1 limit 1",
      [lot.id],
    );
    await signIn(page, "DOS02", `/runs/${run?.id}`);
    const timer = page.locator("section").filter({ hasText: "Ca này cần người xét đồng hồ" });
    await timer.getByLabel("Lý do").fill("Giá trái cây đi ngoài đường nguồn, liều đo được nằm trong khoảng");
    await timer.getByLabel("Mật khẩu của người ký").fill(password);
    await timer.getByRole("button", { name: "Xét đồng hồ và ký" }).click();
    await expect(timer).toBeHidden();
  });

  await test.step("another person releases, and issues the certificate", async () => {
    await signIn(page, "REL01", `/lots/${lot.id}`);
    await sign(page, "Chấp nhận xuất lô");
    await expect(page.getByText("Được xuất", { exact: true })).toBeVisible();
    await expect(page.getByText("chữ ký còn nguyên giá trị").first()).toBeVisible();
    await sign(page, "Cấp giấy chứng nhận");
    await page.waitForURL(/\/certificates\/CX-/);
    await expect(page.getByRole("heading", { name: "Giấy chứng nhận chiếu xạ" })).toBeVisible();
    const [certificate] = await query<{ number: string; trail_seq: string }>(
      adminUrl,
      "select number, trail_seq from certificate where lot_id = $1",
      [lot.id],
    );
    await expect(page.getByText(certificate?.number ?? "no number").first()).toBeVisible();
    await expect(page.getByText(/Vị trí nhật ký truy vết khi cấp/)).toContainText(
      certificate?.trail_seq ?? "no position",
    );
  });

  await test.step("the storekeeper sends it off and the lot tells its whole story", async () => {
    await enterAs(page, "STO01");
    await page.goto(`/lots/${lot.id}/dispatch`);
    await expect(page.getByText("Lô chưa có niêm phong kiểm dịch")).toBeVisible();
    await page.goto(`/lots/${lot.id}/seal`);
    await box(page, "Cán bộ niêm phong").fill("Nguyễn Kiểm Dịch");
    await box(page, "Cơ quan").fill("Chi cục Kiểm dịch thực vật");
    await box(page, "Số niêm phong").fill("NP-0001");
    await page.getByRole("button", { name: "Ghi niêm phong" }).click();
    await page.waitForURL(`/lots/${lot.id}`);
    await page.goto(`/lots/${lot.id}/dispatch`);
    await expect(page.getByText("Kiểm dịch đã niêm phong 96 / 96 thùng.")).toBeVisible();
    await box(page, "Số thùng giao").fill("96");
    await box(page, "Biển số xe").fill("29C-123.45");
    await box(page, "Người nhận").fill("Công ty nhập khẩu");
    await page.getByRole("button", { name: "Ghi giao hàng" }).click();
    await page.waitForURL(`/lots/${lot.id}`);
    await expect(page.getByText("Đã giao", { exact: true })).toBeVisible();
    for (const told of [
      "Nhận 98 thùng, trả lại 2",
      "Kiểm tra trước chiếu xạ: đạt",
      "Xếp 96 thùng lên 2 giá",
      "gián đoạn, nguồn hạ",
      "Dỡ 96 thùng từ 2 giá",
      "Quyết định: được xuất",
      "Giao 96 thùng cho Công ty nhập khẩu",
    ])
      await expect(page.getByText(told).first()).toBeVisible();
  });
});
