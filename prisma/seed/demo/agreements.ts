import { draftAgreement, putInForce } from "@/lib/agreements/commands";
import { mustRun } from "@/lib/core/command";
import { centreDay } from "@/lib/core/dates";
import { database } from "@/lib/core/db";
import type { Catalogue } from "@/prisma/seed/demo/catalogue";
import { actorOf } from "@/prisma/seed/demo/crew";
import { equipmentGoods, fruitGoods, type Goods } from "@/prisma/seed/demo/maps";
import { seedTerm } from "@/prisma/seed/demo/seal";

const growers = ["KH-HAIDUONG", "KH-BACGIANG", "KH-HUNGYEN", "KH-SONLA"];

/** The cartons that the configurations of the demo were mapped with. */
const sidesOf = ({ cartonLengthMm, cartonWidthMm, cartonHeightMm }: Goods) => ({
  cartonLengthMm,
  cartonWidthMm,
  cartonHeightMm,
});

const fruitTerms = {
  ...sidesOf(fruitGoods),
  purpose: "phyto_export",
  packaging: "Thùng giấy có lưới chắn côn trùng, 5 kg (minh họa)",
  storageMinC: "2",
  storageMaxC: "8",
  storageMaxHours: 240,
  countingUnit: "carton",
  pricePerKgDong: 3_000,
};

const pairs = [
  ...growers.flatMap((customer) => [
    { customer, product: "VAI", destination: "AU", ...fruitTerms },
    { customer, product: "NHAN", destination: "AU", ...fruitTerms },
  ]),
  { customer: "KH-SONLA", product: "THANH-LONG", destination: "US", ...fruitTerms },
  // Nobody weighs masks and suits at the gate: their density rests on the carton that was agreed.
  ...Object.entries({ "KT-NANO": "8", "KT-N95": "5", "BO-BH": "9" }).map(([product, cartonMassKg]) => ({
    customer: "KH-TAITRO",
    product,
    purpose: "ppe",
    ...sidesOf(equipmentGoods),
    cartonMassKg,
    packaging: "Thùng giấy (minh họa)",
    countingUnit: product === "BO-BH" ? "set" : "piece",
  })),
];

type Targets = Record<string, string[]>;

/** Only where the market has a table that covers them: elsewhere a pest that is named is a pest not covered. */
const targetsOf: Record<string, Targets> = {
  "THANH-LONG": { "Bactrocera dorsalis": ["egg", "larva"], "Dysmicoccus neobrevipes": ["nymph", "adult"] },
};

/** The pests of a list by name, as the form sends them. */
async function chosen(targets: Targets) {
  const pests = await database().pest.findMany({
    where: { scientificName: { in: Object.keys(targets) } },
    orderBy: { scientificName: "asc" },
    select: { id: true, scientificName: true },
  });
  return pests.map(({ id, scientificName }) => ({ pestId: id, lifeStages: targets[scientificName] }));
}

const duties = {
  doseMapSuppliedBy: "centre",
  nonconformingHandling:
    "Giữ riêng, báo khách hàng trong ngày, trả lại hoặc tiêu hủy theo văn bản (minh họa)",
  mayRelease: "Người quyết định xuất lô của trung tâm",
};

/** A next version for Australia is being written; it names pests, and no pest table of that market is known. */
export async function seedOpenDraft(catalogue: Catalogue, now: Date): Promise<void> {
  const draft = {
    ...fruitTerms,
    ...duties,
    code: "TT-HAIDUONG-VAI",
    customerId: catalogue.customers.get("KH-HAIDUONG"),
    productId: catalogue.products.get("VAI"),
    destination: "AU",
    pests: await chosen({ "Bactrocera dorsalis": ["egg", "larva"], "Cryptophlebia ombrodelta": ["larva"] }),
    inForceFrom: centreDay(new Date(now.getTime() + 30 * 86_400_000)),
  };
  const drafted = { at: new Date(now.getTime() - 86_400_000), replay: true } as const;
  await mustRun(draftAgreement, await actorOf("CLK01"), draft, drafted);
}

/** Drafted by the clerk, put in force by the director before the year began; they run on until somebody ends them. */
export async function seedAgreements(catalogue: Catalogue): Promise<void> {
  const clerk = await actorOf("CLK01");
  const director = await actorOf("DIR01");
  await seedTerm(await actorOf("REL01"), new Date("2019-12-16T08:30:00+07:00"));
  for (const { customer, product, ...terms } of pairs) {
    const draft = {
      ...terms,
      ...duties,
      pests: await chosen(targetsOf[product] ?? {}),
      code: `TT-${customer.slice(3)}-${product}`,
      customerId: catalogue.customers.get(customer),
      productId: catalogue.products.get(product),
      inForceFrom: "2020-01-01",
    };
    const drafted = { at: new Date("2019-12-16T09:00:00+07:00"), replay: true } as const;
    const { id: agreementId } = await mustRun(draftAgreement, clerk, draft, drafted);
    const paper = {
      customerSignedBy: "Người đại diện khách hàng (minh họa)",
      customerSignedOn: "2019-12-18",
      centreSignedBy: "Mai Thị Vàng (minh họa)",
      centreSignedOn: "2019-12-19",
    };
    const signed = { at: new Date("2019-12-20T09:00:00+07:00"), replay: true } as const;
    await mustRun(putInForce, director, { agreementId, ...paper }, signed);
  }
}
