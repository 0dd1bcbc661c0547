import { checkRefusals } from "@/lib/i18n/checks";
import { checks } from "@/lib/i18n/checks.vi";
import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayDose, sayDoseDown, sayDoseUp, sayRange } from "@/lib/i18n/say";
import type {
  RejectionDisposition,
  RejectionRefusal,
  ReleaseRefusal,
  WithdrawalRefusal,
} from "@/lib/release/rules/decisions";
import { formatMoment } from "@/lib/core/dates";
import type { ConfirmationRefusal, PaperRefusal } from "@/lib/release/rules/concession";
import type { RetreatmentRefusal } from "@/lib/release/rules/retreatment";
import type { EvidenceRefusal } from "@/lib/release/rules/evidence";
import type { DutyRefusal, DutyWithdrawalRefusal } from "@/lib/release/rules/on-call";
import type { HeldRefusal, HoldRefusal } from "@/lib/release/rules/holds";
import type { LotStage } from "@/lib/release/rules/facts";

const dose = (doseGy: number) => sayDose(doseGy, "vi");

const stages = {
  received: "đã nhận",
  loading: "đang xếp",
  in_process: "đang chiếu xạ",
  processed: "chờ quyết định",
  released: "đã chấp nhận xuất",
  rejected: "đã loại",
  certified: "đã cấp chứng nhận",
  dispatched: "đã giao",
} satisfies Record<LotStage, string>;

