import { equipmentBudget, fruitBudget } from "@/prisma/seed/demo/budgets";
import { mustRun } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import type { Actor } from "@/lib/core/permissions";
import { registerCustomer } from "@/lib/customers/commands";
import { openRound } from "@/lib/lots/commands/dispatch";
import { registerProduct } from "@/lib/products/commands";
import { activateSchedule } from "@/lib/schedules/commands";
import { approveSpecification, draftSpecification } from "@/lib/specs/commands";
import { seedInstruments } from "@/prisma/seed/demo/instruments";
import { equipmentGoods, fruitGoods, seedMap } from "@/prisma/seed/demo/maps";
import { roundPlans } from "@/prisma/seed/demo/plan";
import { seedSource } from "@/prisma/seed/demo/source";
import { type ColdRooms, seedStores } from "@/prisma/seed/demo/stores";
import { demoActor } from "@/prisma/seed/people";
import { loadReference } from "@/prisma/seed/reference";

const made = "Số liệu mô phỏng; bài báo không công bố liều";

const customers = [
  ["KH-HAIDUONG", "Hợp tác xã Vải thiều Thanh Hà (minh họa)", "Thanh Hà, Hải Dương"],
  ["KH-BACGIANG", "Công ty Nông sản Lục Ngạn (minh họa)", "Lục Ngạn, Bắc Giang"],
  ["KH-HUNGYEN", "Hợp tác xã Nhãn lồng Khoái Châu (minh họa)", "Khoái Châu, Hưng Yên"],
  ["KH-SONLA", "Công ty Trái cây Sông Mã (minh họa)", "Sông Mã, Sơn La"],
  ["KH-TAITRO", "Đơn vị gửi vật tư phòng dịch (minh họa)", "Hà Nội"],
] as const;

const products = [
  {
    code: "VAI",
    nameVi: "Vải thiều tươi",
    nameEn: "Fresh lychee",
    kind: "fruit",
    commodity: "lychee",
    countingUnit: "carton",
  },
  {
    code: "NHAN",
    nameVi: "Nhãn tươi",
    nameEn: "Fresh longan",
    kind: "fruit",
    commodity: "longan",
    countingUnit: "carton",
  },
  {
    code: "THANH-LONG",
    nameVi: "Thanh long tươi",
    nameEn: "Fresh dragon fruit",
    kind: "fruit",
    commodity: "dragon_fruit",
    countingUnit: "carton",
  },
  {
    code: "KT-NANO",
    nameVi: "Khẩu trang Nano",
    nameEn: "Nano face mask",
    kind: "ppe",
    commodity: "nano_mask",
    countingUnit: "piece",
    maxDoseGy: 50_000,
    maxDoseSource: made,
  },
  {
    code: "KT-N95",
    nameVi: "Khẩu trang N95",
    nameEn: "N95 respirator",
    kind: "ppe",
    commodity: "n95_mask",
    countingUnit: "piece",
    maxDoseGy: 50_000,
    maxDoseSource: made,
    requiresAcknowledgement: true,
  },
  {
    code: "BO-BH",
    nameVi: "Bộ quần áo bảo hộ y tế",
    nameEn: "Medical protective suit",
    kind: "ppe",
    commodity: "protective_suit",
    countingUnit: "set",
    maxDoseGy: 50_000,
    maxDoseSource: made,
  },
] as const;

const fruitProcess = {
  purpose: "phyto_export",
  pathName: "Đường 1 (minh họa)",
  carrierType: "Giá hàng 50 × 67 × 90 cm (minh họa)",
  loadingPattern: "6 lớp, 12 thùng mỗi lớp (minh họa)",
  cartonsPerCarrier: 72,
  monitorPosition: "Mặt trước, giữa",
  dosimeterEveryNCarriers: 2,
  minDoseGy: 400,
  maxDoseGy: 1000,
  ratioMin: 0.8,
  ratioMax: 1.22,
  ratioSource: "Bản đồ liều mô phỏng",
  expandedUncertainty: 0.05,
  budget: fruitBudget,
  cycleTimeS: 412,
  cycleTimeOn: "2019-12-05",
  cycleTimeActivityKCi: 166.067,
  cycleTimeDoseGy: 640,
  targetDoseGy: 640,
} as const;

const equipmentProcess = {
  ...fruitProcess,
  purpose: "ppe",
  loadingPattern: "2 lớp, 4 thùng mỗi lớp (minh họa)",
  cartonsPerCarrier: 8,
  minDoseGy: 15_000,
  maxDoseGy: 40_000,
  ratioMin: 0.9,
  ratioMax: 1.3,
  expandedUncertainty: 0.06,
  budget: equipmentBudget,
  cycleTimeS: 12_600,
  cycleTimeDoseGy: 22_500,
  targetDoseGy: 22_500,
  note: made,
} as const;

const specs = [
  { code: "QT-VAI-UC", product: "VAI", destination: "AU", ...fruitProcess },
  { code: "QT-NHAN-UC", product: "NHAN", destination: "AU", ...fruitProcess },
  { code: "QT-TL-MY", product: "THANH-LONG", destination: "US", ...fruitProcess },
  { code: "QT-KT-NANO", product: "KT-NANO", ...equipmentProcess },
  { code: "QT-KT-N95", product: "KT-N95", ...equipmentProcess },
  { code: "QT-BO-BH", product: "BO-BH", ...equipmentProcess },
] as const;

