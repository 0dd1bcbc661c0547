/** Outer size of a carton. */
export type CartonSize = { lengthMm: number; widthMm: number; heightMm: number };

export function volumeMm3({ lengthMm, widthMm, heightMm }: CartonSize): number {
  return lengthMm * widthMm * heightMm;
}

/** Net mass over outer volume (process 3.12). */
export function bulkDensityKgM3(massG: number, ofVolumeMm3: number): number {
  return (massG / ofVolumeMm3) * 1_000_000;
}

/** The same carton, whichever side is called its length. */
export function isSameSize(one: CartonSize, other: CartonSize): boolean {
  const sides = ({ lengthMm, widthMm, heightMm }: CartonSize) =>
    [lengthMm, widthMm, heightMm].toSorted((a, b) => a - b).join(" ");
  return sides(one) === sides(other);
}

/** As its columns hold it; null where one side is not known. */
export function readCarton({
  cartonLengthMm: lengthMm,
  cartonWidthMm: widthMm,
  cartonHeightMm: heightMm,
}: {
  cartonLengthMm: number | null;
  cartonWidthMm: number | null;
  cartonHeightMm: number | null;
}): CartonSize | null {
  return lengthMm !== null && widthMm !== null && heightMm !== null ? { lengthMm, widthMm, heightMm } : null;
}
