import bwipjs from "bwip-js/node";

type BarcodeProps = { text: string };

const quietModules = 10;

/** Bars of a Code 128 as one path; the symbol keeps its quiet zones (ISO/IEC 15417: ten modules). */
export function Code128({ text }: BarcodeProps) {
  const [symbol] = bwipjs.raw("code128", text, "");
  if (!symbol || !("sbs" in symbol)) throw new Error(`no bars for ${text}`);
  let x = quietModules;
  let path = "";
  for (const [index, width] of symbol.sbs.entries()) {
    if (index % 2 === 0) path += `M${x} 0h${width}v20h-${width}z`;
    x += width;
  }
  return (
    <svg
      viewBox={`0 0 ${x + quietModules} 20`}
      preserveAspectRatio="none"
      role="img"
      aria-label={text}
      className="block h-full w-full"
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}

/** Small enough for a dosimeter, read by camera and by imaging scanners. */
export function QrCode({ text }: BarcodeProps) {
  const [matrix] = bwipjs.raw("qrcode", text, "eclevel=M");
  if (!matrix || !("pixs" in matrix)) throw new Error(`no symbol for ${text}`);
  const { pixs, pixx, pixy } = matrix;
  const path = pixs
    .map((dark, index) => (dark ? `M${(index % pixx) + 4} ${Math.floor(index / pixx) + 4}h1v1h-1z` : ""))
    .join("");
  return (
    <svg
      viewBox={`0 0 ${pixx + 8} ${pixy + 8}`}
      role="img"
      aria-label={text}
      className="block h-full w-full"
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
