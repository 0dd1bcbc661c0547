/** One symbol as its encoder gives it: a square of modules, 1 is black. */
type Modules = { pixs: ArrayLike<number>; pixx: number; pixy: number };

export type QrDrawing = { side: number; runs: { x: number; y: number; width: number }[] };

/** Black modules, neighbours of a line as one run, in cells of a square; for whatever can draw rectangles. */
export function drawQr(symbol: object | undefined): QrDrawing {
  if (!symbol || !("pixs" in symbol)) throw new Error("the QR code came out empty");
  const { pixs, pixx, pixy } = symbol as Modules;
  const runs: QrDrawing["runs"] = [];
  for (let y = 0; y < pixy; y += 1) {
    for (let x = 0; x < pixx; x += 1) {
      if (!pixs[y * pixx + x]) continue;
      let width = 1;
      while (x + width < pixx && pixs[y * pixx + x + width]) width += 1;
      runs.push({ x, y, width });
      x += width;
    }
  }
  return { side: pixx, runs };
}
