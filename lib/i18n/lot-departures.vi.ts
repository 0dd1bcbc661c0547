import type { RejectionDisposition } from "@/lib/release/rules/decisions";

type Returned = { takenOverBy: string; vehicle: string };

export const departures = {
  title: "Hàng bị loại rời trung tâm",
  lead: {
    return: (gone, here) => {
      if (gone === "0") return `Còn ${here} thùng ở đây, chờ trả lại khách hàng.`;
      return here === "0"
        ? `Đã trả lại khách hàng hết ${gone} thùng.`
        : `Đã trả lại khách hàng ${gone} thùng; còn ${here} thùng ở đây.`;
    },
    destroy: (gone, here) => {
      if (gone === "0") return `Còn ${here} thùng ở đây, chờ tiêu hủy.`;
      return here === "0"
        ? `Đã tiêu hủy hết ${gone} thùng.`
        : `Đã tiêu hủy ${gone} thùng; còn ${here} thùng ở đây.`;
    },
  } satisfies Record<RejectionDisposition, (gone: string, here: string) => string>,
  columns: {
    departedAt: "Lúc",
    cartons: "Thùng",
    return: "Giao cho",
    destroy: "Nơi và cách tiêu hủy",
    document: "Văn bản",
    recordedBy: "Người ghi",
  },
  takenOver: ({ takenOverBy, vehicle }: Returned) => `${takenOverBy} nhận · ${vehicle}`,
  witnessed: (name: string) => `${name} chứng kiến`,

  cartons: "Số thùng",
  rest: (count: string) => `Sau lần này còn ${count} thùng ở đây`,
  from: "Lấy từ chỗ nào",
  fromChoice: (place: string, count: string) => `${place} · ${count} thùng`,
  fromUnknown: "Trên giá, hoặc chưa ghi chỗ",
  document: "Văn bản số",

  return: {
    title: "Trả lại hàng bị loại",
    lead: (code: string, here: string) =>
      `Lô ${code}: còn ${here} thùng ở đây. Trả nhiều lần thì ghi từng lần.`,
    otherwise: "Quyết định loại lô này ghi tiêu hủy, không phải trả lại.",
    recipient: "Giao cho",
    vehicle: "Biển số xe",
    takenOverBy: "Người nhận bàn giao",
    documentHint: "Biên bản bàn giao hoặc phiếu xuất.",
    departedAt: "Bàn giao lúc",
    submit: "Ghi trả hàng",
  },
  destroy: {
    title: "Tiêu hủy hàng bị loại",
    lead: (code: string, here: string) =>
      `Lô ${code}: còn ${here} thùng ở đây. Tiêu hủy nhiều lần thì ghi từng lần.`,
    otherwise: "Quyết định loại lô này ghi trả lại khách hàng, không phải tiêu hủy.",
    method: "Ở đâu, bằng cách nào",
    witness: "Người chứng kiến",
    witnessHint: "Một người khác của trung tâm, có mặt khi tiêu hủy.",
    documentHint: "Biên bản tiêu hủy.",
    departedAt: "Tiêu hủy lúc",
    submit: "Ghi tiêu hủy",
  },
  allGone: "Không còn thùng nào của lô này ở đây.",

  events: {
    returned: (cartons: string, recipient: string) => `Trả ${cartons} thùng bị loại cho ${recipient}`,
    destroyed: (cartons: string) => `Tiêu hủy ${cartons} thùng bị loại`,
  },
};
