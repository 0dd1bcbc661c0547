import { formatNumber } from "@/lib/core/dates";
import type { InvalidReason } from "@/lib/dosimetry/rules/validity";
import { sayDay, sayDose } from "@/lib/i18n/say";
import type { ReadingProblem } from "@/lib/release/rules/calibration";

type Words = { [C in ReadingProblem["code"]]: (reason: Extract<ReadingProblem, { code: C }>) => string };

const mm = (value: number | null, locale: "vi" | "en") =>
  value === null ? "…" : formatNumber(value, locale, 4);

const vi: Words = {
  "not-calibrated": () => "không rõ hiệu chuẩn",
  withdrawn: () => "hiệu chuẩn đã bị rút",
  "outside-dates": ({ validFrom, validTo }) =>
    `ngoài ngày hiệu chuẩn có giá trị (${sayDay(validFrom)} – ${sayDay(validTo)})`,
  "batch-mismatch": ({ batchCode, calibratedBatch }) =>
    `liều kế thuộc mẻ ${batchCode}, hiệu chuẩn cho mẻ ${calibratedBatch}`,
  "batch-expired": ({ expiresOn }) => `mẻ liều kế hết hạn ngày ${sayDay(expiresOn)}`,
  "reader-mismatch": ({ instrumentCode, calibratedReader }) =>
    `đọc trên máy ${instrumentCode}, hiệu chuẩn cho máy ${calibratedReader}`,
  "reader-out-of-service": ({ instrumentCode }) => `máy ${instrumentCode} đang ngừng dùng`,
  "reader-not-checked": ({ instrumentCode }) => `máy ${instrumentCode} chưa được kiểm tra trong hạn`,
  "reader-check-failed": ({ instrumentCode }) => `lần kiểm tra gần nhất của máy ${instrumentCode} không đạt`,
  "thickness-outside": ({ fromMm, toMm }) =>
    `bề dày ngoài khoảng ${mm(fromMm, "vi")} – ${mm(toMm, "vi")} mm của mẻ`,
  "background-above": ({ most }) => `độ hấp thụ nền cao hơn ${formatNumber(most, "vi", 4)}`,
  "read-too-early": ({ fromMin }) => `đọc sớm hơn ${fromMin} phút sau chiếu xạ`,
  "read-too-late": ({ toMin }) => `đọc muộn hơn ${toMin} phút sau chiếu xạ`,
  "temperature-unknown": () => "chưa ghi nhiệt độ chiếu xạ mà loại này cần",
  "below-range": ({ doseMinGy, adjusted }) =>
    `${adjusted ? "liều sau hiệu chỉnh " : ""}dưới dải hiệu chuẩn (từ ${sayDose(doseMinGy, "vi")})`,
  "above-range": ({ doseMaxGy, adjusted }) =>
    `${adjusted ? "liều sau hiệu chỉnh " : ""}trên dải hiệu chuẩn (đến ${sayDose(doseMaxGy, "vi")})`,
};

const en: Words = {
  "not-calibrated": () => "its calibration is not known",
  withdrawn: () => "the calibration was withdrawn",
  "outside-dates": ({ validFrom, validTo }) =>
    `outside the calibration's days (${sayDay(validFrom)} – ${sayDay(validTo)})`,
  "batch-mismatch": ({ batchCode, calibratedBatch }) =>
    `the dosimeter is of batch ${batchCode}, the calibration of batch ${calibratedBatch}`,
  "batch-expired": ({ expiresOn }) => `the batch expired on ${sayDay(expiresOn)}`,
  "reader-mismatch": ({ instrumentCode, calibratedReader }) =>
    `read on ${instrumentCode}, the calibration is for ${calibratedReader}`,
  "reader-out-of-service": ({ instrumentCode }) => `reader ${instrumentCode} is out of service`,
  "reader-not-checked": ({ instrumentCode }) => `reader ${instrumentCode} has no recent check`,
  "reader-check-failed": ({ instrumentCode }) => `the latest check of reader ${instrumentCode} failed`,
  "thickness-outside": ({ fromMm, toMm }) =>
    `thickness outside the batch's ${mm(fromMm, "en")} – ${mm(toMm, "en")} mm`,
  "background-above": ({ most }) => `background above ${formatNumber(most, "en", 4)}`,
  "read-too-early": ({ fromMin }) => `read earlier than ${fromMin} minutes after irradiation`,
  "read-too-late": ({ toMin }) => `read later than ${toMin} minutes after irradiation`,
  "temperature-unknown": () => "the temperature of irradiation, which this type needs, is not recorded",
  "below-range": ({ doseMinGy, adjusted }) =>
    `${adjusted ? "corrected dose " : ""}below the calibrated range (from ${sayDose(doseMinGy, "en")})`,
  "above-range": ({ doseMaxGy, adjusted }) =>
    `${adjusted ? "corrected dose " : ""}above the calibrated range (up to ${sayDose(doseMaxGy, "en")})`,
};

/** Why a reading does not count, as part of a sentence. */
export function sayInvalid(reason: InvalidReason | ReadingProblem, locale: "vi" | "en"): string {
  const words = (locale === "vi" ? vi : en)[reason.code] as (found: ReadingProblem) => string;
  return words(reason);
}
