/** A lot as its neighbours in the room feel it. */
export type Standing = {
  specId: string;
  kind: "fruit" | "ppe";
  /** Net mass by the outer volume of a carton (process 3.12); null where mass or carton is not known. */
  densityKgM3: number | null;
  /** What its own configuration was mapped with; null where none is known. */
  limitsKgM3: { min: number; max: number } | null;
};

export type Neighbour = {
  runCarrierId: string;
  carrierCode: string;
  lotId: string;
  lotCode: string;
  sequence: number;
  enteredAt: Date;
  leftAt: Date | null;
  standing: Standing;
};

export type MixedWhy = "other-kind" | "density-outside" | "density-unknown";

/** Why a neighbour is not what the carrier was mapped beside; null where it is. */
export function mixedWith(own: Standing, other: Standing): MixedWhy | null {
  if (own.kind !== other.kind) return "other-kind";
  const { limitsKgM3 } = own;
  if (limitsKgM3 === null || other.densityKgM3 === null)
    // The same treatment of the same goods needs no figure; of anything else we do not know.
    return own.specId === other.specId ? null : "density-unknown";
  const inside = other.densityKgM3 >= limitsKgM3.min && other.densityKgM3 <= limitsKgM3.max;
  return inside ? null : "density-outside";
}

function wereTogether(one: Neighbour, other: Neighbour): boolean {
  return (
    (one.leftAt === null || other.enteredAt < one.leftAt) &&
    (other.leftAt === null || one.enteredAt < other.leftAt)
  );
}

export type Mixed = { neighbour: Neighbour; why: MixedWhy };

/** Every carrier with those next to it in the path, while both were in the room, that it was not mapped beside. */
export function mixedNeighbours(passages: readonly Neighbour[]): Map<string, Mixed[]> {
  const inOrder = passages.toSorted((one, other) => one.sequence - other.sequence);
  return new Map(
    inOrder.map((own, index) => {
      const beside = [inOrder[index - 1], inOrder[index + 1]].flatMap((each) => each ?? []);
      const mixed = beside
        .filter((neighbour) => wereTogether(own, neighbour))
        .flatMap((neighbour): Mixed[] => {
          const why = mixedWith(own.standing, neighbour.standing);
          return why === null ? [] : [{ neighbour, why }];
        });
      return [own.runCarrierId, mixed];
    }),
  );
}
