import { approveConfiguration, draftConfiguration, recordDoseMap } from "@/lib/configurations/commands";
import { mustRun } from "@/lib/core/command";
import { approveValidation, draftTransitDose } from "@/lib/validations/commands";
import type { Actor } from "@/lib/core/permissions";

type Process = {
  pathName: string;
  carrierType: string;
  loadingPattern: string;
  cartonsPerCarrier: number;
  monitorPosition: string;
  ratioMin: number;
  ratioMax: number;
};

/** How a configuration of the demo is called, and what its cartons are. */
export type Goods = {
  code: string;
  monitorGy: number;
  cartonLengthMm: number;
  cartonWidthMm: number;
  cartonHeightMm: number;
  densityMinKgM3: number;
  densityMaxKgM3: number;
};

export const fruitGoods: Goods = {
  code: "CH-TRAI-CAY",
  monitorGy: 600,
  cartonLengthMm: 400,
  cartonWidthMm: 300,
  cartonHeightMm: 200,
  densityMinKgM3: 150,
  densityMaxKgM3: 250,
};

export const equipmentGoods: Goods = {
  code: "CH-VAT-TU",
  monitorGy: 22_500,
  cartonLengthMm: 600,
  cartonWidthMm: 400,
  cartonHeightMm: 400,
  densityMinKgM3: 40,
  densityMaxKgM3: 140,
};

/** Made up: three loads whose ratios lie this far from the mean, and cancel out. */
const loads = [-0.01, 0.01, 0] as const;

/** Where something hangs in the load, and how far its dose lies between the lowest and the highest. */
const positions = [
  { x: 0, y: 0, z: 225, label: "T1", share: 0.72 },
  { x: 250, y: 0, z: 225, label: "T2", share: 0.55 },
  { x: 500, y: 0, z: 225, label: "T3", share: 0.7 },
  { x: 0, y: 335, z: 225, label: "G1", share: 0.3 },
  { x: 250, y: 335, z: 225, label: "G2", share: 0 },
  { x: 500, y: 335, z: 225, label: "G3", share: 0.28 },
  { x: 0, y: 670, z: 225, label: "S1", share: 0.75 },
  { x: 250, y: 670, z: 225, label: "S2", share: 0.5 },
  { x: 500, y: 670, z: 225, label: "S3", share: 0.78 },
  { x: 0, y: 0, z: 675, label: "T4", share: 0.9 },
  { x: 500, y: 0, z: 675, label: "T6", share: 0.95 },
  { x: 250, y: 335, z: 675, label: "G5", share: 0.1 },
  { x: 0, y: 670, z: 675, label: "S4", share: 1 },
  { x: 500, y: 670, z: 675, label: "S6", share: 0.92 },
] as const;

function tableFor({ monitorPosition, ratioMin, ratioMax }: Process, { monitorGy }: Goods): string {
  const rows = loads.flatMap((apart, load) => [
    `250;0;675;${monitorPosition};${load + 1};${monitorGy};1`,
    ...positions.map(({ x, y, z, label, share }) => {
      const ratio = ratioMin + apart + (ratioMax - ratioMin) * share;
      const doseGy = Math.round(monitorGy * ratio * 10) / 10;
      return `${x};${y};${z};${label};${load + 1};${String(doseGy).replace(".", ",")};`;
    }),
  ]);
  return ["x;y;z;nhãn;lần lặp;liều;theo dõi", ...rows].join("\n");
}

/** A configuration goods are treated in, and the one map its ratios come from. */
export async function seedMap(
  drafter: Actor,
  approver: Actor,
  process: Process,
  goods: Goods,
): Promise<string> {
  const { pathName, carrierType, loadingPattern, cartonsPerCarrier, monitorPosition } = process;
  const { monitorGy: _monitorGy, ...carton } = goods;
  const at = (local: string) => ({ at: new Date(`${local}+07:00`), replay: true }) as const;
  const configuration = {
    ...carton,
    pathName,
    carrierType,
    loadingPattern,
    cartonsPerCarrier,
    monitorPosition,
    note: "Số liệu mô phỏng",
  };
  const { id } = await mustRun(draftConfiguration, drafter, configuration, at("2019-12-03T09:00:00"));
  await mustRun(approveConfiguration, approver, { configurationId: id }, at("2019-12-04T09:00:00"));
  const map = {
    configurationId: id,
    performedOn: "2019-12-05",
    sourceActivity: "Số liệu mô phỏng, không phải hoạt độ thật",
    instrumentCode: "MDQ-01",
    performedBy: "Tổ đo liều (minh họa)",
    note: "Bản đồ liều mô phỏng",
    table: tableFor(process, goods),
  };
  const { id: mapId } = await mustRun(recordDoseMap, drafter, map, at("2019-12-06T09:00:00"));
  const transit = {
    configurationId: id,
    measuredOn: "2019-12-05",
    effectiveFrom: "2019-12-06",
    document: "Biên bản thẩm định mô phỏng",
    positions: [
      { position: "Vị trí 1, gần cửa vào", doseGy: 0.4 },
      { position: "Vị trí 7, sát nguồn", doseGy: 2.2 },
    ],
  };
  const { id: validationId } = await mustRun(draftTransitDose, drafter, transit, at("2019-12-06T10:00:00"));
  await mustRun(approveValidation, approver, { validationId }, at("2019-12-06T11:00:00"));
  return mapId;
}
