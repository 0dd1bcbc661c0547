import { formatNumber } from "@/lib/core/dates";
import { officers } from "@/lib/i18n/lot-officers.vi";
import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayList } from "@/lib/i18n/say";
import type { AskedInspection, TermRefusal } from "@/lib/quarantine/rules";
import type { CheckFacts } from "@/lib/release/rules/check";

const asked = ({ kind, by, source }: AskedInspection): string =>
  `${officers.kinds[kind]} (${by === "market" ? "thị trường yêu cầu" : "theo quy định của trung tâm"}: ${source})`;

const decapitalised = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** The sentence of the INSPECTION check. */
export function sayInspection(facts: CheckFacts["INSPECTION"], passed: boolean): string {
  const { result, inspectorName, kind, lacking: missing = [], packaging } = facts;
  if (result === "missing")
    return "Chưa ghi kết quả kiểm tra trước chiếu xạ. Ghi biên bản kiểm tra của lô rồi xét lại.";
  const by = kind ? `${inspectorName} (${officers.kinds[kind].toLowerCase()})` : inspectorName;
  if (result === "fail") return `${by} kiểm tra, kết quả không đạt. Giữ lô và hỏi cơ quan kiểm dịch.`;
  if (passed) return `${by} kiểm tra, kết quả đạt.`;
  return [
    `${by} kiểm tra, kết quả đạt, nhưng chưa đủ.`,
    ...(missing.length > 0
      ? [`Còn thiếu: ${sayList(missing.map((one) => decapitalised(asked(one))))}.`]
      : []),
    ...(packaging === "unrecorded"
      ? ["Chưa ghi bao bì có ngăn được dịch hại không, mà thị trường yêu cầu."]
      : packaging
        ? ["Bao bì hở, không ngăn được dịch hại như thị trường yêu cầu."]
        : []),
    "Nếu đã kiểm tra trước khi chiếu xạ thì ghi lại biên bản đó.",
  ].join(" ");
}

export const quarantine = {
  title: "Kiểm dịch",
  lead: "Lô nào đang chờ ai, và trung tâm quy định gì về kiểm tra và niêm phong.",
  waiting: "Đang chờ cán bộ kiểm dịch",
  waitingLead: "Lô chờ thì chưa xếp lên giá và chưa vào phòng chiếu.",
  noneWaiting: "Không có lô nào đang chờ",
  noneWaitingWords: "Mời cán bộ kiểm dịch từ trang của lô; lô sẽ hiện ở đây cho đến khi kiểm tra xong.",
  lot: "Lô",
  goods: "Hàng",
  whom: "Chờ ai",
  told: (whom: string) => `đã báo ${whom}`,
  called: (at: string) => `mời lúc ${at}`,
  expectedAt: "Hẹn đến",
  noTime: "chưa hẹn giờ",
  overdue: "quá giờ hẹn",
  terms: "Quy định của trung tâm",
  termsLead:
    "Thêm vào những gì thị trường đòi. Ngày hàng đến quyết định dòng nào được áp dụng; dòng của riêng một thị trường đứng trước dòng chung.",
  noTerms: "Trung tâm chưa ghi quy định nào",
  noTermsWords: "Khi đó chỉ áp dụng những gì thị trường được biết là đòi hỏi.",
  stateTerm: "Ghi quy định",
  destination: "Thị trường",
  destinationHint: "Mã hai chữ của nước, ví dụ US. Để trống là mọi thị trường.",
  everyMarket: "mọi thị trường",
  kind: "Ai kiểm tra trước chiếu xạ",
  kindHint: "Để trống nếu trung tâm không đòi thêm.",
  noKind: "không đòi thêm",
  seal: "Niêm phong",
  sealRequired: "Không niêm phong kiểm dịch thì không giao hàng",
  sealNeeded: "bắt buộc",
  sealFree: "không bắt buộc",
  inForceFrom: "Áp dụng từ ngày",
  inForceHint: "Để trống nếu từ hôm nay.",
  source: "Theo văn bản nào",
  asked: {
    title: "Lô này phải được kiểm tra thế nào",
    one: asked,
    packaging: "Bao bì phải ngăn được dịch hại.",
  },
  booked: (name: string, code: string) => `Khách báo ${name} trong đặt lịch ${code}.`,
  sealedOf: (sealed: number, out: number) =>
    `Kiểm dịch đã niêm phong ${formatNumber(sealed, "vi")} / ${formatNumber(out, "vi")} thùng.`,
  unsealed: "Lô chưa có niêm phong kiểm dịch.",
  unsealedAgainst: (source: string) => `Lô chưa có niêm phong kiểm dịch, mà trung tâm đòi: ${source}.`,
  refusals: {
    "quarantine.not-a-country": () => "Thị trường ghi bằng mã hai chữ của nước, ví dụ US hoặc AU.",
  } satisfies RefusalWords<TermRefusal>,
};
