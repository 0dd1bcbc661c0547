/** The sides of the barrier: untreated and treated goods never meet (process 1.2 steps 4 and 8). */
export const zones = ["untreated", "treated", "hold", "dispatch"] as const;
export type Zone = (typeof zones)[number];

export type Place = { id: string; code: string; name: string; zone: Zone };

export type StepKind = "received" | "moved" | "loaded" | "unloaded" | "dispatched" | "returned" | "destroyed";

/** One line of a lot's zone log. A place is null where the goods are on carriers or gone, or where nobody recorded it. */
export type StorageStep = {
  id: string;
  kind: StepKind;
  at: Date;
  cartons: number;
  /** They had been through the irradiation room by then. */
  treated: boolean;
  from: Place | null;
  to: Place | null;
  carrierCode: string | null;
};

/** Cartons of a lot at one place; place null: nobody recorded it. */
export type Standing = { place: Place | null; treated: boolean; cartons: number };

const takes: Record<Zone, (treated: boolean) => boolean> = {
  untreated: (treated) => !treated,
  treated: (treated) => treated,
  hold: () => true,
  dispatch: (treated) => treated,
};

export function zoneTakes(zone: Zone, treated: boolean): boolean {
  return takes[zone](treated);
}

/** Loading for a first treatment is from the untreated zone only; a later one takes treated goods. */
export function zoneGives(zone: Zone, treated: boolean): boolean {
  return treated ? zone === "treated" || zone === "hold" : zone === "untreated";
}

const order: Record<StepKind, number> = {
  received: 0,
  moved: 1,
  loaded: 2,
  unloaded: 3,
  dispatched: 4,
  returned: 4,
  destroyed: 4,
};

const takesAway: readonly StepKind[] = ["moved", "loaded", "returned", "destroyed"];
const putsDown: readonly StepKind[] = ["received", "moved", "unloaded"];

export function inTime(steps: readonly StorageStep[]): StorageStep[] {
  return steps.toSorted(
    (one, other) => one.at.getTime() - other.at.getTime() || order[one.kind] - order[other.kind],
  );
}

/** What stands where after all these steps; carriers and lorries are no places. */
export function computeStanding(steps: readonly StorageStep[]): Standing[] {
  const found = new Map<string, Standing>();
  const add = (place: Place | null, treated: boolean, cartons: number) => {
    const key = `${place?.id ?? ""} ${treated}`;
    const known = found.get(key) ?? { place, treated, cartons: 0 };
    found.set(key, { ...known, cartons: known.cartons + cartons });
  };
  if (steps.some(({ kind }) => kind === "dispatched")) return [];
  for (const { kind, from, to, treated, cartons } of steps) {
    if (takesAway.includes(kind)) add(from, treated, -cartons);
    if (putsDown.includes(kind)) add(to, treated, cartons);
  }
  return [...found.values()].filter(({ cartons }) => cartons > 0);
}

/** Where the next carrier takes its cartons from: the fullest place that may give them; null where none is known. */
export function placeToLoadFrom(standing: readonly Standing[], treated: boolean): Place | null {
  const [fullest] = standing
    .filter(({ place, ...stands }) => stands.treated === treated && place && zoneGives(place.zone, treated))
    .toSorted((one, other) => other.cartons - one.cartons);
  return fullest?.place ?? null;
}

/** Of a lot with so many cartons in house, where they can be taken from: what no place accounts for is on carriers, or unrecorded. */
export function placesToTakeFrom(standing: readonly Standing[], cartonsHere: number): Standing[] {
  const placed = standing.filter(({ place }) => place !== null);
  const cartons = cartonsHere - placed.reduce((sum, stands) => sum + stands.cartons, 0);
  if (cartons <= 0) return placed;
  const treated = standing.find(({ place }) => place === null)?.treated ?? false;
  return [...placed, { place: null, treated, cartons }];
}

/** Every carton that waits is held back: nothing may be loaded. */
export function heldAt(standing: readonly Standing[], treated: boolean): Place | null {
  const waiting = standing.filter((stands) => stands.treated === treated && stands.place !== null);
  const held = waiting.filter(({ place }) => place?.zone === "hold");
  return !treated && held.length > 0 && held.length === waiting.length ? (held[0]?.place ?? null) : null;
}
