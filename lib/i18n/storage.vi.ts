import { formatMoment, formatNumber } from "@/lib/core/dates";
import type { RefusalWords } from "@/lib/i18n/refusals";
import { sayCelsius, sayList } from "@/lib/i18n/say";
import type { SegregationFacts, SegregationProblem } from "@/lib/release/rules/segregation";
import type { StorageFindings, StorageProblem } from "@/lib/release/rules/storage-limit";
import type { LimitRefusal, Phase } from "@/lib/storage/rules/limits";
import type { MoveRefusal, PlaceRefusal } from "@/lib/storage/rules/moves";
import type { StepKind, Zone } from "@/lib/storage/rules/zones";

const zones = {
  untreated: "Chưa chiếu xạ",
  treated: "Đã chiếu xạ",
  hold: "Cách ly, chờ xử lý",
  dispatch: "Chờ giao",
} satisfies Record<Zone, string>;

const inZone = {
  untreated: "khu chưa chiếu xạ",
  treated: "khu đã chiếu xạ",
  hold: "khu cách ly",
  dispatch: "khu chờ giao",
} satisfies Record<Zone, string>;

const steps = {
  received: "Nhận vào",
  moved: "Chuyển chỗ",
  loaded: "Xếp lên giá",
  unloaded: "Dỡ xuống",
  dispatched: "Giao đi",
  returned: "Trả lại khách hàng",
  destroyed: "Tiêu hủy",
} satisfies Record<StepKind, string>;

const number = (value: number) => formatNumber(value, "vi");
const kind = (treated: boolean): string => (treated ? "hàng đã chiếu xạ" : "hàng chưa chiếu xạ");

function problem(found: SegregationProblem): string {
  if (found.code === "nothing-recorded") return "chưa ghi lô được để ở đâu";
  const when = `${steps[found.step].toLowerCase()} lúc ${formatMoment(new Date(found.at))}`;
  switch (found.code) {
    case "place-not-recorded":
      return `${when}${found.carrierCode ? ` (giá ${found.carrierCode})` : ""}: không ghi chỗ để`;
    case "crossed":
      return `${when}${found.carrierCode ? ` (giá ${found.carrierCode})` : ""}: ${number(found.cartons)} thùng ${kind(found.treated)} ở ${found.place}, thuộc ${inZone[found.zone]}`;
    case "more-out-than-in":
      return `${when}: lấy đi nhiều hơn số ${kind(found.treated)} đã để xuống`;
  }
}

/** The sentence of the SEGREGATION check. */
export function saySegregation({ places, problems }: SegregationFacts, passed: boolean): string {
  if (passed)
    return `Hàng lần lượt để ở ${sayList(places.map(({ code, zone }) => `${code} (${inZone[zone]})`))}; không lúc nào lẫn với hàng khác loại.`;
  const crossed = problems.some(({ code }) => code === "crossed");
  return `Nhật ký chỗ để hàng ${crossed ? "cho thấy hàng đã sang nhầm khu" : "chưa liền mạch"}: ${sayList(problems.map(problem), 3)}.`;
}

const phases = {
  before: "từ lúc nhận đến lúc xếp lên giá",
  after: "từ lúc dỡ đến lúc xét",
  whole: "từ lúc nhận đến lúc xét",
} satisfies Record<Phase, string>;

const hoursUp = (hours: number) => `${formatNumber(Math.ceil(hours * 10) / 10, "vi")} giờ`;
const degrees = (celsius: number) => sayCelsius(celsius, "vi");

function range(minC: number | null, maxC: number | null): string {
  if (minC === null) return `đến ${degrees(maxC ?? 0)}`;
  return maxC === null ? `từ ${degrees(minC)}` : `${formatNumber(minC, "vi")} – ${degrees(maxC)}`;
}

