import type { ConfigFacts } from "@/lib/release/rules/config";
import type { TimerFacts } from "@/lib/release/rules/timer";
import type { LoadingState } from "@/lib/source/rules/states";

export const loadedIn2019: LoadingState = {
  id: "state-1",
  stateNo: 1,
  activityBq: 170 * 3.7e13,
  referenceOn: "2018-12-01",
  effectiveFrom: "2019-01-02",
};

/** Mapped on 5 May 2020 with the source that treats on 12 June; cartons of 5 kg in 0.024 m³. */
export const mappedInMay: ConfigFacts = {
  specification: { code: "QT-1", versionNo: 2, status: "approved" },
  map: {
    performedOn: "2020-05-05",
    configuration: {
      code: "CH-1",
      versionNo: 1,
      status: "approved",
      retiredOn: null,
      carton: { lengthMm: 400, widthMm: 300, heightMm: 200 },
      densityMinKgM3: 150,
      densityMaxKgM3: 250,
    },
  },
  cartonMassG: 5_000,
  mapAgeLimits: [],
  runs: [{ code: "CA-20-007", treatedOn: "2020-06-12", states: [loadedIn2019] }],
};

/** 412.0 s for 520 Gy on 28 April 2020; 45 days later, on 12 June, that is 418.8 s. */
export const setOnTime: TimerFacts = {
  validated: { cycleTimeS: 412, validatedOn: "2020-04-28", doseGy: 520, targetDoseGy: null },
  runs: [
    {
      code: "CA-20-007",
      day: "2020-06-12",
      programmedS: 418.8,
      stepS: 0.1,
      states: [loadedIn2019],
      review: null,
    },
  ],
};
