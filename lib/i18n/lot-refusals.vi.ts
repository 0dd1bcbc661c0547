import { formatDay, formatExactly, formatNumber } from "@/lib/core/dates";
import { certificates } from "@/lib/i18n/certificates.vi";
import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayList } from "@/lib/i18n/say";
import type { DepartureRefusal, WitnessRefusal } from "@/lib/lots/rules/departure";
import { schedules } from "@/lib/i18n/schedules.vi";
import type { DispatchRefusal, RoundRefusal } from "@/lib/lots/rules/dispatch";
import type { AcknowledgementRefusal, InspectionRefusal } from "@/lib/lots/rules/inspection";
import type { CallEndRefusal, CallRefusal } from "@/lib/lots/rules/inspector";
import type { LateRefusal } from "@/lib/lots/rules/late";
import type { LoadingRefusal } from "@/lib/lots/rules/loading";
import type { AmendmentRefusal } from "@/lib/lots/rules/receipt";
import type { SealRefusal } from "@/lib/lots/rules/seal";
import type { LotUnknown, PriorStep } from "@/lib/lots/rules/time";
import type { ClosingRefusal, UnloadingRefusal } from "@/lib/lots/rules/unloading";
import type { StaleRefusal } from "@/lib/core/refusals";
import type { LotStage } from "@/lib/release/rules/facts";

export type LotRefusal =
  | Exclude<AmendmentRefusal, StaleRefusal>
  | InspectionRefusal
  | AcknowledgementRefusal
  | CallRefusal
  | CallEndRefusal
  | SealRefusal
  | LoadingRefusal
  | UnloadingRefusal
  | ClosingRefusal
  | DispatchRefusal
  | DepartureRefusal
  | WitnessRefusal
  | RoundRefusal
  | LotUnknown
  | LateRefusal;

export const stages = {
  received: "đã nhận",
  loading: "đang xếp hàng",
  in_process: "đang chiếu xạ",
  processed: "chờ quyết định",
  released: "được xuất",
  rejected: "bị loại",
  certified: "đã cấp chứng nhận",
  dispatched: "đã giao",
} satisfies Record<LotStage, string>;

const cartons = (count: number) => `${formatNumber(count, "vi")} thùng`;

const steps = {
  received: () => "lúc nhận hàng",
  "carrier-before": (subject) => `lúc xếp giá ${subject}, xếp ngay trước đó,`,
  "pass-before": () => "lúc dỡ xong lần chiếu xạ trước",
  loaded: (subject) => `lúc xếp hàng lên giá ${subject}`,
  "run-started": () => "lúc bắt đầu ca chiếu xạ",
  "source-moved": () => "lần nâng hoặc hạ nguồn gần nhất",
  entered: (subject) => `lúc giá ${subject} vào phòng chiếu`,
  left: (subject) => (subject ? `lúc giá ${subject} ra khỏi phòng chiếu` : "lúc ra khỏi phòng chiếu"),
  interrupted: (subject) => `lần gián đoạn đã ghi giá ${subject} ở trong phòng`,
  called: () => "lúc mời cán bộ kiểm dịch",
  unloaded: () => "lúc dỡ giá cuối cùng",
  rejected: () => "lúc quyết định loại",
  certified: () => "lúc cấp giấy chứng nhận",
  "handed-over": () => "lúc giao ca trực",
} satisfies Record<PriorStep, (subject: string) => string>;

const units: Record<string, string> = { piece: "chiếc", set: "bộ" };

