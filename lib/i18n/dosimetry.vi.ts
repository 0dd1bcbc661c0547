import { formatMoment } from "@/lib/core/dates";
import type {
  ImportRefusal,
  InvestigationRefusal,
  ReadingRefusal,
  SheetRefusal,
} from "@/lib/dosimetry/rules";
import type { CellProblem, TableRefusal } from "@/lib/dosimetry/rules/table";
import type { ReaderColumn } from "@/lib/dosimetry/rules/table-header";
import type { RawField } from "@/lib/dosimetry/rules/validity";
import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayDose, sayList } from "@/lib/i18n/say";

const doseOrNone = (doseGy: number | null) =>
  doseGy === null ? "kết quả không có giá trị" : sayDose(doseGy, "vi");

const raws = {
  absorbance: "độ hấp thụ",
  background: "độ hấp thụ nền",
  thickness: "bề dày",
  printedGy: "liều máy in ra",
} satisfies Record<RawField, string>;

const columns = {
  dosimeter: "liều kế",
  absorbance: "độ hấp thụ",
  background: "nền",
  thickness: "bề dày",
  temperature: "nhiệt độ",
  dose: "liều",
} satisfies Record<ReaderColumn, string>;

export const dosimetry = {
  title: "Kết quả đo liều",
  strip: {
    title: "Liều của lô",
    minimum: "Tối thiểu",
    maximum: "Tối đa",
    none: "Chưa có kết quả đo nào ở vị trí theo dõi.",
    legend:
      "Mỗi chấm là một liều kế ở vị trí theo dõi, vạch ngang là độ không đảm bảo đo (k = 2). Vùng nét đứt là khoảng chấp nhận, tính từ giới hạn, tỷ số bản đồ liều và độ không đảm bảo; tam giác nằm ngoài khoảng.",
    finding: (count: number, outside: number) => {
      const all = count === 1 ? "Kết quả đo" : `Cả ${count} kết quả đo`;
      if (outside === 0) return `${all} nằm trong khoảng chấp nhận`;
      const those = outside === count ? all : `${outside} trong ${count} kết quả đo`;
      return `${those} nằm ngoài khoảng chấp nhận`;
    },
    infeasible: "Giới hạn và tỷ số này không để lại khoảng chấp nhận nào.",
    summary: ({ count, outside, low, high }: { count: number; outside: number; low: string; high: string }) =>
      `${count} kết quả đo, ${outside} nằm ngoài khoảng chấp nhận từ ${low} đến ${high}.`,
  },
  table: {
    calibration: "Hiệu chuẩn",
    none: "không có giá trị",
    open: "Xem",
    importFile: "Nhập từ tệp của máy đọc",
    dosimeter: "Liều kế",
    batch: "Mẻ liều kế",
    carrier: "Giá hàng",
    position: "Vị trí",
    dose: "Liều",
    read: "Đọc lúc · người đọc · thiết bị",
    again: "Đọc lại",
    notRead: "chưa đọc",
    because: (reason: string) => `Lý do đọc lại: ${reason}`,
    unread: (count: number) => `Còn ${count} liều kế chưa đọc.`,
    emptyTitle: "Chưa đặt liều kế nào",
    emptyWords: "Liều kế được đặt khi xếp giá hàng; mỗi liều kế sẽ có một dòng ở đây.",
  },
  form: {
    calibration: "Hiệu chuẩn",
    calibrationHint: "Mẻ liều kế và máy đọc đi theo hiệu chuẩn.",
    noCalibrations: "Chưa có hiệu chuẩn nào được duyệt và còn hạn hôm nay, nên chưa ghi được kết quả đọc.",
    choice: (code: string, batch: string, reader: string) => `${code} · mẻ ${batch} · máy ${reader}`,
    notReady: (reader: string) =>
      `Máy ${reader} chưa được kiểm tra hôm nay, hoặc đang ngừng dùng. Kiểm tra máy trước; kết quả đọc bây giờ sẽ không có giá trị.`,
    absorbance: "Độ hấp thụ",
    background: "Độ hấp thụ nền",
    thickness: "Bề dày",
    temperature: "Nhiệt độ chiếu xạ",
    printed: "Liều máy in ra",
    instrument: "Thiết bị đọc",
    instrumentHint: "Mã trên thiết bị",
    readAt: "Giờ đọc",
    readings: "Kết quả",
    add: "Thêm liều kế",
    dosimeter: "Mã liều kế",
    dose: "Liều đo được",
    submit: "Ghi kết quả đo",
    done: "Đã ghi kết quả đo.",
    reread: "Đọc lại",
    rereadTitle: (code: string) => `Đọc lại liều kế ${code}`,
    rereadSubmit: "Ghi kết quả đọc lại",
    reason: "Lý do đọc lại",
    wouldBeInvalid: (why: string) => `Kết quả này sẽ không có giá trị: ${why}.`,
    reasonHint: "Kết quả đầu vẫn được giữ cùng lý do này.",
  },
  desk: {
    lead: "Các lô đã dỡ hàng còn liều kế chưa đọc, lô đến trước đứng trước.",
    waiting: "Lô chờ đọc liều kế",
    lot: "Lô",
    product: "Sản phẩm",
    unread: "Chưa đọc / đã đặt",
    emptyTitle: "Không có liều kế nào chờ đọc",
    emptyWords: "Khi một lô dỡ xong, liều kế của lô sẽ hiện ở đây để đọc.",
  },
  reading: {
    title: (code: string) => `Lần đọc liều kế ${code}`,
    lot: "Lô",
    carrier: "Giá hàng",
    position: "Vị trí",
    batch: "Mẻ liều kế",
    read: "Đọc",
    by: (name: string, at: string, instrument: string) => `${name}, ${at}, máy ${instrument}`,
    seen: "Máy chỉ gì",
    made: "Thành liều thế nào",
    response: "Tín hiệu riêng",
    measured: "Liều đo",
    dose: "Liều dùng để xét",
    invalid: "Kết quả này không có giá trị",
    superseded: "Đã có lần đọc sau thay lần này",
    reason: "Lý do đọc lại",
    calibration: "Hiệu chuẩn đã dùng",
    uncertainty: "U (k = 2)",
    traceability: "Phòng chuẩn",
    noCalibration: "Lần đọc này có từ trước khi hệ thống giữ hiệu chuẩn.",
    check: "Lần kiểm tra máy gần nhất trước khi đọc",
    signatures: "Các chữ ký",
    certificate: "Chứng nhận",
    noSignatures: "Chưa có chữ ký nào.",
  },
  imports: {
    title: "Nhập kết quả từ tệp của máy đọc",
    lead: "Mỗi dòng một liều kế. Dòng sai hiện từng ô; chỉ ghi khi mọi dòng đúng, hoặc khi bạn tự bỏ dòng sai.",
    file: "Tệp của máy đọc (CSV)",
    fileBad: "Không đọc được tệp này. Lưu lại dạng CSV mã UTF-8.",
    table: "Nội dung",
    tableHint:
      "Liều kế; độ hấp thụ; nền; bề dày; nhiệt độ; liều. Có dòng tiêu đề thì cột đứng thứ tự nào cũng được; dấu thập phân là phẩy hay chấm đều được. Liều tính bằng Gy, bề dày theo đơn vị của hiệu chuẩn, trừ khi tiêu đề ghi kGy, mm, cm hay µm.",
    preview: "Xem trước",
    line: "Dòng",
    drop: "Bỏ dòng",
    dropLine: (row: number) => `Bỏ dòng ${row}`,
    result: "Liều tính thử",
    submit: "Ghi các dòng đã giữ",
    cell: (column: string, text: string, problem: string) =>
      `${column}${text === "" ? "" : ` “${text}”`}: ${problem}`,
    counts: (good: number, bad: number): string =>
      bad === 0 ? `${good} dòng đọc được.` : `${good} dòng đọc được, ${bad} dòng có ô sai.`,
    chooseFirst: "Chọn hiệu chuẩn để xem liều tính thử.",
    columns,
    problems: {
      "input.required": "ô trống",
      "input.not-a-number": "không phải là số",
      "input.decimal-ambiguous":
        "không rõ dấu phẩy hay chấm là dấu thập phân; ngăn ô bằng dấu chấm phẩy và viết lại số",
      "input.too-many-decimals": "quá nhiều chữ số thập phân",
      "input.too-small": "quá nhỏ",
      "input.too-big": "quá lớn",
      "input.bad-code": "mã không hợp lệ",
      twice: "liều kế này có ở dòng khác nữa",
      "too-many-cells": "thừa ô",
    } satisfies Record<CellProblem, string>,
  },
  replicates: {
    investigate: "Ghi kết luận về độ lệch",
    title: (carrier: string, position: string) => `Liều kế ở giá ${carrier}, ${position}`,
    lead: "Không xóa kết quả nào. Ghi rõ đã tìm hiểu gì và vì sao các liều kế cùng chỗ lệch nhau.",
    finding: "Kết luận",
    save: "Ghi kết luận",
  },
  raws,
  refusals: {
    "dosimetry.calibration-unknown": () => "Không có hiệu chuẩn này, hoặc chưa ai duyệt.",
    "dosimetry.reader-unknown": ({ instrumentCode }) =>
      `Không có máy đọc ${instrumentCode}. Quét lại mã trên máy, hoặc khai báo máy trước.`,
    "dosimetry.raw-missing": ({ missing }) => `Hiệu chuẩn này cần ${raws[missing]}.`,
    "dosimetry.import-row": ({ row, reason }) => `Dòng ${row}: ${sayReason(reason)}`,
    "dosimetry.import-bad-cells": ({ rows }) =>
      `Còn ô sai ở dòng ${sayList(rows.map(String))}. Sửa tệp, hoặc đánh dấu bỏ các dòng đó.`,
    "dosimetry.table-empty": () => "Chưa có dòng nào để ghi.",
    "dosimetry.table-too-long": ({ limit }) => `Một lần nhập tối đa ${limit} dòng.`,
    "dosimetry.table-unknown-column": ({ text }) => `Không hiểu cột “${text}”.`,
    "dosimetry.table-unknown-unit": ({ row, cell, text, column, unit, understood }) =>
      `Dòng ${row}, ô ${cell} “${text}”: cột ${columns[column]} không hiểu đơn vị “${unit}”. ${
        understood.length > 0 ? `Đơn vị hiểu được: ${understood.join(", ")}.` : "Cột này không có đơn vị."
      } Sửa tệp rồi nhập lại.`,
    "dosimetry.table-repeated-column": ({ column }) => `Cột ${columns[column]} có hai lần.`,
    "dosimetry.table-no-dosimeter": () => "Thiếu cột mã liều kế.",
    "dosimetry.no-such-replicates": () =>
      "Các kết quả này không còn là liều kế cùng chỗ đang được xét. Tải lại trang.",
    "dosimetry.typed-twice": ({ dosimeterCode }) => `Liều kế ${dosimeterCode} được gõ hai lần. Bỏ một dòng.`,
    "dosimetry.dosimeter-not-placed": ({ dosimeterCode }) =>
      `Không có liều kế ${dosimeterCode} nào được đặt vào lô này. Kiểm tra mã trên vỏ rồi quét lại.`,
    "dosimetry.dosimeter-of-another-lot": ({ dosimeterCode, lotCode }) =>
      `Liều kế ${dosimeterCode} thuộc lô ${lotCode}. Mở lô đó để ghi kết quả.`,
    "dosimetry.lot-decided": () =>
      "Lô này đã có quyết định nên không ghi thêm kết quả đo. Muốn ghi, người có quyền phải thu hồi quyết định trước.",
    "dosimetry.not-irradiated-yet": ({ dosimeterCode }) =>
      `Liều kế ${dosimeterCode} chưa ra khỏi ca chiếu xạ. Chờ ca kết thúc rồi mới đọc.`,
    "dosimetry.read-before-run-end": ({ readAt, irradiatedUntil }) =>
      `Giờ đọc ${formatMoment(readAt)} sớm hơn giờ kết thúc ca chiếu xạ ${formatMoment(irradiatedUntil)}. Kiểm tra lại giờ đọc.`,
    "dosimetry.read-in-future": ({ readAt, at }) =>
      `Giờ đọc ${formatMoment(readAt)} chưa đến; bây giờ là ${formatMoment(at)}. Kiểm tra lại giờ đọc.`,
    "dosimetry.already-read": ({ dosimeterCode, doseGy, readAt }) =>
      `Liều kế ${dosimeterCode} đã được đọc lúc ${formatMoment(readAt)}: ${doseOrNone(doseGy)}. Muốn đọc lại thì chọn “Đọc lại” và ghi lý do; kết quả đầu vẫn được giữ.`,
    "dosimetry.nothing-to-reread": ({ dosimeterCode }) =>
      `Liều kế ${dosimeterCode} chưa có kết quả nào để đọc lại. Ghi như lần đọc đầu.`,
    "dosimetry.reread-since": ({ doseGy, readAt }) =>
      `Người khác vừa đọc lại liều kế này lúc ${formatMoment(readAt)}: ${doseOrNone(doseGy)}. Xem kết quả đó trước khi ghi.`,
    "dosimetry.reread-reason-missing": () =>
      "Đọc lại phải có lý do. Ghi rõ vì sao kết quả trước không dùng được.",
  } satisfies RefusalWords<
    ReadingRefusal | SheetRefusal | ImportRefusal | TableRefusal | InvestigationRefusal
  >,
};

/** The reason of one line, in its own words. */
function sayReason(reason: ReadingRefusal | SheetRefusal): string {
  const words = dosimetry.refusals[reason.code] as (refusal: ReadingRefusal | SheetRefusal) => string;
  return words(reason);
}
