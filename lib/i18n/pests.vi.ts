import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayDay, sayList } from "@/lib/i18n/say";
import type { PestRefusal } from "@/lib/pests/rules";
import type { LifeStage, PestTier } from "@/lib/schedules/rules/pests";
import type { PestVerdict, Silence } from "@/lib/schedules/rules/plan";

const stages = {
  egg: "trứng",
  larva: "sâu non (giòi)",
  nymph: "thiếu trùng",
  pupa: "nhộng",
  adult: "trưởng thành",
} satisfies Record<LifeStage, string>;

const silences = {
  pending: "chưa ai kích hoạt cho ngày đó",
  "not-begun": "ngày đó chưa có hiệu lực",
  ended: "ngày đó đã hết hiệu lực",
  "no-dose": "không quy định liều chiếu xạ",
} satisfies Record<Silence, string>;

export const pests = {
  stages,
  tiers: {
    specific: "đích danh loài",
    family: "mức chung của họ",
    class: "mức chung của lớp",
  } satisfies Record<PestTier, string>,
  silences,
  verdicts: {
    ...silences,
    decides: "quyết định",
    weaker: "thấp hơn mức quyết định",
    "narrower-decides": "đã có dòng sát hơn",
    "narrower-waits": "loài có dòng riêng, dòng đó chưa kích hoạt",
    "stage-excluded": "không nói đến nhộng và trưởng thành bộ Cánh vảy",
    "other-programme": "của chương trình khác, không tính",
  } satisfies Record<PestVerdict, string>,
  title: "Danh mục dịch hại",
  lead: "Tên khoa học như trong các bảng liều, với họ, bộ và lớp đã chắc chắn. Thỏa thuận chọn dịch hại từ danh mục này.",
  searchHint: "Tên, họ, bộ hoặc lớp…",
  nothingHere: "Chưa có dịch hại nào trong danh mục",
  register: "Thêm dịch hại",
  registerLead:
    "Họ và lớp quyết định dòng nào của bảng liều áp dụng. Điều gì chưa chắc thì để trống: chưa rõ không bao giờ làm giảm liều.",
  correct: "Đính chính",
  correctTitle: (name: string) => `Đính chính ${name}`,
  correctLead: "Dòng cũ được giữ lại. Thỏa thuận đã ký theo dòng cũ vẫn theo dòng cũ; bản mới dùng dòng này.",
  save: "Ghi vào danh mục",
  scientificName: "Tên khoa học",
  scientificHint: "Chi và loài, như bảng liều viết, ví dụ Bactrocera dorsalis. Không ghi tên tác giả.",
  commonNameVi: "Tên tiếng Việt",
  commonNameEn: "Tên tiếng Anh",
  taxonomy: "Phân loại",
  family: "Họ",
  familyHint: "Ví dụ Tephritidae.",
  order: "Bộ",
  orderHint: "Ví dụ Lepidoptera.",
  className: "Lớp",
  classHint: "Ví dụ Insecta.",
  source: "Nguồn",
  sourceHint: "Văn bản có tên và phân loại này.",
  unknown: "chưa rõ",
  registered: "Người ghi",
  byAt: (name: string, at: string) => `${name}, ${at}`,
  corrects: "Đính chính cho",
  correctedBy: "Đã được đính chính thành",
  correctedNotice: (name: string) =>
    `Dòng này đã được đính chính thành ${name}. Thỏa thuận mới dùng dòng mới.`,
  marketsTitle: "Dòng nào áp dụng hôm nay",
  marketsLead: "Khi chưa ghi giai đoạn nào. Ghi rõ giai đoạn trong thỏa thuận có thể mở thêm dòng của lớp.",
  agreementsTitle: "Thỏa thuận nhắm vào loài này",
  noAgreements: "Chưa có thỏa thuận nào.",
  target: "Dịch hại cần xử lý",
  targetHint:
    "Chọn từng loài và các giai đoạn có thể có trong hàng. Không đánh dấu giai đoạn nào nghĩa là chưa rõ.",
  noTargets: "Thỏa thuận không nêu loài nào: chỉ dòng của chương trình và luật thực phẩm quyết định.",
  formerWords: (text: string) => `Bản trước ghi bằng lời: “${text}”. Chọn từng loài dưới đây.`,
  inWords: "Ghi bằng lời",
  add: "Thêm dịch hại",
  pest: "Dịch hại",
  pestHint: "Gõ một phần tên, có dấu hay không dấu.",
  stagesPresent: "Giai đoạn có thể có",
  stagesUnknown: "chưa rõ giai đoạn",
  stagesList: (found: readonly LifeStage[]): string =>
    found.length === 0 ? "chưa rõ giai đoạn" : sayList(found.map((stage) => stages[stage])),
  coverageTitle: "Dòng nào của bảng liều áp dụng",
  coverageOn: (destination: string, day: string) => `Đi ${destination}, ngày ${sayDay(day)}.`,
  covered: "có dòng áp dụng",
  notCovered: "không có dòng nào áp dụng",
  coveredBy: (rowCode: string, dose: string) => `Theo ${rowCode}: ít nhất ${dose}.`,
  others: "Các dòng khác",
  refusals: {
    "pests.name-not-scientific": () =>
      "Ghi tên khoa học gồm chi và loài, chi viết hoa, ví dụ Bactrocera dorsalis.",
    "pests.known-already": ({ name }) => `${name} đã có trong danh mục. Sai thì đính chính dòng đó.`,
    "pests.rank-not-a-name": () => "Ghi một tên bằng chữ La-tinh, chữ đầu viết hoa, hoặc để trống.",
    "pests.not-a-family": () => "Tên họ tận cùng bằng -idae. Chưa chắc thì để trống.",
    "pests.nothing-corrected": () => "Chưa có gì khác dòng cũ.",
    "pests.not-found": () => "Không có dịch hại này trong danh mục.",
    "pests.corrected-already": ({ name }) => `${name} đã được đính chính. Mở dòng mới để sửa tiếp.`,
  } satisfies RefusalWords<PestRefusal>,
};
