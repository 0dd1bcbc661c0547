import { formatMoment, formatNumber } from "@/lib/core/dates";
import { agreements } from "@/lib/i18n/agreements.vi";
import { type CheckSentences, explainWith } from "@/lib/i18n/checks";
import { licences } from "@/lib/i18n/licences.vi";
import { products } from "@/lib/i18n/products.vi";
import { sayCarton, sayDay, sayDose, sayList, sayDoseUp, sayPercent, sayDoseDown } from "@/lib/i18n/say";
import { source } from "@/lib/i18n/source.vi";
import type { TimerFinding } from "@/lib/release/rules/timer";
import { runs } from "@/lib/i18n/runs.vi";
import { sayInspection } from "@/lib/i18n/quarantine.vi";
import { sayInvalid } from "@/lib/i18n/validity";
import { schedules } from "@/lib/i18n/schedules.vi";
import type { AgreementFindings, AgreementGap } from "@/lib/release/rules/agreement";
import type { ConfigProblem } from "@/lib/release/rules/config";
import { saySegregation, sayStorageLimit } from "@/lib/i18n/storage.vi";
import type { LicenceFindings, LicenceGap } from "@/lib/release/rules/licence";
import type {
  CheckCode,
  CheckFacts,
  CheckResult,
  Disposition,
  Duty,
  NotJudged,
  PestFinding,
  ScheduleProblem,
} from "@/lib/release/rules/check";
import type { InterruptionProblem, TransitEffect } from "@/lib/release/rules/interruption";
import type { MixedNeighbour } from "@/lib/release/rules/facts";

const dose = (doseGy: number) => sayDose(doseGy, "vi");
const number = (value: number) => formatNumber(value, "vi");

const names = {
  AGREEMENT: "Thỏa thuận kỹ thuật với khách hàng",
  CONFIG: "Cấu hình chiếu xạ đã thẩm định",
  PREV_IRRAD: "Chưa từng chiếu xạ",
  INSPECTION: "Kiểm tra trước chiếu xạ",
  LOAD_COUNT: "Số thùng khớp",
  SEGREGATION: "Tách riêng hàng chưa và đã chiếu xạ",
  RUN_RECORD: "Hồ sơ ca chiếu xạ",
  INTERRUPTION: "Gián đoạn quá trình",
  DOSIMETER_MISSING: "Đủ liều kế",
  CALIBRATION: "Hiệu chuẩn hệ đo liều",
  REPLICATES: "Độ lặp lại của liều kế",
  DOSE_BELOW_WINDOW: "Không thiếu liều",
  DOSE_ABOVE_WINDOW: "Không quá liều",
  LEGAL_MAX: "Liều tối đa cho phép",
  STORAGE_LIMIT: "Thời hạn và nhiệt độ bảo quản",
  SCHEDULE: "Chương trình của thị trường",
  LICENCE: "Giấy phép và công nhận của thị trường",
  SOURCE_HOLD: "Nguồn không bị tạm dừng",
  N95_ACKNOWLEDGEMENT: "Khách hàng xác nhận về khẩu trang N95",
  SEPARATION_OF_DUTIES: "Người quyết định độc lập",
} satisfies Record<CheckCode, string>;

const statuses = {
  pass: "Đạt",
  fail: "Không đạt",
  hold: "Tạm giữ",
  "not-judged": "Chưa xét",
} satisfies Record<CheckResult["status"], string>;

const dispositions = {
  hold: "Giữ lô cho đến khi bổ sung xong",
  refuse: "Từ chối",
  underdose: "Hàng không phù hợp: thiếu liều",
  overdose: "Hàng không phù hợp: quá liều",
  mixed: "Hàng không phù hợp: có thể đã lẫn",
  reject: "Loại; không xử lý lại",
  block: "Người này không được quyết định",
} satisfies Record<Disposition, string>;

