/** Additive: dose per degree. Relative: a fraction per degree. Positive over-reads when warm (process 3.3). */
export type TemperatureEffect =
  | { kind: "additive"; gyPerDegree: number }
  | { kind: "relative"; perDegree: number };

/** The dose as it would have been indicated at the calibration's temperature. */
export function correctForTemperature(
  indicatedGy: number,
  effect: TemperatureEffect,
  { irradiatedC, calibratedC }: { irradiatedC: number; calibratedC: number },
): number {
  const degrees = irradiatedC - calibratedC;
  if (effect.kind === "additive") return indicatedGy - effect.gyPerDegree * degrees;
  return indicatedGy / (1 + effect.perDegree * degrees);
}
