import { draftAgreement, putInForce } from "@/lib/agreements/commands";
import { mustRun } from "@/lib/core/command";
import type { Catalogue } from "@/prisma/seed/demo/catalogue";
import { actorOf } from "@/prisma/seed/demo/crew";
import { seedTerm } from "@/prisma/seed/demo/seal";

const growers = ["KH-HAIDUONG", "KH-BACGIANG", "KH-HUNGYEN", "KH-SONLA"];

const fruitTerms = {
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
  ...["KT-NANO", "KT-N95", "BO-BH"].map((product) => ({
    customer: "KH-TAITRO",
    product,
    purpose: "ppe",
    packaging: "Thùng giấy (minh họa)",
    countingUnit: product === "BO-BH" ? "set" : "piece",
  })),
];

/** Drafted by the clerk, put in force by the director before the year began; they run on until somebody ends them. */
export async function seedAgreements(catalogue: Catalogue): Promise<void> {
  const clerk = await actorOf("CLK01");
  const director = await actorOf("DIR01");
  await seedTerm(await actorOf("REL01"), new Date("2019-12-16T08:30:00+07:00"));
  for (const { customer, product, ...terms } of pairs) {
    const draft = {
      ...terms,
      code: `TT-${customer.slice(3)}-${product}`,
      customerId: catalogue.customers.get(customer),
      productId: catalogue.products.get(product),
      doseMapSuppliedBy: "centre",
      nonconformingHandling:
        "Giữ riêng, báo khách hàng trong ngày, trả lại hoặc tiêu hủy theo văn bản (minh họa)",
      mayRelease: "Người quyết định xuất lô của trung tâm",
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