const notJudged = {
  "not-yet-judged": "Hệ thống chưa xét mục này.",
  "fruit-only": "Chỉ áp dụng cho trái cây.",
  "dose-unknown": "Chưa tính được liều của lô nên chưa so được.",
  "maximum-unknown": "Chưa biết liều tối đa cho phép nên chưa so được.",
  "not-exported": "Lô này không xuất khẩu.",
  "no-storage-limit": "Chưa có thời hạn hay nhiệt độ bảo quản nào được thỏa thuận cho sản phẩm này.",
  "no-acknowledgement-needed": "Sản phẩm này không cần xác nhận.",
  "nothing-read": "Chưa đọc liều kế nào.",
  "single-dosimeters": "Mỗi chỗ chỉ có một liều kế nên không có gì để so với nhau.",
  "no-decider-yet": "Xét khi có người quyết định.",
} satisfies Record<NotJudged, string>;

const duties = {
  ran: "vận hành ca",
  loaded: "xếp giá hàng",
  "placed-dosimeter": "đặt liều kế",
  unloaded: "dỡ giá hàng",
  "read-dosimeter": "đọc liều kế",
} satisfies Record<Duty, string>;

const problems = {
  "cause-missing": "chưa ghi nguyên nhân",
  "not-ended": "chưa ghi lúc chạy lại",
  "position-unknown": "không rõ vị trí giá hàng trong phòng",
  "not-reviewed": "chưa có người khác xem xét và ký",
  "held-by-review": "người xem xét quyết định giữ lại",
  "dose-unknown": "chưa tính được liều cộng thêm cho mọi giá; cấu hình chưa có liều di chuyển nguồn đã duyệt",
} satisfies Record<InterruptionProblem, string>;

/** Each part that is wrong, in one sentence; nothing for an empty list. */
function parts(...found: [label: string, names: readonly string[]][]): string {
  return found
    .filter(([, items]) => items.length > 0)
    .map(([label, items]) => `${label}: ${sayList(items)}`)
    .join("; ");
}

function below(facts: CheckFacts["DOSE_BELOW_WINDOW"]): string {
  const worst = facts.outside.toSorted((one, other) => one.doseGy - other.doseGy)[0];
  if (worst === undefined) return "Chưa có kết quả đo nào ở vị trí theo dõi.";
  const low = sayDoseUp(facts.lowGy, "vi");
  const more =
    facts.outside.length > 1 ? ` Còn ${facts.outside.length - 1} liều kế khác cũng dưới mức này.` : "";
  const where = `Liều kế ${worst.dosimeterCode} (giá ${worst.carrierCode}) đo được ${dose(worst.doseGy)}`;
  if (!worst.bareReadingMeetsLimit)
    return `${where}, thấp hơn cả liều tối thiểu ${dose(facts.minDoseGy)}; cần đo được từ ${low}.${more}`;
  return (
    `${where}, không thấp hơn ${dose(facts.minDoseGy)} nhưng vẫn chưa đủ: chỗ nhận ít nhất trong khối hàng chỉ được ${number(facts.ratioMin)} lần liều ở chỗ đặt liều kế, ` +
    `và phép đo có thể sai đến ${sayPercent(facts.expandedUncertainty, "vi")}, nên phải đo được từ ${low} mới chắc mọi thùng đều nhận đủ ${dose(facts.minDoseGy)}.${more}`
  );
}

function above(facts: CheckFacts["DOSE_ABOVE_WINDOW"]): string {
  const worst = facts.outside.toSorted((one, other) => other.doseGy - one.doseGy)[0];
  if (worst === undefined) return "Chưa có kết quả đo nào ở vị trí theo dõi.";
  const high = sayDoseDown(facts.highGy, "vi");
  const more =
    facts.outside.length > 1 ? ` Còn ${facts.outside.length - 1} liều kế khác cũng trên mức này.` : "";
  const where = `Liều kế ${worst.dosimeterCode} (giá ${worst.carrierCode}) đo được ${dose(worst.doseGy)}`;
  if (!worst.bareReadingMeetsLimit)
    return `${where}, cao hơn cả liều tối đa ${dose(facts.maxDoseGy)}; chỉ được đo đến ${high}.${more}`;
  return (
    `${where}, không cao hơn ${dose(facts.maxDoseGy)} nhưng vẫn quá: chỗ nhận nhiều nhất trong khối hàng được ${number(facts.ratioMax)} lần liều ở chỗ đặt liều kế, ` +
    `và phép đo có thể sai đến ${sayPercent(facts.expandedUncertainty, "vi")}, nên chỉ được đo đến ${high} mới chắc không thùng nào quá ${dose(facts.maxDoseGy)}.${more}`
  );
}

