import { afterAll, beforeAll, expect, test } from "vitest";
import { certificatePdf } from "@/lib/certificates/document";
import { issueCertificate } from "@/lib/certificates/commands";
import { getCertificateSheet } from "@/lib/certificates/queries";
import { mustRun, runCommand } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { checks } from "@/lib/i18n/checks.vi";
import { recordAcknowledgement } from "@/lib/lots/commands/inspection";
import { amendProduct, registerProduct } from "@/lib/products/commands";
import { releaseLot } from "@/lib/release/commands";
import { getReleaseSheet } from "@/lib/release/queries";
import type { CheckCode } from "@/lib/release/rules/check";
import { activateSchedule } from "@/lib/schedules/commands";
import { draftSpecification } from "@/lib/specs/commands";
import { stateLimit } from "@/lib/storage/commands/conditions";
import { equipmentGoods, seedMap } from "@/prisma/seed/demo/maps";
import {
  aDemoDay,
  aDemoOrder,
  aNewOrder,
  aTreatedLot,
  type DemoDay,
  readLot,
  theProcessOf,
  type TreatedLot,
} from "../fixtures/demo-day";
import { seePdf } from "../fixtures/pdf";
import { codesOf, granted } from "../fixtures/release";
import { scheduleId } from "../fixtures/schedules";
import type { TestDatabase } from "./database";
import { createDemoDatabase, demoTimeoutMs } from "./demo";

let demo: TestDatabase;
let day: DemoDay;

beforeAll(async () => {
  demo = await createDemoDatabase();
  process.env.DATABASE_URL = demo.appUrl;
  day = await aDemoDay();
}, demoTimeoutMs);

afterAll(async () => {
  await database().$disconnect();
  await demo.drop();
});

const release = ({ id }: TreatedLot) =>
  runCommand(releaseLot, day.releaser, { lotId: id }, day.at(day.now - 10));

async function certificateOf({ id }: TreatedLot) {
  const { number } = await mustRun(issueCertificate, day.releaser, { lotId: id }, day.at(day.now - 5));
  const sheet = await getCertificateSheet(granted(day.releaser, "certificates.read"), number);
  if (!sheet) throw new Error("the certificate was not issued");
  return sheet;
}

/** What the list of checks says about one of them, in the words people see. */
async function explained({ id }: TreatedLot, code: CheckCode): Promise<string> {
  const sheet = await getReleaseSheet(granted(day.releaser, "release.read"), id);
  const check = sheet?.checks.find((one) => one.code === code);
  return check ? checks.explain(check) : "";
}

test("longan to Australia is released and certified: its row is in force since 2019", async () => {
  const lot = await aTreatedLot(day, await aDemoOrder("KH-HUNGYEN", "NHAN", "QT-NHAN-UC"));
  await readLot(day, lot, [626.4, 655.1]);
  expect(codesOf(await release(lot))).toBe("done");
  const { content, state, signature } = await certificateOf(lot);
  expect(state).toBe("valid");
  expect(signature?.state).toBe("valid");
  expect(content).toMatchObject({ destination: "AU", requiredMinDoseGy: 400, allowedMaxDoseGy: 1000 });
  // The centre's own licence of the day, as the decision found it.
  expect(content.licence).toBe("02/MH-GP");
});

test("a lot whose readings all exceed 400 Gy but miss the window is refused, and a grower is told why", async () => {
  const lot = await aTreatedLot(day, await aDemoOrder("KH-HUNGYEN", "NHAN", "QT-NHAN-UC"));
  await readLot(day, lot, [520, 640]);
  expect(codesOf(await release(lot))).toBe("release.DOSE_BELOW_WINDOW");
  expect(await explained(lot, "DOSE_BELOW_WINDOW")).toMatch(
    /^Liều kế GD-\d+-LK \(giá GD-\d+\) đo được 5[12]\d(,\d+)? Gy, không thấp hơn 400 Gy nhưng vẫn chưa đủ: chỗ nhận ít nhất trong khối hàng chỉ được 0,8 lần liều ở chỗ đặt liều kế, và phép đo có thể sai đến 5 %, nên phải đo được từ 526,316 Gy mới chắc mọi thùng đều nhận đủ 400 Gy\.$/,
  );
});

test("mango to the United States is released with its own specification, agreement and dated row", async () => {
  const mango = {
    code: "XOAI",
    nameVi: "Xoài tươi",
    nameEn: "Fresh mango",
    kind: "fruit",
    commodity: "mango",
    countingUnit: "carton",
  };
  const { id: productId } = await mustRun(registerProduct, day.clerk, mango, day.at(-90));
  const limit = { productId, beforeMaxHours: 24, afterMaxHours: 240, afterMinC: 2, afterMaxC: 10 };
  const source = "Thỏa thuận với khách hàng";
  await mustRun(stateLimit, day.releaser, { ...limit, source }, day.at(-80));
  const process = { ...(await theProcessOf("QT-TL-MY")), code: "QT-XOAI-MY", destination: "US" };
  const terms = { countingUnit: "carton", storageMaxHours: 240 };
  const order = await aNewOrder(day, process, { customer: "KH-SONLA", productId, terms });
  const lot = await aTreatedLot(day, order);
  await readLot(day, lot, [601.2, 633]);
  expect(codesOf(await release(lot))).toBe("done");
  expect((await certificateOf(lot)).content).toMatchObject({ destination: "US", product: { code: "XOAI" } });
});

