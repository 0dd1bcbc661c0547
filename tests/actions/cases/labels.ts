import type { ActionCase } from "../case";

export const labelCases: ActionCase[] = [
  {
    action: "labels.recordPrintAction",
    command: "labels.record-print",
    may: ["storekeeper", "operator", "dosimetrist"],
    by: "STO01",
    async prepare(shop) {
      const { id } = await shop.received("fruit");
      return { lotId: id, kind: "carton", from: 1, to: 12, shown: 12 };
    },
    writes: ["insert public.label_print"],
  },
];