function agreementGap({ day, event, problem, nearest }: AgreementGap, destination: string | null): string {
  const market = destination === null ? "" : ` đi ${schedules.destination(destination)}`;
  const when = `Ngày ${event === "received" ? "nhận" : "chiếu xạ"} ${sayDay(day)}`;
  if (nearest === null || problem === "none")
    return `${when} chưa có thỏa thuận nào với khách hàng về sản phẩm này${market}. Hai bên ký thỏa thuận trước.`;
  const named = `${agreements.name(nearest.code, nearest.versionNo)} (${agreements.term(nearest.from, nearest.to)})`;
  if (problem === "expired") return `${when} thỏa thuận ${named} đã hết hiệu lực.`;
  if (problem === "not-begun") return `${when} thỏa thuận ${named} chưa có hiệu lực.`;
  const other = nearest.destination === null ? "trong nước" : schedules.destination(nearest.destination);
  return `${when} chỉ có thỏa thuận ${named} cho ${other}, không phải cho lô này${market}.`;
}

function agreedDose(shortfall: AgreementFindings["shortfall"]): string[] {
  if (!shortfall) return [];
  const { specMinDoseGy, customerMinDoseGy } = shortfall;
  return [
    `Quy trình chỉ yêu cầu ${dose(specMinDoseGy)}, thấp hơn ${dose(customerMinDoseGy)} đã thỏa thuận với khách hàng.`,
  ];
}

/** What the interruptions added, and whether the lot stays in its limit with it. */
function transit(effect: TransitEffect | null): string {
  if (effect === null || effect.totalMaxGy === null) return "";
  const { addedGy, carrierCodes, totalMaxGy, allowedMaxGy, provenMaxGy } = effect;
  const added =
    carrierCodes.length === 0
      ? "Không giá nào của lô có liều cộng thêm"
      : `Nguồn lên xuống thêm cộng nhiều nhất ${dose(addedGy)} (giá ${sayList(carrierCodes)})`;
  return ` ${added}; liều cao nhất cả phần này là ${sayDoseUp(totalMaxGy, "vi")}, được đến ${provenMaxGy === undefined ? dose(allowedMaxGy) : `${sayDoseDown(provenMaxGy, "vi")} để còn chắc trong ${dose(allowedMaxGy)}`}.`;
}

/** What stood beside what, told whether or not it stops the lot. */
function beside(mixed: readonly MixedNeighbour[] = []): string {
  if (mixed.length === 0) return "";
  const said = mixed.map(
    ({ carrierCode, neighbourCode, neighbourLotCode, why }) =>
      `${carrierCode} cạnh ${neighbourCode} của lô ${neighbourLotCode} (${runs.mixed[why]})`,
  );
  return ` Giá đứng cạnh hàng khác lúc lập bản đồ liều: ${sayList(said, 6)}.`;
}

const licencePaper = (paper: LicenceFindings["inForce"][number]) =>
  `${licences.scopes[paper.scope].toLowerCase()} số ${paper.number} (${licences.term(paper.from, paper.to)})`;

function licenceGap(
  { day, scope, problem, nearest }: LicenceGap,
  market: string | null,
  commodity: string,
): string {
  const paper =
    scope === "facility"
      ? "giấy phép của cơ sở"
      : `công nhận của ${schedules.destination(market ?? "")} cho ${products.commodity(commodity)}`;
  const when = `Ngày chiếu xạ ${sayDay(day)}`;
  if (nearest === null || problem === "none") return `${when} chưa có ${paper} nào được ghi và ký.`;
  const named = `${paper} số ${nearest.number} (${licences.term(nearest.from, nearest.to)})`;
  if (problem === "expired") return `${when} ${named} đã hết hạn.`;
  return problem === "revoked" ? `${when} ${named} đã bị chấm dứt.` : `${when} ${named} chưa có hiệu lực.`;
}

