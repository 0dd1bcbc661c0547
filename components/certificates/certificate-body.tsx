import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { SyntheticMark } from "@/components/ui/page";
import { Signature } from "@/components/ui/signature";
import { formatMoment, formatNumber } from "@/lib/core/dates";
import { kgFromGrams } from "@/lib/core/units";
import type { CertificateSheet } from "@/lib/certificates/queries";
import type { CertificateContent } from "@/lib/certificates/rules";
import { certificates as en } from "@/lib/i18n/certificates.en";
import { certificates as vi } from "@/lib/i18n/certificates.vi";
import { sayMeaning } from "@/lib/i18n/meanings";
import { sayDose, sayDoseDown, sayDoseUp, sayPercent } from "@/lib/i18n/say";
import { getMessages } from "@/lib/i18n/server";

type Line = { label: keyof typeof vi.print.lines; value: ReactNode };

function quantity(content: CertificateContent): string {
  const words = [
    `${formatNumber(content.cartons, "vi")} ${vi.print.units.carton} / ${en.print.units.carton}`,
  ];
  if (content.items !== null) {
    const unit = content.product.countingUnit === "set" ? "set" : "piece";
    words.push(`${formatNumber(content.items, "vi")} ${vi.print.units[unit]} / ${en.print.units[unit]}`);
  }
  if (content.massG !== null && content.massBasis !== null) {
    const basis = `${vi.print.massBasis[content.massBasis]} / ${en.print.massBasis[content.massBasis]}`;
    words.push(`${formatNumber(kgFromGrams(content.massG), "vi")} kg (${basis})`);
  }
  return words.join(" · ");
}

function linesOf(content: CertificateContent): Line[] {
  const { specification: spec } = content;
  return [
    {
      label: "customer",
      value: [content.customer.name, content.customer.address].filter(Boolean).join(" · "),
    },
    { label: "product", value: `${content.product.nameVi} / ${content.product.nameEn}` },
    { label: "lot", value: [content.lotCode, content.customerLotCode].filter(Boolean).join(" · ") },
    { label: "quantity", value: quantity(content) },
    ...(content.destination ? [{ label: "destination" as const, value: content.destination }] : []),
    {
      label: "treated",
      value: `${formatMoment(new Date(content.treatedFrom))} – ${formatMoment(new Date(content.treatedTo))}`,
    },
    { label: "irradiator", value: `${content.irradiators.join(", ")} · Co-60 · ${content.runs.join(", ")}` },
    { label: "specification", value: `${spec.code} · ${vi.print.version} ${spec.versionNo}` },
    {
      label: "limits",
      value: `${sayDose(content.requiredMinDoseGy, "vi")} – ${sayDose(content.allowedMaxDoseGy, "vi")}`,
    },
    {
      label: "calculated",
      value: (
        <strong className="font-semibold">
          {sayDoseDown(content.calculatedMinDoseGy, "vi")} – {sayDoseUp(content.calculatedMaxDoseGy, "vi")}
        </strong>
      ),
    },
    { label: "uncertainty", value: `${sayPercent(content.expandedUncertainty, "vi")} (k = 2)` },
    { label: "dosimeters", value: `${content.dosimeters} · ${content.instruments.join(", ")}` },
    { label: "released", value: `${content.decidedBy} · ${formatMoment(new Date(content.decidedAt))}` },
  ];
}

/** A certificate of irradiation in both languages: what was measured and calculated, and nothing more. */
export async function CertificateBody({ sheet }: { sheet: CertificateSheet }) {
  const m = await getMessages();
  const { content } = sheet;
  return (
    <>
      {sheet.withdrawn && <Notice tone="hold" title={`${vi.print.withdrawn} / ${en.print.withdrawn}`} />}
      {content.synthetic && (
        <div>
          <SyntheticMark />
        </div>
      )}
      <dl className="grid gap-x-6 border-t border-line">
        {linesOf(content).map(({ label, value }) => (
          <div key={label} className="grid grid-cols-[15rem_minmax(0,1fr)] gap-4 border-b border-line py-1.5">
            <dt className="text-sm">
              {vi.print.lines[label]}
              <span className="block text-ink-2">{en.print.lines[label]}</span>
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-2 text-sm">
        <p>{vi.print.basis}</p>
        <p className="text-ink-2">{en.print.basis}</p>
        {content.filtrationRemark && (
          <div className="border-l-2 border-hold pl-3">
            <p className="font-medium">{vi.print.filtration}</p>
            <p className="text-ink-2">{en.print.filtration}</p>
            {content.acknowledgement && (
              <p>
                {vi.print.acknowledged(
                  content.acknowledgement.customerSignatory,
                  content.acknowledgement.document,
                )}
              </p>
            )}
          </div>
        )}
      </div>
      <div className="pt-2">
        {sheet.signature ? (
          <Signature {...sheet.signature} meaning={sayMeaning(m, sheet.signature.meaning)} />
        ) : (
          <p className="text-bad">{m.release.signatureMissing}</p>
        )}
      </div>
    </>
  );
}
