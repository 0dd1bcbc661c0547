import bwipjs from "bwip-js/node";
import { drawQr } from "@/lib/certificates/rules/qr";
import { groupCode, publishedAddress } from "@/lib/certificates/rules/code";
import { certificates as en } from "@/lib/i18n/certificates.en";
import { certificates as vi } from "@/lib/i18n/certificates.vi";

type CertificateCodeProps = { code: string; publicationUrl: string | null };

/** What whoever holds the paper checks it by: its code, and the way to the publication where there is one. */
export function CertificateCode({ code, publicationUrl }: CertificateCodeProps) {
  const address = publishedAddress(code, publicationUrl);
  const key = address ? "check" : "checkWithout";
  return (
    <div className="flex items-start justify-between gap-4 text-sm">
      <div className="grid gap-0.5">
        <p>{vi.pdf[key]}</p>
        <p className="text-ink-2">{en.pdf[key]}</p>
        {address && <p>{publicationUrl}</p>}
        <p className="font-semibold">{groupCode(code)}</p>
      </div>
      {address && <QrCode text={address} />}
    </div>
  );
}

/** Black on white in every light: a camera reads it from the screen too. */
function QrCode({ text }: { text: string }) {
  const { side, runs } = drawQr(bwipjs.raw("qrcode", text, "eclevel=M")[0]);
  const quiet = 4;
  return (
    <svg
      role="img"
      aria-label={text}
      viewBox={`${-quiet} ${-quiet} ${side + 2 * quiet} ${side + 2 * quiet}`}
      className="size-28 shrink-0 bg-white"
      shapeRendering="crispEdges"
    >
      {runs.map(({ x, y, width }) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height={1} fill="#000" />
      ))}
    </svg>
  );
}
