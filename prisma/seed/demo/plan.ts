/** The year 2020 as lots: invented in every detail, and exact in every published total. */
export const published = {
  fruitMassG: 86_200_000,
  rounds: 7,
  nanoMasks: 102_300,
  n95Masks: 22_525,
  suits: 960,
} as const;

export type Fate = "dispatched" | "rejected" | "withdrawn";

export type LotPlan = {
  product: "VAI" | "NHAN" | "THANH-LONG" | "KT-NANO" | "KT-N95" | "BO-BH";
  customer: string;
  cartons: number;
  items?: number;
  massG?: number;
  round?: string;
  fate: Fate;
};

/** One working day of the irradiator: the lots that share its run. */
export type DayPlan = { day: string; lots: LotPlan[]; interrupted?: string; secondRun?: true };

/** The same numbers at every start: a small linear congruential sequence (Numerical Recipes), not chance. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function daysFrom(first: string, stepDays: number, count: number): string[] {
  const start = new Date(`${first}T00:00:00Z`).getTime();
  return Array.from({ length: count }, (_, n) =>
    new Date(start + n * stepDays * 86_400_000).toISOString().slice(0, 10),
  );
}

const cartonG = 5_000;
const step = 100;

/** Weighed masses that add up to the published total to the gram, each between 1.4 and 2.4 tonnes. */
function fruitMasses(count: number): number[] {
  const next = sequence(2020);
  const mean = published.fruitMassG / count;
  const masses = Array.from(
    { length: count - 1 },
    () => Math.round((mean * (0.8 + 0.4 * next())) / step) * step,
  );
  const rest = published.fruitMassG - masses.reduce((sum, mass) => sum + mass, 0);
  return [...masses, rest];
}

const fruitCustomers = ["KH-HAIDUONG", "KH-BACGIANG", "KH-HUNGYEN", "KH-SONLA"];

function fruit(product: "VAI" | "NHAN", customer: string, massG: number, fate: Fate = "dispatched"): LotPlan {
  return { product, customer, massG, cartons: Math.round(massG / cartonG), fate };
}

/** Lychee in June and July, longan from late July to September; two lots a day share a run. */
function fruitDays(): DayPlan[] {
  const lycheeDays = daysFrom("2020-06-02", 2, 13);
  const longanDays = daysFrom("2020-07-28", 4, 10);
  const masses = fruitMasses(2 * (lycheeDays.length + longanDays.length));
  const days: DayPlan[] = [...lycheeDays, ...longanDays].map((day, n) => {
    const product = n < lycheeDays.length ? "VAI" : "NHAN";
    const offset = product === "VAI" ? 0 : 2;
    return {
      day,
      lots: [0, 1].map((place) =>
        fruit(product, fruitCustomers[offset + place] ?? "", masses[2 * n + place] ?? 0),
      ),
    };
  });
  const [, , third, , fifth, , seventh] = days;
  third?.lots.push(fruit("VAI", "KH-HAIDUONG", 1_250_000, "rejected"));
  if (fifth) fifth.interrupted = "Mất điện lưới (minh họa)";
  if (seventh) seventh.secondRun = true;
  days.at(-3)?.lots.push(fruit("NHAN", "KH-SONLA", 980_000, "withdrawn"));
  const tenth = days.at(-2);
  if (tenth) tenth.interrupted = "Kẹt giá hàng ở cửa vào (minh họa)";
  return days;
}

type RoundPlan = { code: string; day: string; name: string; nano?: number; n95?: number; suits?: number };

export const roundPlans: RoundPlan[] = [
  { code: "MP-2020-1", day: "2020-04-06", name: "Đợt 1", nano: 20_000 },
  { code: "MP-2020-2", day: "2020-04-13", name: "Đợt 2", nano: 18_300, n95: 5_000 },
  { code: "MP-2020-3", day: "2020-04-22", name: "Đợt 3", nano: 16_000, suits: 300 },
  { code: "MP-2020-4", day: "2020-05-11", name: "Đợt 4", nano: 15_000, n95: 6_525 },
  { code: "MP-2020-5", day: "2020-07-23", name: "Đợt 5", nano: 14_000, suits: 360 },
  { code: "MP-2020-6", day: "2020-08-11", name: "Đợt 6", nano: 11_000, n95: 6_000 },
  { code: "MP-2020-7", day: "2020-08-24", name: "Đợt 7", nano: 8_000, n95: 5_000, suits: 300 },
];

function equipment(
  product: LotPlan["product"],
  round: string,
  items: number | undefined,
  perCarton: number,
): LotPlan[] {
  if (items === undefined) return [];
  return [
    {
      product,
      customer: "KH-TAITRO",
      round,
      items,
      cartons: Math.ceil(items / perCarton),
      fate: "dispatched",
    },
  ];
}

function equipmentDays(): DayPlan[] {
  return roundPlans.map(({ code, day, nano, n95, suits }) => ({
    day,
    lots: [
      ...equipment("KT-NANO", code, nano, 1_000),
      ...equipment("KT-N95", code, n95, 500),
      ...equipment("BO-BH", code, suits, 20),
    ],
  }));
}

/** Every working day of the demo year in order. */
export function planYear(): DayPlan[] {
  return [...fruitDays(), ...equipmentDays()].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}
