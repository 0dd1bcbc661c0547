import { mustRun } from "@/lib/core/command";
import { centreDay, centreMinute } from "@/lib/core/dates";
import type { Actor } from "@/lib/core/permissions";
import { approveCalibration, draftCalibration } from "@/lib/dosimetry/commands/calibrations";
import {
  approveBand,
  checkReader,
  moveStock,
  proposeBand,
  registerBatch,
  registerReader,
  registerType,
} from "@/lib/dosimetry/commands/instruments";

const made = "Số liệu mô phỏng, không phải giấy hiệu chuẩn thật";

type Curve = {
  form: "response_of_dose" | "dose_of_response";
  coefficients: number[];
  doseMin: number;
  doseMax: number;
  responseMin?: number;
  responseMax?: number;
  thicknessUnit: "mm" | "cm";
};

export type Goods = "fruit" | "equipment";

/** Two made-up systems: a low range for fruit that says R of D, and a high one for equipment that says D of x. */
const systems: Record<Goods, { prefix: string; curve: Curve; background: number; thickness: number }> = {
  fruit: {
    prefix: "MH",
    curve: {
      form: "response_of_dose",
      coefficients: [0.01, 0.52, -0.03],
      doseMin: 0.1,
      doseMax: 3,
      thicknessUnit: "mm",
    },
    background: 0.06,
    thickness: 3,
  },
  equipment: {
    prefix: "MHK",
    curve: {
      form: "dose_of_response",
      coefficients: [0.1, 9.8, 2.1],
      doseMin: 5,
      doseMax: 60,
      responseMin: 0.45,
      responseMax: 3.6,
      thicknessUnit: "cm",
    },
    background: 0.04,
    thickness: 0.3,
  },
};

const calibrations = new Map<string, string>();

/** Treated in 2020 and treated around now are two years of dosimeters, each with its own calibration. */
export const batchOf = (goods: Goods, period: "2020" | "NAY") => `${systems[goods].prefix}-${period}`;

export function calibrationOf(batchCode: string): string {
  const id = calibrations.get(batchCode);
  if (!id) throw new Error(`no calibration for batch ${batchCode}`);
  return id;
}

const digits = (value: number, count: number) => Number(value.toFixed(count));

/** What the reader would have shown of a dosimeter of this dose, to four decimals as it prints them. */
export function rawOf(goods: Goods, doseGy: number) {
  const { curve, background, thickness } = systems[goods];
  const [a = 0, b = 0, c = 0] = curve.coefficients;
  const dose = doseGy / 1000;
  const response =
    curve.form === "response_of_dose"
      ? a + b * dose + c * dose * dose
      : (Math.sqrt(b * b - 4 * c * (a - dose)) - b) / (2 * c);
  return { absorbance: digits(background + response * thickness, 4), background, thickness };
}

let readerId = "";

type Keepers = { dosimetrist: Actor; releaser: Actor };

async function seedBatch(
  { dosimetrist, releaser }: Keepers,
  {
    goods,
    period,
    typeId,
    from,
    to,
    at,
  }: {
    goods: Goods;
    period: "2020" | "NAY";
    typeId: string;
    from: string;
    to: string;
    at: Date;
  },
): Promise<void> {
  const replay = { at, replay: true } as const;
  const code = batchOf(goods, period);
  const { curve, thickness } = systems[goods];
  const thicknessMm = curve.thicknessUnit === "cm" ? thickness * 10 : thickness;
  const batch = {
    code,
    typeId,
    maker: "Nhà sản xuất minh họa",
    pieces: 2_000,
    thicknessMinMm: digits(thicknessMm * 0.97, 4),
    thicknessMaxMm: digits(thicknessMm * 1.03, 4),
    backgroundMax: 0.1,
    note: made,
  };
  const { id: batchId } = await mustRun(registerBatch, dosimetrist, batch, replay);
  await mustRun(moveStock, dosimetrist, { batchId, kind: "issued", pieces: 1_500 }, replay);
  const calibration = {
    code: `HC-${code}`,
    batchId,
    readerId,
    ...curve,
    doseUnit: "kGy",
    correctionFactor: 1,
    validFrom: from,
    validTo: to,
    budget: {
      "reference-dose": 1.2,
      "curve-fit": 0.8,
      "dosimeter-to-dosimeter": 1.5,
      thickness: 0.6,
      reader: 0.4,
    },
    laboratory: "Phòng chuẩn quy chiếu (minh họa)",
    laboratoryCertificate: `MH/${code}`,
    note: made,
  };
  const { id } = await mustRun(draftCalibration, dosimetrist, calibration, replay);
  await mustRun(approveCalibration, releaser, { calibrationId: id }, replay);
  calibrations.set(code, id);
}

/** The instrument, the type with its own figure below 1 kGy, and what was calibrated for the year 2020 and for now. */
export async function seedInstruments(keepers: Keepers, now: Date): Promise<void> {
  const { dosimetrist, releaser } = keepers;
  const at = new Date("2019-11-18T09:00:00+07:00");
  const replay = { at, replay: true } as const;
  const reader = {
    code: "MDQ-01",
    name: "Máy đo quang (minh họa)",
    checkEveryDays: 1,
    inServiceSince: centreMinute(at),
    note: made,
  };
  readerId = (await mustRun(registerReader, dosimetrist, reader, replay)).id;
  const type = {
    code: "PMMA-MH",
    name: "PMMA (minh họa)",
    principle: "Độ hấp thụ quang chia cho bề dày",
    doseMinGy: 100,
    doseMaxGy: 100_000,
    source: made,
  };
  const { id: typeId } = await mustRun(registerType, dosimetrist, type, replay);
  const band = {
    typeId,
    fromGy: 100,
    expectedPercent: 3,
    acceptedPercent: 5,
    effectiveFrom: "2019-12-01",
    source: made,
  };
  const { id: bandId } = await mustRun(proposeBand, dosimetrist, band, replay);
  await mustRun(approveBand, releaser, { bandId }, replay);
  const day = 86_400_000;
  for (const goods of ["fruit", "equipment"] as const) {
    await seedBatch(keepers, { goods, period: "2020", typeId, from: "2019-12-01", to: "2020-12-31", at });
    const [from, to] = [
      centreDay(new Date(now.getTime() - 90 * day)),
      centreDay(new Date(now.getTime() + 275 * day)),
    ];
    const lately = new Date(now.getTime() - 89 * day);
    await seedBatch(keepers, { goods, period: "NAY", typeId, from, to, at: lately });
  }
}

/** The morning's check of the instrument against its made-up reference. */
export async function checkInstrument(dosimetrist: Actor, at: Date): Promise<void> {
  const check = {
    readerId,
    referenceCode: "Kính chuẩn minh họa",
    expected: 0.5,
    tolerance: 0.005,
    measured: 0.501,
    checkedAt: at,
  };
  await mustRun(checkReader, dosimetrist, check, { at, replay: true });
}