test("suits at 25 kGy are released inside 29,551 to 33,693 kGy", async () => {
  const suits = await database().product.findUniqueOrThrow({ where: { code: "BO-BH" } });
  const like = await theProcessOf("QT-BO-BH");
  const wider = { ...like, ratioMin: 0.9, ratioMax: 1.4, loadingPattern: "2 lớp, 4 thùng mỗi lớp, xoay" };
  const goods = { ...equipmentGoods, code: "CH-BO-25" };
  const doseMapId = await seedMap(day.dosimetrist, day.releaser, wider, goods);
  const strong = { minDoseGy: 25_000, maxDoseGy: 50_000, expandedUncertainty: 0.06 };
  const target = { cycleTimeS: 17_500, cycleTimeDoseGy: 31_500, targetDoseGy: 31_500 };
  const process = { ...wider, ...strong, ...target, doseMapId, code: "QT-BO-25" };
  const order = await aNewOrder(day, process, { customer: "KH-TAITRO", productId: suits.id });
  const { windowLoGy, windowHiGy } = await database().specification.findUniqueOrThrow({
    where: { id: order.specId },
  });
  expect([Number(windowLoGy), Number(windowHiGy)]).toEqual([29_550.827, 33_692.722]);
  const lot = await aTreatedLot(day, order);
  await readLot(day, lot, [29_600, 33_600]);
  expect(codesOf(await release(lot))).toBe("done");
});

test("lychee to Australia is not covered until a named person activates its row by a document", async () => {
  const lot = await aTreatedLot(day, await aDemoOrder("KH-HAIDUONG", "VAI", "QT-VAI-UC"));
  await readLot(day, lot, [612.5, 648]);
  expect(codesOf(await release(lot))).toBe("release.SCHEDULE");
  expect(await explained(lot, "SCHEDULE")).toMatch(
    /không có chương trình nào có hiệu lực cho vải đi Úc, nên không nhận\. Có dòng VN-AU-02 nhưng chưa ai kích hoạt bằng văn bản cho ngày đó\.$/,
  );
  const activation = {
    scheduleId: await scheduleId("VN-AU-02"),
    effectiveFrom: day.at(0).at.toISOString().slice(0, 10),
    synthetic: true,
  };
  const activate = (more: object) =>
    runCommand(activateSchedule, day.releaser, { ...activation, ...more }, day.at(day.now - 12));
  expect(codesOf(await activate({}))).toBe("input.required");
  expect(codesOf(await activate({ document: "Văn bản mô phỏng 07/MP" }))).toBe("done");
  expect(codesOf(await release(lot))).toBe("done");
});

test("N95 masks wait for the maker's maximum, then for the customer's word, and the certificate doubts their filter", async () => {
  const masks = {
    code: "KT-N95-B",
    nameVi: "Khẩu trang N95 hãng khác",
    nameEn: "N95 respirator, other maker",
    kind: "ppe",
    commodity: "n95_mask",
    countingUnit: "piece",
    requiresAcknowledgement: true,
  };
  const { id: productId } = await mustRun(registerProduct, day.clerk, masks, day.at(-90));
  const process = { ...(await theProcessOf("QT-KT-N95")), code: "QT-N95-B" };
  const unknown = await runCommand(
    draftSpecification,
    day.dosimetrist,
    { ...process, productId },
    day.at(-85),
  );
  expect(codesOf(unknown)).toBe("specs.product-maximum-unknown");

  const { kind: _kind, ...details } = { ...masks, maxDoseGy: 45_000, maxDoseSource: "Thư của nhà sản xuất" };
  await mustRun(amendProduct, day.clerk, { ...details, kind: "ppe", productId, version: 1 }, day.at(-80));
  const terms = { countingUnit: "piece", cartonMassKg: "5" };
  const order = await aNewOrder(day, process, { customer: "KH-TAITRO", productId, terms });
  const lot = await aTreatedLot(day, order);
  await readLot(day, lot, [22_100, 22_900]);
  expect(codesOf(await release(lot))).toBe("release.N95_ACKNOWLEDGEMENT");

  const word = { lotId: lot.id, customerSignatory: "Lê Văn A", document: "XN-07" };
  await mustRun(recordAcknowledgement, day.clerk, word, day.at(day.now - 12));
  expect(codesOf(await release(lot))).toBe("done");
  const printed = seePdf(await certificatePdf(await certificateOf(lot), null));
  expect(printed.text).toContain("Hiệu suất lọc chưa được kiểm chứng sau chiếu xạ");
});
