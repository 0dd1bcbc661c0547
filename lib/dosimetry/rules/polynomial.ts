/** c0 + c1 x + c2 x² + …, by Horner. */
export function valueOf(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

export function derivativeOf(coefficients: readonly number[]): number[] {
  return coefficients.slice(1).map((coefficient, power) => coefficient * (power + 1));
}

/** Halves an interval over whose ends the function changes sign until two doubles are neighbours. */
export function bisect(value: (x: number) => number, from: number, to: number): number {
  const rising = value(from) <= value(to);
  let [low, high] = [from, to];
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    const found = value(middle);
    if (found === 0) return middle;
    if (found < 0 === rising) low = middle;
    else high = middle;
  }
}

/** Where a polynomial changes sign between two ends: between the turning points it runs one way only. */
export function crossingsIn(coefficients: readonly number[], from: number, to: number): number[] {
  if (coefficients.length < 2) return [];
  const ends = [from, ...crossingsIn(derivativeOf(coefficients), from, to), to];
  const value = (x: number) => valueOf(coefficients, x);
  return ends.slice(1).flatMap((end, position) => {
    const start = ends[position] ?? from;
    return value(start) * value(end) < 0 ? [bisect(value, start, end)] : [];
  });
}

/** Rises or falls all the way, so that every value between the two ends belongs to one place only. */
export function isMonotone(coefficients: readonly number[], from: number, to: number): boolean {
  const slope = derivativeOf(coefficients);
  return (
    valueOf(coefficients, from) !== valueOf(coefficients, to) && crossingsIn(slope, from, to).length === 0
  );
}