function storageProblem(found: StorageProblem): string {
  switch (found.code) {
    case "too-long":
      return `${phases[found.phase]} ${hoursUp(found.hours)}, được ${number(found.maxHours)} giờ theo ${found.source}`;
    case "out-of-range":
      return `${found.place} đo ${degrees(found.celsius)} lúc ${formatMoment(new Date(found.at))}, cần ${range(found.minC, found.maxC)} theo ${found.source}`;
    case "not-measured":
      return `không ai ghi nhiệt độ ở ${found.place} trong lúc hàng để đó, cần ${range(found.minC, found.maxC)} theo ${found.source}`;
    case "measured-seldom":
      return `${found.place} không ai đo nhiệt độ trong ${hoursUp(found.hours)} (${formatMoment(new Date(found.from))} – ${formatMoment(new Date(found.to))}), mỗi lần đo chỉ nói cho nửa ngày; ghi số của máy ghi hay sổ giấy nếu có`;
    case "nothing-agreed":
      return "chưa có thời hạn hay nhiệt độ bảo quản nào được thỏa thuận cho trái cây này; ghi ở trang sản phẩm, hoặc ghi rõ là không có";
  }
}

/** The sentence of the STORAGE_LIMIT check. */
export function sayStorageLimit(found: StorageFindings, passed: boolean): string {
  if (!passed) return `Chưa đạt: ${sayList(found.problems.map(storageProblem), 4)}.`;
  if (found.noneBy !== null && found.bounds.length === 0)
    return `Sản phẩm được ghi là không có giới hạn bảo quản, theo ${found.noneBy}.`;
  const said = found.bounds.flatMap(({ phase, maxHours, minC, maxC }) => {
    const spent = found.hours[phase];
    return [
      ...(maxHours === null || spent === null
        ? []
        : [`${phases[phase]} ${hoursUp(spent)} (được ${number(maxHours)} giờ)`]),
      ...(minC === null && maxC === null ? [] : [`nhiệt độ trong ${range(minC, maxC)}`]),
    ];
  });
  return `Trong giới hạn: ${sayList(said)}; ${number(found.readings)} lần đo nhiệt độ.`;
}

