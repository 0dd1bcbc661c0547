import { CertificateCode } from "@/components/certificates/certificate-code";
import { Notice } from "@/components/ui/notice";
import { SyntheticMark } from "@/components/ui/page";
import { Signature } from "@/components/ui/signature";
import type { CertificateSheet } from "@/lib/certificates/queries";
import { sayCertificate } from "@/lib/i18n/certificate-lines";
import { certificates as en } from "@/lib/i18n/certificates.en";
import { certificates as vi } from "@/lib/i18n/certificates.vi";
import { sayDay } from "@/lib/i18n/say";
import { sayMeaning } from "@/lib/i18n/meanings";
import { getMessages } from "@/lib/i18n/server";

/** A certificate of irradiation in both languages: what was measured and calculated, and nothing more. */
export async function CertificateBody({ sheet }: { sheet: CertificateSheet }) {
  const m = await getMessages();
  const { content } = sheet;
  return (
    <>
      {sheet.state !== "valid" && (
        <Notice
          tone={sheet.state === "revoked" ? "bad" : "hold"}
          title={`${vi.states[sheet.state]} / ${en.states[sheet.state]}`}
        />
      )}
      {content.synthetic && (
        <div>
          <SyntheticMark />
        </div>
      )}
      <dl className="grid gap-x-6 border-t border-line">
        {sayCertificate(content).map((line) => (
          <div
            key={line.key}
            className="grid grid-cols-[15rem_minmax(0,1fr)] gap-4 border-b border-line py-1.5"
          >
            <dt className="text-sm">
              {line.vi}
              <span className="block text-ink-2">{line.en}</span>
            </dt>
            <dd className={line.strong ? "font-semibold" : ""}>{line.value}</dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-2 text-sm">
        <p>{vi.print.basis}</p>
        <p className="text-ink-2">{en.print.basis}</p>
        {content.concession && (
          <div className="border-l-2 border-hold pl-3">
            <p className="font-medium">
              {vi.print.conceded(content.concession.document, sayDay(content.concession.customerSignedOn))}
            </p>
            <p className="text-ink-2">
              {en.print.conceded(content.concession.document, sayDay(content.concession.customerSignedOn))}
            </p>
          </div>
        )}
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
      {sheet.code && (
        <CertificateCode code={sheet.code} publicationUrl={process.env.PUBLICATION_URL || null} />
      )}
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
