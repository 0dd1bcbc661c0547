import type { RefusalWords } from "@/lib/i18n/refusals";
import type { LabelKind, LabelRefusal, Sheet } from "@/lib/labels/rules";

const kinds = {
  carton: "Nhãn thùng",
  carrier: "Nhãn giá hàng",
  dosimeter: "Nhãn liều kế",
} satisfies Record<LabelKind, string>;

const sheets = { a4: "A4", roll: "Cuộn 100 × 70 mm" } satisfies Record<Sheet, string>;

export const labels = {
  title: "In nhãn",
  kinds,
  sheets,
  sheet: "Khổ giấy",
  range: "Thùng số",
  from: "Từ thùng số",
  to: "Đến thùng số",
  show: "Xem",
  count: (count: string) => `${count} nhãn`,
  atOnce: (count: string) => `Mỗi lần in được ${count} nhãn; in tiếp các thùng còn lại ở lần sau.`,
  waits:
    "Lô chưa được xuất nên nhãn chưa mang dấu Radura và câu “Treated with radiation”. In lại sau khi có quyết định.",
  none: {
    carton: "Lô không có thùng nào.",
    carrier: "Chưa xếp giá hàng nào.",
    dosimeter: "Chưa đặt liều kế nào.",
  } satisfies Record<LabelKind, string>,
  byHand: "Chỗ có hàng chấm là điều chưa ai ghi; viết tay nếu biết.",
  lot: "Lot",
  grower: "Grower",
  packhouse: "Packhouse",
  facility: "Treated by",
  treatedOn: "Treated on",
  codes: { packhouse: "PHC", facility: "TFC", treatment: "TIN" },
  facilityName: "Hanoi Irradiation Center",
  carrier: "Giá hàng",
  nth: (ordinal: string, of: string) => `${ordinal} / ${of}`,
  print: "Ghi và in",
  reason: "Vì sao in lại",
  again: (count: string) => `${count} nhãn trong số này đã in trước đây.`,
  history: "Đã in",
  neverPrinted: "Chưa ghi lần in nào.",
  printedCodes: (first: string, last: string, count: string) =>
    first === last ? `1 nhãn: ${first}` : `${count} nhãn: ${first} đến ${last}`,
  reprinted: (reason: string) => `in lại: ${reason}`,
  refusals: {
    "labels.nothing-to-print": () => "Không có nhãn nào để in.",
    "labels.page-outdated": ({ now }) =>
      `Lô vừa thay đổi, nay có ${now} nhãn loại này. Tải lại trang rồi in.`,
    "labels.reprint-unexplained": ({ again }) =>
      `${again} nhãn trong số này đã in rồi. Ghi vì sao in lại, ví dụ nhãn rách.`,
  } satisfies RefusalWords<LabelRefusal>,
};
