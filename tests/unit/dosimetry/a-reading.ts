import {
  type CalibrationInUse,
  judgeRawReading,
  type RawReading,
  type ReaderState,
  type ReadingSituation,
} from "@/lib/dosimetry/rules/validity";

/** Example a1 of process 3.3: 5.01415 kGy. */
export const calibration: CalibrationInUse = {
  calibrationId: "c",
  code: "HC-01",
  withdrawnAt: null,
  curve: {
    form: "response_of_dose",
    coefficients: [0.02, 0.07, -0.0009, 5e-6],
    doseMin: 1,
    doseMax: 30,
    responseMin: null,
    responseMax: null,
  },
  doseUnit: "kGy",
  thicknessUnit: "mm",
  calibratedC: null,
  correctionFactor: 1,
  validFrom: "2020-01-01",
  validTo: "2020-12-31",
  batch: {
    code: "ME-1",
    thicknessMinMm: 2.98,
    thicknessMaxMm: 3.02,
    backgroundMax: 0.06,
    expiresOn: "2020-12-31",
  },
  effect: null,
  readFromMin: 30,
  readToMin: 120,
  readerCode: "MD-1",
};
export const reader: ReaderState = {
  inService: true,
  checkEveryDays: 1,
  lastCheck: { day: "2020-06-12", passed: true },
};
export const raw: RawReading = {
  absorbance: 1.1,
  background: 0.06,
  thickness: 2.98,
  irradiatedC: null,
  printedGy: null,
};
export const left = new Date("2020-06-12T10:00:00+07:00");
export const minutesAfter = (minutes: number) => new Date(left.getTime() + minutes * 60_000);
const good: ReadingSituation = {
  calibration,
  reader,
  raw,
  batchCode: "ME-1",
  instrumentCode: "MD-1",
  readAt: minutesAfter(60),
  readOn: "2020-06-12",
  irradiatedUntil: left,
};

export type Change = Omit<Partial<ReadingSituation>, "calibration" | "reader" | "raw"> & {
  calibration?: Partial<CalibrationInUse>;
  reader?: Partial<ReaderState>;
  raw?: Partial<RawReading>;
};

export const judge = (change: Change = {}) =>
  judgeRawReading({
    ...good,
    ...change,
    calibration: { ...calibration, ...change.calibration },
    reader: { ...reader, ...change.reader },
    raw: { ...raw, ...change.raw },
  });

export const reasonsFor = (change: Change = {}) => {
  const found = judge(change);
  return found.valid ? [] : found.reasons.map(({ code }) => code);
};
