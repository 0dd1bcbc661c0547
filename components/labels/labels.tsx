import { Code128, QrCode } from "@/components/labels/barcode";
import { Radura } from "@/components/labels/radura";
import type { Messages } from "@/lib/i18n/messages";
import type { MarketLabel } from "@/lib/labels/rules";

type Line = { label: string; value: string | null };

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-[2mm] text-[2.6mm] leading-[3.4mm]">
      {lines.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt>{label}</dt>
          {value === null ? (
            <dd className="border-b border-dotted border-[#000]" />
          ) : (
            <dd className="truncate font-semibold">{value}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}

export type CartonLabelProps = {
  code: string;
  lotCode: string;
  nth: string;
  product: string;
  customer: string;
  growerCode: string | null;
  packhouseCode: string | null;
  facility: string;
  treatedOn: string | null;
  market: MarketLabel;
  /** Said of made-up goods; null of real ones. */
  mark: string | null;
  words: Messages["labels"];
};

/** What a market wants to read, in the market's language; what nobody recorded is left to be written by hand. */
export function CartonLabel(props: CartonLabelProps) {
  const {
    code,
    lotCode,
    nth,
    product,
    customer,
    growerCode,
    packhouseCode,
    facility,
    treatedOn,
    market,
    mark,
    words,
  } = props;
  const codeOf = { packhouse: packhouseCode, facility: null, treatment: lotCode };
  return (
    <article className="label flex flex-col gap-[1.5mm] overflow-hidden bg-[#fff] p-[3mm] text-[#000]">
      <div className="flex items-start justify-between gap-[2mm]">
        <div className="min-w-0">
          <p className="truncate text-[4.4mm] leading-[5mm] font-semibold">{product}</p>
          <p className="truncate text-[2.6mm] leading-[3.4mm]">{customer}</p>
        </div>
        <div className="shrink-0 text-right">
          <p className="text-[3.4mm] leading-[5mm] font-semibold">{nth}</p>
          {mark && <p className="text-[2.6mm] leading-[3.4mm]">{mark}</p>}
        </div>
      </div>
      <div className="flex min-h-0 grow gap-[3mm]">
        <div className="min-w-0 grow">
          <Lines
            lines={[
              { label: words.lot, value: lotCode },
              { label: words.grower, value: growerCode },
              ...(market.codes.length === 0 ? [{ label: words.packhouse, value: packhouseCode }] : []),
              { label: words.facility, value: facility },
              { label: words.treatedOn, value: treatedOn },
              ...market.codes.map((each) => ({ label: words.codes[each], value: codeOf[each] })),
            ]}
          />
          {market.origin && <p className="text-[2.8mm] leading-[4mm] font-semibold">{market.origin}</p>}
        </div>
        {market.radura && (
          <div className="grid w-[22mm] shrink-0 content-start justify-items-center gap-[1mm] text-center">
            <div className="h-[14mm] w-[14mm]">
              <Radura />
            </div>
            <p className="text-[2.6mm] leading-[3mm] font-semibold">{market.statement}</p>
          </div>
        )}
      </div>
      <div className="h-[12mm] shrink-0">
        <Code128 text={code} />
      </div>
      <p className="shrink-0 text-center font-mono text-[2.8mm] leading-[3mm]">{code}</p>
    </article>
  );
}

export function CarrierLabel({ code, words }: { code: string; words: Messages["labels"] }) {
  return (
    <article className="label flex flex-col justify-between overflow-hidden bg-[#fff] p-[4mm] text-[#000]">
      <p className="text-[3.4mm]">{words.carrier}</p>
      <p className="text-center text-[16mm] leading-none font-semibold">{code}</p>
      <div className="h-[18mm]">
        <Code128 text={code} />
      </div>
    </article>
  );
}

type DosimeterLabelProps = { code: string; batchCode: string; carrierCode: string; lotCode: string };

export function DosimeterLabel({ code, batchCode, carrierCode, lotCode }: DosimeterLabelProps) {
  return (
    <article className="label-small flex items-center gap-[2mm] overflow-hidden bg-[#fff] p-[1.5mm] text-[#000]">
      <div className="h-[17mm] w-[17mm] shrink-0">
        <QrCode text={code} />
      </div>
      <div className="min-w-0 text-[2.4mm] leading-[3.2mm]">
        <p className="truncate text-[3.6mm] leading-[4.2mm] font-semibold">{code}</p>
        <p className="truncate">{batchCode}</p>
        <p className="truncate">{carrierCode}</p>
        <p className="truncate">{lotCode}</p>
      </div>
    </article>
  );
}