export type Catalogue = {
  irradiatorId: string;
  customers: Map<string, string>;
  products: Map<string, string>;
  specs: Map<string, string>;
  destinations: Map<string, string | null>;
  rounds: Map<string, string>;
  coldRooms: ColdRooms;
};

/** Lychee to Australia for the year; fruit flies and other insects to the United States from then on. */
const madeUpActivations = [
  { code: "VN-AU-02", document: "Văn bản minh họa số 01/MH, không có thật", effectiveTo: "2020-12-31" },
  { code: "US-305.31-21", document: "Văn bản minh họa số 02/MH, không có thật" },
  { code: "US-305.31-22", document: "Văn bản minh họa số 02/MH, không có thật" },
];

/** A row nobody confirmed with a date is put in force by a document that says of itself that it is made up. */
async function activateForDemo(releaser: Actor, at: Date): Promise<void> {
  for (const { code, ...paper } of madeUpActivations) {
    const { id: scheduleId } = await database().treatmentSchedule.findUniqueOrThrow({
      where: { code },
      select: { id: true },
    });
    const act = { scheduleId, ...paper, effectiveFrom: "2020-01-01", synthetic: true };
    await mustRun(activateSchedule, releaser, act, { at, replay: true });
  }
}

export async function seedCatalogue(now: Date): Promise<Catalogue> {
  const at = (local: string) => new Date(`${local}+07:00`);
  const begun = at("2019-11-04T08:00:00");
  await loadReference(begun);
  const [clerk, dosimetrist, releaser] = [
    await demoActor("CLK01"),
    await demoActor("DOS01"),
    await demoActor("REL01"),
  ];
  const { id: irradiatorId } = await database().irradiator.findFirstOrThrow({ select: { id: true } });
  await seedSource(irradiatorId);
  const catalogue: Catalogue = {
    irradiatorId,
    customers: new Map(),
    products: new Map(),
    specs: new Map(),
    destinations: new Map(),
    rounds: new Map(),
    coldRooms: { untreated: "", treated: "" },
  };
  for (const [code, name, address] of customers) {
    const { id } = await mustRun(
      registerCustomer,
      clerk,
      { code, name, address },
      { at: at("2019-11-11T09:00:00"), replay: true },
    );
    catalogue.customers.set(code, id);
  }
  for (const product of products) {
    const flags = { requiresAcknowledgement: "requiresAcknowledgement" in product };
    const { id } = await mustRun(
      registerProduct,
      clerk,
      { ...product, ...flags },
      { at: at("2019-11-12T09:00:00"), replay: true },
    );
    catalogue.products.set(product.code, id);
  }
  await seedInstruments({ dosimetrist, releaser }, now);
  const fruits = products.flatMap(({ code, kind }) =>
    kind === "fruit" ? [catalogue.products.get(code) ?? ""] : [],
  );
  catalogue.coldRooms = await seedStores(releaser, fruits, at("2019-11-13T09:00:00"));
  await activateForDemo(releaser, at("2019-12-02T09:00:00"));
  const fruitMap = await seedMap(dosimetrist, releaser, fruitProcess, fruitGoods);
  const equipmentMap = await seedMap(dosimetrist, releaser, equipmentProcess, equipmentGoods);
  for (const { product, ...spec } of specs) {
    const doseMapId = "destination" in spec ? fruitMap : equipmentMap;
    const draft = { ...spec, doseMapId, productId: catalogue.products.get(product) };
    const { id } = await mustRun(draftSpecification, dosimetrist, draft, {
      at: at("2019-12-09T09:00:00"),
      replay: true,
    });
    await mustRun(
      approveSpecification,
      releaser,
      { specificationId: id },
      { at: at("2019-12-10T09:00:00"), replay: true },
    );
    catalogue.specs.set(product, id);
    catalogue.destinations.set(product, "destination" in spec ? spec.destination : null);
  }
  return catalogue;
}

/** A round opens on its own morning; the beneficiary stands as the article words it. */
export async function openRoundOf(catalogue: Catalogue, code: string): Promise<string> {
  const known = catalogue.rounds.get(code);
  const plan = roundPlans.find((round) => round.code === code);
  if (known || !plan) return known ?? "";
  const round = {
    code,
    name: `${plan.name}: chiếu xạ miễn phí vật tư phòng dịch`,
    beneficiary: "Cán bộ Bệnh viện Bạch Mai",
    beneficiaryNote:
      "Theo cách viết của bài báo. Chưa rõ cụm “cho cán bộ Bệnh viện Bạch Mai” nói về cả bảy đợt hay chỉ về các bộ quần áo bảo hộ.",
    openedOn: plan.day,
  };
  const clerk = await demoActor("CLK01");
  const opened = await mustRun(openRound, clerk, round, {
    at: new Date(`${plan.day}T07:00:00+07:00`),
    replay: true,
  });
  catalogue.rounds.set(code, opened.id);
  return opened.id;
}