function scheduleProblem(problem: ScheduleProblem): string {
  switch (problem.code) {
    case "destination-unknown":
      return "Chưa ghi nước đến của lô.";
    case "not-treated-yet":
      return "Lô chưa chiếu xạ xong nên chưa có ngày để đối chiếu.";
    case "specification-for-another-market":
      return `Quy trình dành cho ${problem.specDestination === null ? "trong nước" : schedules.destination(problem.specDestination)}, còn lô đi ${schedules.destination(problem.destination)}.`;
    case "specification-below-minimum":
      return `Quy trình chỉ yêu cầu ${dose(problem.specMinDoseGy)}, thấp hơn mức phải đạt ${schedules.bound(problem.required)}.`;
    case "schedules.not-covered":
      return schedules.refusals[problem.code](problem);
    case "schedules.row-without-dose":
      return schedules.refusals[problem.code](problem);
    case "schedules.pest-not-covered":
      return schedules.refusals[problem.code](problem);
    case "schedules.minimum-above-maximum":
      return schedules.refusals[problem.code](problem);
  }
}

/** The row that answers for each target pest. */
function sayTargets(targets: readonly PestFinding[] = []): string {
  const said = targets.flatMap(({ pest, coveredBy }) =>
    coveredBy === null ? [] : [`${pest} theo ${coveredBy.rowCode} (${dose(coveredBy.doseGy)})`],
  );
  return said.length === 0 ? "" : ` Dịch hại: ${sayList(said, 6)}.`;
}

const timerProblems = {
  ...source.cycleProblems,
  "not-set": "chưa ghi đã đặt bao nhiêu",
  outside: "lệch quá mức cho phép",
} satisfies Record<NonNullable<TimerFinding["problem"]>, string>;

/** Set and needed, where both are known. */
function seconds({ programmedS, expectedS }: TimerFinding): string {
  return programmedS === null || expectedS === null
    ? ""
    : ` (đặt ${number(programmedS)} s, cần ${number(expectedS)} s)`;
}

function timersOpen(timers: readonly TimerFinding[] = []): string[] {
  return timers.flatMap((timer) =>
    timer.problem !== null && timer.review === null
      ? [`${timer.runCode} ${timerProblems[timer.problem]}${seconds(timer)}, chờ người xét`]
      : [],
  );
}

function sayTimers(timers: readonly TimerFinding[] = []): string {
  return timers
    .map((timer) => {
      if (timer.problem === null) return ` Đồng hồ ca ${timer.runCode} khớp${seconds(timer)}.`;
      const { reviewerName = "", reason = "" } = timer.review ?? {};
      return ` Đồng hồ ca ${timer.runCode} ${timerProblems[timer.problem]}${seconds(timer)}; ${reviewerName} đã xét: ${reason}.`;
    })
    .join("");
}

function configProblem(problem: ConfigProblem): string {
  switch (problem.code) {
    case "specification-not-approved":
      return "Quy trình của lô chưa được duyệt.";
    case "no-configuration":
      return "Quy trình của lô không gắn với bản đồ liều nào. Soạn bản mới của quy trình trên một cấu hình đã lập bản đồ liều.";
    case "configuration-not-approved":
      return "Cấu hình của bản đồ liều chưa được duyệt.";
    case "configuration-retired":
      return `Cấu hình đã ngừng ngày ${sayDay(problem.retiredOn)}, còn lô chiếu xạ ngày ${sayDay(problem.treatedOn)}.`;
    case "not-treated-yet":
      return "Lô chưa chiếu xạ xong nên chưa biết chiếu với trạng thái nạp nguồn nào.";
    case "no-loading-state":
      return `Chưa có trạng thái nạp nguồn được xác nhận cho ngày ${sayDay(problem.treatedOn)}. Cán bộ an toàn nhập, người thứ hai xác nhận.`;
    case "not-requalified":
      return `Bản đồ liều lập ngày ${sayDay(problem.performedOn)}, không cùng trạng thái nạp nguồn với ngày chiếu xạ ${sayDay(problem.treatedOn)} (nguồn đổi từ ${sayDay(problem.changedOn)}). Dừng, lập lại bản đồ liều.`;
    case "density-outside":
      return `Khối lượng riêng ${formatNumber(problem.densityKgM3, "vi", 1)} kg/m³ nằm ngoài khoảng đã lập bản đồ ${number(problem.densityMinKgM3)} – ${number(problem.densityMaxKgM3)} kg/m³.`;
    case "map-too-old":
      return `Bản đồ liều ngày ${sayDay(problem.performedOn)} đã quá ${number(problem.maxDays)} ngày khi chiếu xạ ${sayDay(problem.treatedOn)}, giới hạn theo ${problem.source}. Dừng, lập lại bản đồ liều.`;
    case "density-unknown":
      return "Chưa biết khối lượng một thùng nên không so được khối lượng riêng. Cân và ghi ở phiếu nhận lô, hoặc thỏa thuận với khách hàng.";
    case "another-carton":
      return `Thùng theo thỏa thuận ${sayCarton(problem.agreed)}, còn bản đồ liều lập với thùng ${sayCarton(problem.mapped)}.`;
  }
}