export const release = {
  meanings: {
    "release.released": "Tôi đã xem mọi kết quả kiểm tra và chấp nhận xuất lô này",
    "release.rejected": "Tôi đã xem hồ sơ và loại lô này",
    "release.withdrawn": "Tôi thu hồi quyết định xuất lô này",
    "release.hold-ended": "Tôi đã xem lý do giữ lô, và thôi giữ lô này",
    "release.concession-proposed":
      "Tôi đã xem hồ sơ và quyết định của khách hàng, và đề nghị nhân nhượng cho lô này",
    "release.concession-confirmed":
      "Tôi đã xem hồ sơ và quyết định của khách hàng, và chấp nhận xuất lô này theo nhân nhượng",
    "release.retreatment-permitted": "Tôi cho phép chiếu xạ lại lô này",
  },
  checksTitle: "Các điều kiện xuất lô",
  checksLead: ({ blocking, unjudged, total }: { blocking: number; unjudged: number; total: number }) =>
    `${blocking === 0 ? "Không điều kiện nào ngăn lô này" : `${blocking} điều kiện ngăn lô này`}${unjudged > 0 ? `; ${unjudged} trong ${total} điều kiện chưa xét được` : ""}.`,
  decisionTitle: "Quyết định",
  signatureMissing: "Không tìm thấy chữ ký của bản ghi này.",
  passNo: (pass: number) => `lần chiếu xạ ${pass}`,
  retreatmentOf: (pass: number) => `Cho phép chiếu xạ lần ${pass}`,
  calculated: (min: string, max: string) => `liều tính được ${sayRange(min, max)}`,
  outcomes: { released: "Đã chấp nhận xuất lô", rejected: "Đã loại", withdrawn: "Quyết định đã bị thu hồi" },
  facts: {
    calculatedMin: "Liều nhỏ nhất tính được",
    calculatedMax: "Liều lớn nhất tính được",
    uncertainty: "Độ không đảm bảo đo (k = 2)",
    limits: "Giới hạn liều",
    window: "Khoảng chấp nhận ở vị trí theo dõi",
    uniformity: "Hệ số đồng đều liều",
  },
  forms: {
    release: "Chấp nhận xuất lô",
    releaseTitle: (code: string) => `Chấp nhận xuất lô ${code}`,
    releaseDetail:
      "Chữ ký phủ lên mọi kết quả đo, số đếm, ca chiếu xạ và giới hạn đang thấy. Mọi điều kiện được xét lại ngay khi ký.",
    reject: "Loại lô",
    rejectTitle: (code: string) => `Loại lô ${code}`,
    disposition: "Hàng bị loại sẽ được",
    reason: "Lý do",
    withdraw: "Thu hồi quyết định",
    withdrawTitle: (code: string) => `Thu hồi quyết định xuất lô ${code}`,
    withdrawDetail: "Lô này sẽ không còn được tính vào số liệu của năm. Quyết định cũ vẫn xem được.",
    retreat: "Cho phép chiếu xạ lại",
    retreatTitle: (code: string) => `Chiếu xạ lại lô ${code}`,
    completionLead:
      "Thực phẩm chỉ chiếu xạ một lần. Lần sau chỉ được phép khi cơ quan có thẩm quyền đồng ý bằng văn bản rằng đó là hoàn thành cùng một lần xử lý, tổng liều lớn nhất không vượt giới hạn, và riêng lần sau đủ liều tối thiểu.",
    plannedMinDose: "Liều nhỏ nhất dự kiến của lần sau",
    agency: "Cơ quan đồng ý",
    agreementDocument: "Văn bản đồng ý",
    agreedOn: "Ngày văn bản",
    plannedMaxDose: "Liều lớn nhất dự kiến của lần sau",
    plannedMaxDoseHint: "Cộng với các lần trước không được quá liều tối đa của nhà sản xuất.",
  },
  holds: {
    title: "Giữ lô",
    lead: "Lô bị giữ thì không xuất, không cấp giấy chứng nhận và không giao được, cho đến khi có người ký thôi giữ.",
    none: "Chưa ai ghi nghi ngờ nào về lô này.",
    badge: "Đang bị giữ",
    open: "Đang giữ",
    ended: "Đã thôi giữ",
    by: (name: string, time: string) => `${name}, ${time}`,
    hold: "Giữ lô",
    holdTitle: (code: string) => `Giữ lô ${code}`,
    reasonToHold: "Nghi ngờ điều gì",
    end: "Thôi giữ",
    endTitle: (code: string) => `Thôi giữ lô ${code}`,
    reasonToEnd: "Đã làm rõ thế nào",
  },
  concession: {
    propose: "Đề nghị nhân nhượng",
    proposeTitle: (code: string) => `Nhân nhượng cho lô ${code}`,
    proposeLead:
      "Chỉ cho hàng y tế, theo quyết định có chữ ký của khách hàng; không bao giờ dưới liều yêu cầu, không vượt mức sản phẩm chịu được. Người thứ hai phải ký chấp nhận.",
    document: "Văn bản của khách hàng",
    customerSignatory: "Người ký phía khách hàng",
    customerSignedOn: "Ngày khách hàng ký",
    reason: "Vì sao nhân nhượng",
    confirm: "Chấp nhận nhân nhượng",
    confirmTitle: (code: string) => `Xuất lô ${code} theo nhân nhượng`,
    proposed: "Đề nghị nhân nhượng",
    waits: "Chờ người thứ hai ký chấp nhận.",
    paper: (document: string, signatory: string, day: string) => `${document}, ${signatory} ký ngày ${day}`,
    conceded: (names: string) => `Nhân nhượng: ${names}`,
    released: "Xuất theo nhân nhượng",
  },
  onCall: {
    title: "Trực quyết định xuất lô",
    lead: "Ai được gọi để quyết định, từ lúc nào đến lúc nào. Mỗi lúc một người; người trực thấy cùng một trang và ký ở máy trạm nào cũng được.",
    line: (name: string, code: string, until: string) => `Trực quyết định: ${name} (${code}), đến ${until}`,
    you: (until: string) => `Bạn đang trực quyết định xuất lô, đến ${until}`,
    nobody: "Không ai trực quyết định xuất lô lúc này",
    roster: "Xem lịch trực",
    person: "Người trực",
    startsAt: "Từ lúc",
    endsAt: "Đến lúc",
    note: "Ghi chú",
    now: "đang trực",
    assign: "Thêm vào lịch trực",
    emptyTitle: "Chưa có ai trong lịch trực",
    withdraw: "Bỏ ca trực",
    withdrawTitle: (name: string) => `Bỏ ca trực của ${name}`,
    reason: "Lý do",
  },
  checks,
  stages,
  rejectionDispositions: {
    return: "Trả lại khách hàng",
    destroy: "Tiêu hủy",
  } satisfies Record<RejectionDisposition, string>,
  refusals: {
    ...checkRefusals(checks.explain),
    "release.already-decided": ({ stage }) =>
      `Lô này ${stages[stage]} rồi, không quyết định lại được. Tải lại trang để xem ai đã quyết định.`,
    "release.not-processed": ({ stage }) =>
      `Lô này ${stages[stage]}, chưa chiếu xạ và dỡ xong. Quyết định sau khi dỡ hết giá hàng.`,
    "release.evidence-missing": () =>
      "Không biết bạn đã xem hồ sơ nào. Tải lại trang của lô, xem lại rồi ký.",
    "release.evidence-changed": ({ changed }) =>
      `Hồ sơ của lô đã thay đổi sau khi bạn mở trang${changed.length > 0 ? ` (${changed.map((code) => checks.names[code]).join("; ")})` : ""}. Tải lại trang, xem lại rồi ký.`,
    "on-call.not-a-releaser": () => "Chỉ người quyết định xuất lô đang làm việc mới trực được.",
    "on-call.ends-before-it-starts": () => "Giờ kết thúc phải sau giờ bắt đầu.",
    "on-call.over-already": () => "Ca trực này đã qua. Ghi ca trực từ bây giờ trở đi.",
    "on-call.taken": ({ name, startsAt, endsAt }) =>
      `${name} đã trực từ ${formatMoment(startsAt)} đến ${formatMoment(endsAt)}. Chọn giờ khác hoặc bỏ ca trực kia.`,
    "on-call.not-found": () => "Không có ca trực này. Tải lại trang.",
    "on-call.withdrawn-already": () => "Ca trực này đã bỏ rồi. Tải lại trang.",
    "on-call.served-already": () => "Ca trực này đã xong, không bỏ được nữa.",
    "release.concession-of-food": () =>
      "Thực phẩm không có nhân nhượng. Loại lô, trả lại khách hàng hoặc tiêu hủy.",
    "release.nothing-to-concede": () =>
      "Không có liều nào nằm ngoài khoảng chấp nhận, nên không có gì để nhân nhượng.",
    "release.concession-below-required": ({ minDoseGy, requiredMinDoseGy }) =>
      `Liều nhỏ nhất tính được là ${sayDoseDown(minDoseGy, "vi")}, thấp hơn liều yêu cầu ${dose(requiredMinDoseGy)}. Không nhân nhượng dưới liều yêu cầu.`,
    "release.concession-signed-later": () =>
      "Ngày khách hàng ký còn ở phía trước. Xem lại ngày trên văn bản.",
    "release.no-such-concession": () =>
      "Không có đề nghị nhân nhượng này cho lần chiếu xạ này. Tải lại trang.",
    "release.own-concession": () => "Bạn là người đề nghị nhân nhượng; người khác phải ký chấp nhận.",
    "release.concession-outgrown": ({ codes }) =>
      `Khách hàng chưa nhân nhượng: ${codes.map((code) => checks.names[code]).join("; ")}. Hỏi lại khách hàng.`,
    "release.completion-above-limit": ({ soFarGy, plannedMaxDoseGy, limitGy }) =>
      `Đã nhận đến ${sayDoseUp(soFarGy, "vi")}, thêm ${dose(plannedMaxDoseGy)} là ${sayDoseUp(soFarGy + plannedMaxDoseGy, "vi")}, vượt mức cho phép ${dose(limitGy)}. Không chiếu xạ lại; loại lô, trả lại khách hàng hoặc tiêu hủy.`,
    "release.completion-below-minimum": ({ requiredGy }) =>
      `Riêng lần sau phải cho mọi thùng đủ ${dose(requiredGy)}. Ghi liều nhỏ nhất dự kiến từ mức đó trở lên.`,
    "release.held": ({ holds }) =>
      `Lô đang bị giữ: ${holds.map(({ nonconformance, reason }) => `${nonconformance ? `${nonconformance}: ` : ""}${reason.replace(/\.$/, "")}`).join("; ")}. Làm rõ và ký thôi giữ trước.`,
    "release.not-holdable": ({ stage }) => `Lô này ${stages[stage]}, không còn gì để giữ.`,
    "release.no-such-hold": () => "Không có lần giữ lô này. Tải lại trang.",
    "release.hold-ended": () => "Lần giữ này đã có người ký thôi giữ. Tải lại trang để xem.",
    "release.still-in-process": () =>
      "Lô đang ở trong phòng chiếu. Chờ ca kết thúc và dỡ hàng rồi mới loại được.",
    "release.rejection-reason-missing": () =>
      "Loại một lô phải có lý do. Ghi rõ lý do để khách hàng đọc được.",
    "release.not-released": ({ stage }) =>
      `Lô này ${stages[stage]}, không có quyết định xuất lô nào để thu hồi.`,
    "release.withdrawal-reason-missing": () => "Thu hồi quyết định phải có lý do. Ghi rõ điều gì đã sai.",
    "release.retreatment-reason-missing": () =>
      "Chiếu xạ lại phải có lý do. Ghi rõ vì sao lần trước không đạt.",
    "release.retreatment-of-food": () =>
      "Theo quy định của trung tâm, thực phẩm không chiếu xạ lại. Loại lô, trả lại khách hàng hoặc tiêu hủy.",
    "release.product-maximum-unknown": () =>
      "Chưa biết sản phẩm chịu được liều tối đa bao nhiêu nên không chiếu xạ lại. Hỏi nhà sản xuất trước.",
    "release.dose-so-far-unknown": () =>
      "Chưa tính được liều của lần trước nên không chiếu xạ lại. Đọc hết liều kế của lần trước.",
    "release.retreatment-above-maximum": ({ soFarGy, plannedMaxDoseGy, productMaxDoseGy }) =>
      `Đã nhận đến ${sayDoseUp(soFarGy, "vi")}, thêm ${dose(plannedMaxDoseGy)} là ${sayDoseUp(soFarGy + plannedMaxDoseGy, "vi")}, vượt mức sản phẩm chịu được ${dose(productMaxDoseGy)}. Không chiếu xạ lại.`,
  } satisfies RefusalWords<
    | ReleaseRefusal
    | RejectionRefusal
    | WithdrawalRefusal
    | RetreatmentRefusal
    | HeldRefusal
    | HoldRefusal
    | EvidenceRefusal
    | ConfirmationRefusal
    | PaperRefusal
    | DutyRefusal
    | DutyWithdrawalRefusal
  >,
};
