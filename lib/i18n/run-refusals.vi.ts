import { formatExactly, formatNumber } from "@/lib/core/dates";
import { stages } from "@/lib/i18n/lot-refusals.vi";
import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayList } from "@/lib/i18n/say";
import type { TimeRefusal } from "@/lib/lots/rules/time";
import type { EntryRefusal, ExitRefusal } from "@/lib/runs/rules/carriers";
import type { RunUnknown, SourceDirection } from "@/lib/runs/rules/room";
import type { HandoverRefusal, TakeoverRefusal } from "@/lib/runs/rules/shift";
import type {
  FinishRefusal,
  InterruptionRefusal,
  ResumptionRefusal,
  StartRefusal,
} from "@/lib/runs/rules/source";

export type RunRefusal = Exclude<
  | RunUnknown
  | EntryRefusal
  | ExitRefusal
  | StartRefusal
  | InterruptionRefusal
  | ResumptionRefusal
  | FinishRefusal
  | HandoverRefusal
  | TakeoverRefusal,
  TimeRefusal
>;

export const sourceStates = { up: "nguồn nâng", down: "nguồn hạ" } satisfies Record<SourceDirection, string>;

export const refusals = {
  "runs.not-found": () => "Không có ca chiếu xạ này trong hệ thống. Tải lại danh sách.",
  "runs.finished": ({ runCode }) => `Ca ${runCode} đã kết thúc. Tải lại trang để xem.`,
  "runs.no-carrier": () => "Chưa quét giá hàng nào. Quét mã giá vào ô này.",
  "runs.carrier-twice": ({ carrierCode }) => `Giá ${carrierCode} đã quét ở dòng trên. Xóa một dòng.`,
  "runs.carrier-not-loaded": ({ carrierCode }) =>
    `Giá ${carrierCode} chưa xếp hàng. Xếp hàng lên giá trước, hoặc quét lại mã.`,
  "runs.carrier-entered-already": ({ carrierCode, runCode }) =>
    `Giá ${carrierCode} đã vào phòng chiếu trong ca ${runCode}. Mỗi lần xếp chỉ qua một lần.`,
  "runs.lot-not-in-process": ({ lotCode, stage }) =>
    `Lô ${lotCode} ${stages[stage]}, không đưa vào phòng chiếu được.`,
  "runs.lot-awaits-inspector": ({ lotCode }) =>
    `Lô ${lotCode} đang chờ cán bộ kiểm dịch, chưa vào phòng chiếu được.`,
  "runs.source-down": ({ since }) =>
    since === null
      ? "Lúc đó sổ chưa ghi nâng nguồn. Xem lại giờ."
      : `Lúc đó nguồn đang hạ (từ ${formatExactly(since)}). Nâng nguồn trước, hoặc xem lại giờ.`,
  "runs.carrier-not-inside": ({ carrierCode }) =>
    `Sổ không ghi giá ${carrierCode} ở trong phòng chiếu. Quét lại mã giá.`,
  "runs.irradiator-unknown": () => "Không có thiết bị chiếu xạ này. Tải lại trang rồi chọn lại.",
  "runs.open-already": ({ runCode, startedAt }) =>
    `Ca ${runCode} mở từ ${formatExactly(startedAt)} chưa kết thúc. Mỗi thiết bị chỉ có một ca; kết thúc ca đó trước.`,
  "runs.source-up-already": ({ since }) =>
    `Sổ ghi nguồn đã nâng từ ${formatExactly(since)}. Ghi hạ nguồn trước.`,
  "runs.interrupted-already": ({ startedAt }) =>
    `Lần gián đoạn lúc ${formatExactly(startedAt)} chưa kết thúc. Ghi chạy tiếp trước.`,
  "runs.not-interrupted": () => "Ca này không bị gián đoạn. Tải lại trang để xem.",
  "runs.entered-while-down": ({ carrierCode, enteredAt }) =>
    `Sổ ghi giá ${carrierCode} vào phòng lúc ${formatExactly(enteredAt)}, khi nguồn còn hạ. Ghi giờ chạy tiếp trước lúc đó.`,
  "runs.carriers-inside": ({ carrierCodes }) =>
    `Còn giá ${sayList(carrierCodes)} trong phòng chiếu. Ghi các giá đó ra trước.`,
  "runs.interruption-open": ({ startedAt }) =>
    `Lần gián đoạn lúc ${formatExactly(startedAt)} chưa kết thúc. Ghi chạy tiếp rồi mới kết thúc ca.`,
  "runs.source-differs-from-record": ({ recorded }) =>
    `Sổ đang ghi ${sourceStates[recorded]}. Nếu đúng như bạn thấy thì sửa sổ trước: ghi nâng, hạ hoặc gián đoạn, rồi giao ca.`,
  "runs.count-differs-from-record": ({ recorded }) =>
    `Sổ đang ghi ${formatNumber(recorded, "vi")} giá trong phòng. Ghi giá vào hoặc ra cho đủ, rồi giao ca.`,
  "runs.handover-unknown": () => "Không có lần giao ca này. Tải lại trang.",
  "runs.handover-replaced": () => "Đã có lần giao ca sau lần này. Tải lại trang và nhận lần mới nhất.",
  "runs.taken-over-already": () => "Ca trực này đã có người nhận. Tải lại trang để xem ai đã nhận.",
  "runs.own-handover": () => "Bạn là người giao ca trực này; người nhận phải là người khác.",
  "runs.statements-differ": ({ statedSource, statedCarriers }) =>
    `Khác với người giao: họ ghi ${sourceStates[statedSource]}, ${formatNumber(statedCarriers, "vi")} giá trong phòng. Xem lại tận nơi; nếu vẫn khác, ghi nhận xét vào đây.`,
} satisfies RefusalWords<RunRefusal>;