export const storage = {
  title: "Kho và khu vực",
  lead: "Hàng chưa chiếu xạ và hàng đã chiếu xạ không bao giờ đứng chung. Mỗi chỗ để thuộc một khu và giữ nguyên khu ấy.",
  zones,
  steps,
  kinds: { fruit: "trái cây", ppe: "vật tư phòng dịch" },
  code: "Mã",
  name: "Tên",
  zone: "Khu",
  zoneHint: "Không đổi được về sau; cần khu khác thì mở chỗ mới.",
  serves: "Mặc định cho",
  servesHint: "Hàng loại này được để vào đây nếu không ai chuyển đi chỗ khác.",
  servesAll: "mọi loại hàng",
  lots: "Số lô",
  cartons: "Số thùng",
  closed: (day: string) => `Ngừng dùng từ sau ${day}`,
  inUse: "Đang dùng",
  state: "Tình trạng",
  emptyTitle: "Chưa có chỗ để hàng nào",
  empty: "Người quyết định xuất xưởng mở các chỗ để hàng ở trang này.",
  open: "Mở chỗ để hàng",
  openSubmit: "Mở",
  openedOn: "Dùng từ ngày",
  openedOnHint: "Để trống nếu từ hôm nay.",
  openedBy: "Người mở",
  close: "Ngừng dùng chỗ này",
  closeLead: "Chỗ để phải trống. Những gì đã ghi về nó vẫn còn.",
  closeSubmit: "Ngừng dùng",
  closedOn: "Ngày dùng cuối cùng",
  closedOnHint: "Để trống nếu là hôm nay.",
  here: "Đang để ở đây",
  nothingHere: "Không có lô nào ở đây.",
  lot: "Lô",
  goods: "Hàng",
  treated: (treated: boolean): string => (treated ? "Đã chiếu xạ" : "Chưa chiếu xạ"),
  lotTitle: "Nơi để hàng",
  lotNone: "Không còn thùng nào trong kho.",
  place: "Chỗ để",
  unknownPlace: "chưa ghi chỗ",
  log: "Nhật ký chỗ để",
  when: "Lúc",
  what: "Việc",
  from: "Từ",
  to: "Đến",
  onCarriers: (count: string) => `${count} giá`,
  move: "Chuyển chỗ",
  moveTitle: (place: string) => `Chuyển hàng từ ${place}`,
  moveTo: "Đến chỗ",
  moveCartons: "Số thùng",
  reason: "Lý do",
  movedAt: "Chuyển lúc",
  moveSubmit: "Ghi chuyển chỗ",
  choice: (code: string, name: string, zone: Zone) => `${code} · ${name} (${inZone[zone]})`,
  moved: (cartons: string, from: string, to: string) => `Chuyển ${cartons} thùng từ ${from} đến ${to}`,

  temperatures: "Nhiệt độ đã ghi",
  noTemperatures: "Chưa ghi nhiệt độ lần nào.",
  logTemperature: "Ghi nhiệt độ",
  logSubmit: "Ghi",
  celsius: "Nhiệt độ",
  instrument: "Máy đo",
  takenAt: "Đo lúc",
  takenBy: "Người đo",
  note: "Ghi chú",
  limits: "Thời hạn và nhiệt độ bảo quản",
  limitsLead:
    "Ngày hàng đến quyết định dòng nào được áp dụng. Chưa ghi là chưa biết, không phải là không giới hạn.",
  noLimits: "Chưa thỏa thuận gì về bảo quản sản phẩm này.",
  stateLimit: "Ghi giới hạn",
  inForceFrom: "Áp dụng từ ngày",
  before: "Trước chiếu xạ",
  after: "Sau chiếu xạ",
  maxHours: "Lâu nhất",
  hours: "giờ",
  minC: "Nhiệt độ từ",
  maxC: "Nhiệt độ đến",
  none: "Sản phẩm này không có giới hạn bảo quản",
  noneHint: "Chỉ chọn khi có người chịu trách nhiệm nói như vậy; để trống các ô số.",
  source: "Theo văn bản nào",
  bound: (hours: number | null, minC: number | null, maxC: number | null): string =>
    [
      hours === null ? null : `${number(hours)} giờ`,
      minC === null && maxC === null ? null : range(minC, maxC),
    ]
      .filter((part) => part !== null)
      .join(" · ") || "chưa thỏa thuận",
  statedNone: "không có giới hạn",

  refusals: {
    "storage.limit-says-nothing": () => "Ghi ít nhất một giới hạn, hoặc ghi rõ là không có.",
    "storage.limit-and-none": () => "Đã ghi số thì không thể nói là không có giới hạn. Chọn một.",
    "storage.range-reversed": () => "Nhiệt độ đến phải cao hơn nhiệt độ từ.",
    "storage.product-unknown": () => "Không còn sản phẩm này. Tải lại trang.",
    "storage.lot-gone": () => "Lô này đã giao, không còn ở kho.",
    "storage.place-unknown": () => "Không có chỗ để này. Tải lại trang rồi chọn lại.",
    "storage.place-closed": ({ place }) => `${place} không dùng vào ngày đó. Chọn chỗ khác.`,
    "storage.same-place": ({ place }) => `Hàng đang ở ${place} rồi. Chọn chỗ khác.`,
    "storage.not-there": () => "Hàng này không còn ở chỗ đó. Tải lại trang để xem.",
    "storage.more-than-stands": ({ standing }) => `Ở đó chỉ có ${number(standing)} thùng. Đếm lại.`,
    "storage.crosses-barrier": ({ place, zone, treated }) =>
      `${place} là ${inZone[zone]}; ${kind(treated)} không được để ở đó. Nếu cần giữ riêng, dùng khu cách ly.`,
    "storage.mixes": ({ place, lotCode, treated }) =>
      `${place} đang giữ ${kind(!treated)} của lô ${lotCode}. Khu cách ly chỉ giữ một loại mỗi lúc; dùng chỗ khác.`,
    "storage.code-taken": ({ name }) => `Mã này đã dùng cho “${name}”. Chọn mã khác.`,
    "storage.opened-in-future": () => "Chỗ để chỉ ghi khi đã dùng. Chọn hôm nay hoặc ngày trước.",
    "storage.not-found": () => "Không có chỗ để này. Tải lại trang.",
    "storage.closed-already": () => "Chỗ này đã ngừng dùng.",
    "storage.closed-before-opened": () => "Ngày cuối cùng trước ngày bắt đầu dùng. Kiểm tra lại.",
    "storage.closed-in-future": () => "Ngày này chưa đến. Ghi khi đã ngừng dùng.",
    "storage.not-empty": ({ lots }) => `Còn hàng ở đó: ${sayList(lots)}. Chuyển đi rồi mới ngừng dùng.`,
    "storage.last-of-its-zone": ({ zone }) => `Đây là chỗ cuối cùng của ${inZone[zone]}. Mở chỗ khác trước.`,
  } satisfies RefusalWords<Exclude<MoveRefusal | PlaceRefusal | LimitRefusal, { code: `time.${string}` }>>,
};
