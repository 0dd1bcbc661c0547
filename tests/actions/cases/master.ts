import { mustRun } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { registerCustomer } from "@/lib/customers/commands";
import { registerProduct } from "@/lib/products/commands";
import { approveSpecification, draftSpecification } from "@/lib/specs/commands";
import type { ActionCase } from "../case";
import type { Workshop } from "../workshop";

const suit = {
  nameVi: "Áo choàng y tế",
  nameEn: "Medical gown",
  kind: "ppe",
  commodity: "protective_suit",
  countingUnit: "set",
  maxDoseGy: 50_000,
  maxDoseSource: "Công bố của nhà sản xuất",
};

async function draftFor(shop: Workshop) {
  const { productId } = await shop.orderOf("suits");
  return {
    code: `QT-${shop.next()}`,
    productId,
    purpose: "ppe",
    pathName: "Đường 1",
    carrierType: "Giá hàng",
    loadingPattern: "2 lớp, 4 thùng mỗi lớp",
    cartonsPerCarrier: 8,
    monitorPosition: "M1",
    dosimeterEveryNCarriers: 2,
    minDoseGy: 15_000,
    maxDoseGy: 40_000,
    ratioMin: "0,9",
    ratioMax: "1,3",
    ratioSource: "Bản đồ liều thử",
    expandedUncertainty: "0,06",
  };
}

async function aDraft(shop: Workshop): Promise<string> {
  const how = { at: shop.ago(300), replay: true } as const;
  return (await mustRun(draftSpecification, await shop.person("DOS01"), await draftFor(shop), how)).id;
}

export const masterCases: ActionCase[] = [
  {
    action: "customers.registerCustomerAction",
    command: "customers.register-customer",
    may: ["clerk", "storekeeper"],
    desk: true,
    by: "CLK01",
    prepare: async (shop) => ({ code: `KH-${shop.next()}`, name: "Hợp tác xã Vải thiều" }),
    writes: ["insert public.customer"],
  },
  {
    action: "customers.amendCustomerAction",
    command: "customers.amend-customer",
    may: ["clerk", "storekeeper"],
    desk: true,
    by: "STO01",
    async prepare(shop) {
      const made = { code: `KH-${shop.next()}`, name: "Hợp tác xã Nhãn lồng" };
      const how = { at: shop.ago(300), replay: true } as const;
      const { id } = await mustRun(registerCustomer, await shop.person("CLK01"), made, how);
      return { customerId: id, _version: 1, name: "Hợp tác xã Nhãn lồng Hưng Yên" };
    },
    writes: ["update public.customer"],
  },
  {
    action: "products.registerProductAction",
    command: "products.register-product",
    may: ["clerk", "releaser"],
    desk: true,
    by: "CLK01",
    prepare: async (shop) => ({ code: `AO-${shop.next()}`, ...suit }),
    writes: ["insert public.product"],
  },
  {
    action: "products.amendProductAction",
    command: "products.amend-product",
    may: ["clerk", "releaser"],
    desk: true,
    by: "REL02",
    async prepare(shop) {
      const made = { code: `AO-${shop.next()}`, ...suit };
      const how = { at: shop.ago(300), replay: true } as const;
      const { id } = await mustRun(registerProduct, await shop.person("CLK01"), made, how);
      return { productId: id, _version: 1, ...suit, nameVi: "Áo choàng phẫu thuật" };
    },
    writes: ["update public.product"],
  },
  {
    action: "specs.draftSpecificationAction",
    command: "specs.draft-specification",
    may: ["dosimetrist", "releaser"],
    desk: true,
    by: "DOS01",
    prepare: draftFor,
    writes: ["insert public.specification"],
  },
  {
    action: "specs.approveSpecificationAction",
    command: "specs.approve-specification",
    may: ["releaser"],
    by: "REL01",
    signs: true,
    prepare: async (shop) => ({ specificationId: await aDraft(shop) }),
    writes: ["insert public.signature", "update public.specification"],
  },
  {
    action: "specs.withdrawDraftAction",
    command: "specs.withdraw-draft",
    may: ["dosimetrist", "releaser"],
    desk: true,
    by: "DOS02",
    prepare: async (shop) => ({ specificationId: await aDraft(shop), reason: "Soạn nhầm cấu hình" }),
    writes: ["update public.specification"],
  },
  {
    action: "specs.retireSpecificationAction",
    command: "specs.retire-specification",
    may: ["releaser"],
    by: "REL02",
    async prepare(shop) {
      const specificationId = await aDraft(shop);
      const how = { at: shop.ago(200), replay: true } as const;
      await mustRun(approveSpecification, await shop.person("REL01"), { specificationId }, how);
      return { specificationId, reason: "Đường vận chuyển đã đổi" };
    },
    writes: ["update public.specification"],
  },
  {
    action: "pests.registerPestAction",
    command: "pests.register-pest",
    may: ["releaser"],
    by: "REL01",
    desk: true,
    prepare: async (shop) => ({
      // A name takes no digits.
      scientificName: `Conopomorpha sinensis ${shop
        .next()
        .toLowerCase()
        .replaceAll(/\d/g, (n) => "abcdefghij"[Number(n)] ?? "")}`,
      family: "Gracillariidae",
      orderName: "Lepidoptera",
      className: "Insecta",
      source: "Văn bản thử 02",
    }),
    writes: ["insert public.pest"],
  },
  {
    action: "schedules.activateScheduleAction",
    command: "schedules.activate-schedule",
    may: ["releaser"],
    by: "REL01",
    signs: true,
    async prepare() {
      const row = await database().treatmentSchedule.findUniqueOrThrow({ where: { code: "VN-US-04" } });
      return { scheduleId: row.id, document: "Văn bản thử 01", effectiveFrom: "2026-01-01", synthetic: "on" };
    },
    writes: ["insert public.schedule_activation", "insert public.signature"],
  },
];