export const refusals = {
  "time.in-future": ({ at }) =>
    `Thời điểm này chưa đến: bây giờ là ${formatExactly(at)}. Để trống nếu là bây giờ.`,
  "time.too-early": ({ after, earliest, subject }) =>
    `Thời điểm này trước ${steps[after](subject ?? "")} (${formatExactly(earliest)}). Kiểm tra lại giờ.`,
  "lots.not-found": () => "Không có lô này trong hệ thống. Tải lại danh sách.",
  "lots.customer-unknown": () => "Không còn khách hàng này. Tải lại trang rồi chọn lại.",
  "lots.product-unknown": () => "Không còn sản phẩm này. Tải lại trang rồi chọn lại.",
  "lots.spec-unknown": () => "Không còn quy trình này. Tải lại trang rồi chọn lại.",
  "lots.spec-not-approved": () =>
    "Quy trình này chưa được duyệt hoặc đã hết hiệu lực. Chọn quy trình đã duyệt.",
  "lots.spec-of-another-product": () =>
    "Quy trình này dành cho sản phẩm khác. Chọn quy trình của đúng sản phẩm.",
  "lots.spec-for-another-market": ({ specDestination, destination }) =>
    `Quy trình đã chọn dành cho ${specDestination === null ? "hàng không xuất khẩu" : schedules.destination(specDestination)}, còn lô này ghi ${destination === null ? "không xuất khẩu" : schedules.destination(destination)}. Chọn lại quy trình hoặc nước đến.`,
  "lots.rejected-exceeds-received": ({ receivedCartons }) =>
    `Chỉ nhận ${cartons(receivedCartons)}, không thể trả lại nhiều hơn. Đếm lại.`,
  "lots.nothing-accepted": () =>
    "Trả lại hết thì không còn gì để chiếu xạ. Không lập lô; giao trả hàng cho khách.",
  "lots.discrepancy-unexplained": ({ declaredCartons, receivedCartons }) =>
    `Khai ${cartons(declaredCartons)}, đếm được ${cartons(receivedCartons)}. Ghi rõ vì sao lệch.`,
  "lots.discrepancy-not-accepted": () => "Số thùng lệch phải có người chấp nhận. Ghi họ tên người đó.",
  "lots.items-missing": ({ countingUnit }) =>
    `Sản phẩm này đếm theo ${units[countingUnit] ?? countingUnit}. Ghi tổng số ${units[countingUnit] ?? countingUnit}.`,
  "lots.items-not-counted": () => "Sản phẩm này chỉ đếm theo thùng. Để trống ô số lượng.",
  "lots.carton-mass-unknown": () =>
    "Chưa ai biết một thùng nặng bao nhiêu, thỏa thuận ngày nhận cũng không ghi. Cân, hoặc ghi khối lượng khai của một thùng.",
  "lots.mass-missing": () =>
    "Trái cây phải có khối lượng. Chọn cân thực tế, hoặc tính theo khối lượng khai của một thùng.",
  "lots.mass-basis-missing": () => "Khối lượng này từ đâu: cân thực tế hay tính theo khai báo? Chọn một.",
  "lots.weighed-mass-missing": () => "Ghi khối lượng cân được, tính bằng kg.",
  "lots.mass-is-computed": () =>
    "Đã chọn tính theo khai báo, nên khối lượng lô do máy tính. Để trống ô này, hoặc chọn cân thực tế.",
  "lots.carton-mass-missing": () => "Ghi khối lượng khai của một thùng, tính bằng kg.",
  "lots.food-irradiated-before": () =>
    "Thực phẩm chỉ được chiếu xạ một lần. Hàng đã chiếu xạ không nhận; giao trả cho khách.",
  "lots.durability-over": ({ arrivedAt }) =>
    `Hạn này đã qua khi hàng đến (${formatDay(arrivedAt)}). Xem lại ngày, hoặc không nhận lô.`,
  "lots.promised-before-arrival": ({ arrivedAt }) =>
    `Hẹn trả trước lúc hàng đến (${formatExactly(arrivedAt)}). Kiểm tra lại.`,
  "lots.round-unknown": () => "Không còn đợt này. Tải lại trang rồi chọn lại.",
  "lots.round-not-open-yet": ({ openedOn }) =>
    `Đợt này mở từ ngày ${formatDay(openedOn)}, sau ngày hàng đến. Chọn đợt khác.`,
  "lots.round-code-taken": ({ name }) => `Mã này đã dùng cho đợt “${name}”. Chọn mã khác.`,
  "lots.loading-begun": ({ stage }) =>
    `Lô này ${stages[stage]} nên phiếu nhận không sửa được nữa. Nếu phiếu sai, báo người quyết định xuất.`,
  "lots.arrival-in-another-year": ({ lotCode }) =>
    `Mã ${lotCode} mang năm hàng đến; không đổi sang năm khác được. Kiểm tra lại ngày.`,
  "lots.decided": ({ stage }) => `Lô này ${stages[stage]} rồi, không ghi thêm được. Tải lại trang để xem.`,
  "lots.inspection-of-fruit-only": () => "Chỉ trái cây mới kiểm tra trước chiếu xạ. Lô này không cần.",
  "lots.sample-exceeds-lot": ({ acceptedCartons }) =>
    `Lô chỉ có ${cartons(acceptedCartons)}. Ghi lại số thùng lấy mẫu.`,
  "lots.findings-missing": () =>
    "Không đạt, hoặc thấy sinh vật sống: ghi rõ đã thấy loài gì và xử lý thế nào.",
  "lots.partner-missing": () => "Kiểm tra chung thì ghi tên và cơ quan của thanh tra viên nước nhập khẩu.",
  "lots.packaging-not-checked": () =>
    "Thị trường của lô đòi bao bì ngăn dịch hại. Xem bao bì rồi chọn một trong hai.",
  "lots.passed-with-open-packaging": () =>
    "Bao bì hở thì không ghi đạt cho thị trường này được. Đóng gói lại rồi kiểm tra, hoặc ghi không đạt.",
  "lots.no-inspection-any-more": ({ stage }) =>
    `Lô này ${stages[stage]}, không còn là lúc mời kiểm tra trước chiếu xạ.`,
  "lots.inspector-called-already": ({ calledAt }) =>
    `Đã mời lúc ${formatExactly(calledAt)} và còn chờ. Ghi kết quả, hoặc ghi là không đến được, rồi mời lại.`,
  "lots.expected-before-call": ({ calledAt }) =>
    `Giờ hẹn trước giờ mời (${formatExactly(calledAt)}). Kiểm tra lại.`,
  "lots.called-off-and-waited-for": () =>
    "Không cần mời nữa thì lô không chờ. Chọn “không đến được”, hoặc bỏ đánh dấu ô này.",
  "lots.no-inspector-called": () => "Lô này không chờ ai. Tải lại trang để xem.",
  "lots.awaits-inspector": () =>
    "Lô đang chờ cán bộ kiểm dịch nên chưa xếp được. Ghi kết quả kiểm tra, hoặc ghi là không đến được.",
  "lots.seal-of-fruit-only": () => "Chỉ trái cây mới có niêm phong kiểm dịch.",
  "lots.not-sealable": ({ stage }) =>
    `Lô này ${stages[stage]}. Niêm phong sau khi chiếu xạ xong và trước khi giao.`,
  "lots.more-sealed-than-treated": ({ cartonsLeft }) =>
    cartonsLeft <= 0
      ? "Mọi thùng sau chiếu xạ đã có niêm phong. Đếm lại, hoặc sửa dòng cũ."
      : `Chỉ còn ${cartons(cartonsLeft)} chưa niêm phong. Đếm lại.`,
  "lots.seal-not-standing": () => "Dòng này đã được thay rồi. Tải lại trang để xem.",
  "lots.correction-unexplained": () => "Ghi vì sao sửa.",
  "lots.inspected-after-treatment": ({ firstEnteredAt }) =>
    `Hàng đã vào phòng chiếu lúc ${formatExactly(firstEnteredAt)}; kiểm tra phải trước đó. Xem lại giờ kiểm tra.`,
  "lots.no-acknowledgement-needed": () => "Sản phẩm này không cần khách hàng xác nhận.",
  "lots.not-loadable": ({ stage }) =>
    `Lô này ${stages[stage]}, không xếp thêm hàng được. Tải lại trang để xem.`,
  "lots.inspection-failed": () =>
    "Lần kiểm tra gần nhất không đạt nên chưa xếp hàng được. Ghi lần kiểm tra mới nếu đã khắc phục.",
  "lots.held-back": ({ place }) =>
    `Hàng còn ở ${place}, khu cách ly, nên chưa xếp được. Chuyển về khu chưa chiếu xạ trước.`,
  "lots.carrier-occupied": ({ carrierCode, lotCode }) =>
    `Giá ${carrierCode} đang chứa hàng của lô ${lotCode}. Dỡ trước, hoặc dùng giá khác.`,
  "lots.cartons-exceed-lot": ({ cartonsLeft }) =>
    cartonsLeft <= 0
      ? "Đã xếp hết số thùng của lô. Đếm lại."
      : `Lô chỉ còn ${cartons(cartonsLeft)} chưa xếp. Đếm lại.`,
  "lots.cartons-exceed-carrier": ({ cartonsPerCarrier }) =>
    `Quy trình cho tối đa ${cartons(cartonsPerCarrier)} trên một giá. Xếp bớt sang giá khác.`,
  "lots.carrier-partial": ({ cartons: count, missing, partialFrom }) =>
    `Giá chỉ có ${cartons(count)}. Lấp đủ bằng ${cartons(missing)} giả cùng khối lượng riêng và ghi ở đây${partialFrom === null ? "; cấu hình này chưa lập bản đồ liều cho giá không đầy" : `; cấu hình này chỉ được xếp thiếu từ ${cartons(partialFrom)}`}.`,
  "lots.filler-needless": () => "Giá đã đủ thùng nên không có thùng giả. Xóa hai ô thùng giả.",
  "lots.filler-count": ({ missing }) =>
    `Phải lấp đúng ${cartons(missing)} giả cho đủ cách xếp của quy trình.`,
  "lots.filler-density-missing": () => "Ghi khối lượng riêng của thùng giả.",
  "lots.filler-density-outside": ({ min, max }) =>
    `Thùng giả phải có khối lượng riêng từ ${formatNumber(min, "vi")} đến ${formatNumber(max, "vi")} kg/m³ như cấu hình.`,
  "late.reason-missing": ({ minutes }) =>
    `Việc này xảy ra hơn ${minutes} phút trước. Ghi vì sao nhập muộn, ví dụ mất điện.`,
  "late.sheet-missing": () => "Ghi số của phiếu giấy đã ghi việc này lúc đó.",
  "lots.batch-missing": () => "Ghi mã lô của liều kế.",
  "lots.dosimeter-missing": () => "Ghi mã liều kế, hoặc xóa cả dòng.",
  "lots.dosimeter-twice": ({ dosimeterCode }) =>
    `Liều kế ${dosimeterCode} đã quét ở dòng trên. Xóa một dòng.`,
  "lots.dosimeter-used": ({ dosimeterCode, lotCode }) =>
    `Liều kế ${dosimeterCode} đã đặt cho lô ${lotCode}. Mỗi liều kế chỉ dùng một lần; lấy cái khác.`,
  "lots.carrier-holds-nothing": ({ carrierCode }) =>
    `Giá ${carrierCode} không có hàng nào chờ dỡ. Quét lại mã giá.`,
  "lots.carrier-holds-another-lot": ({ carrierCode, lotCode }) =>
    `Giá ${carrierCode} chứa hàng của lô ${lotCode}, không phải lô này. Mở lô ${lotCode} để dỡ.`,
  "lots.carrier-not-treated": ({ carrierCode }) =>
    `Giá ${carrierCode} chưa qua phòng chiếu. Đưa vào ca chiếu xạ trước.`,
  "lots.carrier-still-inside": ({ carrierCode }) =>
    `Sổ còn ghi giá ${carrierCode} ở trong phòng chiếu. Ghi giá ra trước rồi mới dỡ.`,
  "lots.more-out-than-in": ({ cartons: loaded, total }) =>
    `Xếp lên ${cartons(loaded)}, dỡ xuống và hỏng thành ${cartons(total)}. Đếm lại.`,
  "lots.damage-unexplained": () => "Có thùng hỏng: ghi rõ hỏng thế nào và để ở đâu.",
  "lots.missing-unexplained": ({ missing, cartons: loaded }) =>
    `Thiếu ${cartons(missing)} so với ${cartons(loaded)} đã xếp. Đếm lại, hoặc ghi rõ vì sao thiếu.`,
  "lots.not-in-process": ({ stage }) => `Lô này ${stages[stage]}, không kết thúc chiếu xạ sớm được.`,
  "lots.carriers-not-unloaded": ({ carrierCodes }) =>
    `Chưa dỡ giá ${sayList(carrierCodes)}. Dỡ hết rồi mới kết thúc.`,
  "lots.all-cartons-treated": () => "Mọi thùng của lô đã được xếp; không còn gì để bỏ lại.",
  "lots.not-certified": ({ stage }) => `Lô này ${stages[stage]}. Chỉ giao hàng khi đã cấp giấy chứng nhận.`,
  "lots.certificate-not-valid": ({ number, state }) =>
    `Giấy chứng nhận ${number} ${certificates.states[state].toLowerCase()}, nên hàng chưa được rời trung tâm.`,
  "lots.more-dispatched-than-treated": ({ cartonsOut }) =>
    `Sau chiếu xạ chỉ có ${cartons(cartonsOut)}. Đếm lại trước khi giao.`,
  "lots.not-sealed": ({ source }) =>
    `Chưa có niêm phong kiểm dịch, mà trung tâm đòi: ${source}. Ghi niêm phong trước khi giao.`,
  "lots.more-dispatched-than-sealed": ({ sealedCartons }) =>
    `Kiểm dịch mới niêm phong ${cartons(sealedCartons)}. Giao không quá số ấy, hoặc ghi thêm niêm phong.`,
  "lots.distribution-limit-not-acknowledged": () =>
    "Thị trường này giới hạn nơi phân phối. Báo cho người nhận và người chở, rồi đánh dấu ô này.",
  "lots.fewer-dispatched-unexplained": ({ cartonsOut, cartons: sent }) =>
    `Sau chiếu xạ có ${cartons(cartonsOut)}, giao ${cartons(sent)}. Ghi rõ số còn lại ở đâu.`,
  "lots.not-rejected": ({ stage }) =>
    `Lô này ${stages[stage]}. Chỉ trả lại hoặc tiêu hủy hàng của lô bị loại.`,
  "lots.decided-otherwise": ({ disposition }): string =>
    disposition === "return"
      ? "Quyết định loại lô này ghi trả lại khách hàng. Ghi trả hàng, không ghi tiêu hủy."
      : "Quyết định loại lô này ghi tiêu hủy. Ghi tiêu hủy, không ghi trả hàng.",
  "lots.more-gone-than-here": ({ cartonsHere }) =>
    cartonsHere <= 0
      ? "Không còn thùng nào của lô này ở đây. Tải lại trang để xem."
      : `Ở đây chỉ còn ${cartons(cartonsHere)} của lô này. Đếm lại.`,
  "lots.not-standing-there": () => "Hàng của lô không còn ở chỗ đó. Tải lại trang rồi chọn lại.",
  "lots.more-gone-than-stands": ({ place, standing }) =>
    place === null
      ? `Ngoài các chỗ đã ghi chỉ còn ${cartons(standing)}. Mỗi chỗ ghi riêng một lần.`
      : `Ở ${place} chỉ có ${cartons(standing)}. Mỗi chỗ ghi riêng một lần.`,
  "lots.witness-unknown": () => "Người này không còn làm việc ở đây. Chọn người khác đã chứng kiến.",
  "lots.witness-is-recorder": () => "Người chứng kiến phải là người khác, không phải bạn. Chọn lại.",
} satisfies RefusalWords<LotRefusal>;