const sentences: CheckSentences = {
  AGREEMENT: ({ inForce, gaps, destination, shortfall }, passed) =>
    passed
      ? `Có hiệu lực: ${sayList(inForce.map(({ code, versionNo, from, to }) => `${agreements.name(code, versionNo)} (${agreements.term(from, to)})`))}.`
      : [...gaps.map((gap) => agreementGap(gap, destination)), ...agreedDose(shortfall)].join(" "),
  CONFIG: ({ configuration, performedOn, densityKgM3, massAsAgreed, problems: found }, passed) =>
    passed && configuration !== null && performedOn !== null
      ? `${configuration.code} · bản ${configuration.versionNo}, bản đồ liều ngày ${sayDay(performedOn)}, cùng trạng thái nạp nguồn${densityKgM3 === null ? "; khối lượng thùng không ghi nên không so khối lượng riêng" : `; khối lượng riêng ${formatNumber(densityKgM3, "vi", 1)} kg/m³${massAsAgreed ? " (khối lượng thùng theo thỏa thuận)" : ""}`}.`
      : found.map(configProblem).join(" "),
  PREV_IRRAD: ({ answer, pass, agreedBy = [] }, passed) =>
    passed && pass > 1
      ? `Lần chiếu xạ thứ ${pass} hoàn thành cùng một lần xử lý, cơ quan có thẩm quyền đã đồng ý bằng văn bản: ${sayList(agreedBy)}.`
      : pass > 1 && answer === "no"
        ? `Đây là lần chiếu xạ thứ ${pass} của lô. Theo quy định của trung tâm, thực phẩm chỉ chiếu xạ một lần.`
        : answer === "yes"
          ? "Lô này đã được chiếu xạ trước khi đến đây. Thực phẩm chỉ chiếu xạ một lần."
          : answer === "unknown"
            ? "Chưa rõ lô này đã từng chiếu xạ chưa. Hỏi khách hàng và ghi câu trả lời."
            : "Khách hàng khai chưa từng chiếu xạ.",
  INSPECTION: sayInspection,
  LOAD_COUNT: ({ receivedCartons, rejectedCartons, passes }, passed) => {
    const head = `Nhận ${number(receivedCartons)} thùng, trả lại ${number(rejectedCartons)}`;
    const counts = passes.map(
      (count) =>
        `${count.pass > 1 ? `lần ${count.pass}: ` : ""}xếp ${number(count.loadedCartons)}/${number(count.expectedCartons)}, dỡ ${number(count.cartonsOut)}, hỏng ${number(count.damagedCartons)}`,
    );
    const wrong = parts(
      ["chưa dỡ giá", passes.flatMap(({ carriersNotUnloaded }) => carriersNotUnloaded)],
      ["lệch số ở giá", passes.flatMap(({ carriersNotAddingUp }) => carriersNotAddingUp)],
    );
    return `${head}; ${counts.join("; ")}.${passed ? "" : ` Số thùng chưa khớp${wrong === "" ? "" : `, ${wrong}`}. Đếm lại và ghi chênh lệch.`}`;
  },
  SEGREGATION: saySegregation,
  RUN_RECORD: (facts, passed) =>
    (passed
      ? `Mọi giá hàng đã qua ca ${sayList(facts.runCodes)}; nguồn lên, xuống đủ.${sayTimers(facts.timers)}`
      : facts.noCarriers
        ? "Chưa xếp giá hàng nào cho lô này."
        : `Hồ sơ chưa đủ: ${parts(
            ["chưa vào ca", facts.carriersWithoutRun],
            ["còn trong phòng chiếu", facts.carriersInside],
            ["ca chưa kết thúc", facts.openRuns],
            ["ca thiếu ghi nguồn lên hoặc xuống", facts.sourceIncomplete],
            ["đồng hồ chu kỳ", timersOpen(facts.timers)],
          )}.`) + beside(facts.mixedNeighbours),
  INTERRUPTION: ({ interruptions, doseEffect, tooMany = [] }, passed) => {
    if (interruptions.length === 0) return "Không có gián đoạn.";
    const open = interruptions.flatMap(({ runCode, startedAt, problem }) =>
      problem === null ? [] : `ca ${runCode} lúc ${formatMoment(new Date(startedAt))}: ${problems[problem]}`,
    );
    const effect = doseEffect === "not-yet-judged" ? " Ảnh hưởng đến liều chưa xét." : transit(doseEffect);
    if (passed) return `${interruptions.length} lần gián đoạn, đều có nguyên nhân và lúc chạy lại.${effect}`;
    const often = tooMany.map(
      ({ runCode, count, allowed }) =>
        `Ca ${runCode} dừng ${count} lần khi có hàng của lô, quy trình được thẩm định đến ${allowed} lần.`,
    );
    const settled = often.length > 0 ? [] : ["Liều có cộng phần gián đoạn vượt giới hạn."];
    const said = open.length > 0 ? [`Gián đoạn chưa xong: ${sayList(open)}.`] : settled;
    return `${[...said, ...often].join(" ")}${effect}`;
  },
  DOSIMETER_MISSING: (facts, passed) =>
    passed
      ? `Đã đọc đủ ${facts.read}/${facts.placed} liều kế.`
      : facts.placed === 0
        ? "Không có liều kế nào trong lô, nên không chứng minh được liều."
        : `Đã đọc ${facts.read}/${facts.placed} liều kế; ${
            parts(
              ["chưa đọc", facts.unread],
              [
                `giá thiếu liều kế theo dõi (cứ ${facts.everyNCarriers} giá một liều kế, có giá đầu và giá cuối)`,
                facts.carriersWithout,
              ],
            ) || "không có liều kế nào ở vị trí theo dõi"
          }.`,
  CALIBRATION: ({ readings, calibrations, invalid }, passed) =>
    passed
      ? `${readings} kết quả đo đều có giá trị theo hiệu chuẩn ${sayList(calibrations)}.`
      : `${invalid.length}/${readings} kết quả đo không có giá trị: ${sayList(
          invalid.map(
            ({ dosimeterCode, calibrationCode, reasons }) =>
              `liều kế ${dosimeterCode}${calibrationCode === null ? "" : ` (${calibrationCode})`}, ${reasons.map((reason) => sayInvalid(reason, "vi")).join(" và ")}`,
          ),
          3,
        )}. Đọc lại theo hiệu chuẩn còn giá trị, hoặc giữ lô.`,
  REPLICATES: ({ sets, largestPercent, investigated, wide }, passed) =>
    passed
      ? `${sets} chỗ có liều kế trùng, CV lớn nhất ${number(largestPercent ?? 0)} %${investigated > 0 ? `; ${investigated} chỗ lệch đã tìm hiểu và ghi kết luận` : ""}.`
      : `Liều kế cùng chỗ lệch nhau quá mức: ${sayList(
          wide.map(
            ({ carrierCode, position, cvPercent, acceptedPercent }) =>
              `giá ${carrierCode}, ${position}: CV ${number(cvPercent)} %${acceptedPercent === null ? " (chưa có mức được duyệt cho liều này)" : `, chấp nhận đến ${number(acceptedPercent)} %`}`,
          ),
        )}. Tìm hiểu và ghi kết luận.`,
  DOSE_BELOW_WINDOW: (facts, passed) =>
    passed && facts.lowestGy !== null
      ? `Kết quả thấp nhất ${dose(facts.lowestGy)}, cần từ ${sayDoseUp(facts.lowGy, "vi")}.`
      : below(facts),
  DOSE_ABOVE_WINDOW: (facts, passed) =>
    passed && facts.highestGy !== null
      ? `Kết quả cao nhất ${dose(facts.highestGy)}, được đến ${sayDoseDown(facts.highGy, "vi")}.`
      : above(facts),
  LEGAL_MAX: ({ maxDoseGy, decidedBy, passes, provenMaxGy, expandedUncertainty = 0 }, passed) => {
    if (decidedBy === null) return "Chưa biết sản phẩm chịu được liều tối đa bao nhiêu. Hỏi nhà sản xuất.";
    if (maxDoseGy === null) return notJudged["dose-unknown"];
    const total = passes > 1 ? `Tổng liều cao nhất của ${passes} lần` : "Liều cao nhất tính được";
    const proven =
      provenMaxGy === undefined
        ? ""
        : `; phép đo có thể sai đến ${sayPercent(expandedUncertainty, "vi")}, nên chỉ được tính đến ${sayDoseDown(provenMaxGy, "vi")} mới chắc`;
    return passed
      ? `${total} là ${sayDoseUp(maxDoseGy, "vi")}, được đến ${schedules.bound(decidedBy)}${proven}.`
      : `${total} là ${sayDoseUp(maxDoseGy, "vi")}, ${proven === "" ? "vượt" : "được đến"} ${schedules.bound(decidedBy)}${proven}. Lô phải loại, không xử lý lại.`;
  },
  STORAGE_LIMIT: sayStorageLimit,
  SCHEDULE: ({ destination, treatedOn, required, synthetic, pests: targets, problems: found }, passed) =>
    passed && required !== null
      ? `Đi ${schedules.destination(destination ?? "")}, chiếu xạ ngày ${sayList(treatedOn.map(sayDay))}: phải đạt ${schedules.bound(required)}.${sayTargets(targets)}${synthetic ? " Có hiệu lực theo văn bản mô phỏng." : ""}`
      : found.map(scheduleProblem).join(" "),
  SOURCE_HOLD: ({ open, ended }, passed) =>
    passed
      ? ended.length === 0
        ? "Không có lần tạm dừng nguồn nào từ khi chiếu xạ lô này."
        : ended
            .map(
              ({ kind, openedAt, closedAt, closedReason }) =>
                `Đã tạm dừng từ ${formatMoment(new Date(openedAt))} đến ${formatMoment(new Date(closedAt))} (${source.holdKinds[kind]}); kết quả: ${closedReason}.`,
            )
            .join(" ")
      : open
          .map(
            ({ kind, openedAt, reason }) =>
              `Nguồn đang tạm dừng từ ${formatMoment(new Date(openedAt))} (${source.holdKinds[kind]}): ${reason}. Chờ cán bộ an toàn kết thúc.`,
          )
          .join(" "),
  LICENCE: ({ inForce, gaps, market, commodity, treatedOn, synthetic }, passed) =>
    passed
      ? `Có hiệu lực ngày ${sayList(treatedOn.map(sayDay))}: ${sayList(inForce.map(licencePaper))}.${synthetic ? " Có văn bản mô phỏng." : ""}`
      : treatedOn.length === 0
        ? "Lô chưa chiếu xạ xong nên chưa có ngày để đối chiếu giấy phép."
        : gaps.map((gap) => licenceGap(gap, market, commodity)).join(" "),
  N95_ACKNOWLEDGEMENT: ({ customerSignatory, document }, passed) =>
    passed
      ? `${customerSignatory ?? ""} đã xác nhận, ${document ?? ""}.`
      : "Tia gamma làm giảm khả năng lọc của khẩu trang N95. Khách hàng phải xác nhận bằng văn bản trước khi xuất xưởng.",
  SEPARATION_OF_DUTIES: ({ conflicts }, passed) =>
    passed
      ? "Người quyết định không vận hành và không đọc liều kế của lô này."
      : `Bạn đã tham gia lô này (${sayList(conflicts.map(({ duty, reference }) => `${duties[duty]} ${reference}`))}), nên không được quyết định. Nhờ người khác có quyền.`,
};

/** The checks of a release in words: names, states, and one sentence each. */
export const checks = { names, statuses, dispositions, explain: explainWith(sentences, notJudged) };
