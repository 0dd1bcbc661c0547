import { IssueForm } from "@/components/certificates/issue-form";
import { CertificateStateBadge } from "@/components/certificates/state-badge";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { formatMoment } from "@/lib/core/dates";
import type { CertificateState } from "@/lib/certificates/rules/state";
import { getMessages } from "@/lib/i18n/server";

export type LotCertificate = { id: string; number: string; issuedAt: Date; state: CertificateState };

type LotCertificatesProps = {
  lotId: string;
  lotCode: string;
  certificates: LotCertificate[];
  mayIssue: boolean;
};

/** The certificates of a lot, and the button for the first one once the lot is released. */
export async function LotCertificates({ lotId, lotCode, certificates, mayIssue }: LotCertificatesProps) {
  const words = (await getMessages()).certificates;
  if (certificates.length === 0 && !mayIssue) return null;
  return (
    <Section
      id="certificates"
      title={words.title}
      actions={mayIssue && <IssueForm lotId={lotId} lotCode={lotCode} />}
    >
      {certificates.length === 0 ? (
        <p className="text-ink-2">{words.noneYet}</p>
      ) : (
        <ul className="grid gap-2">
          {certificates.map((certificate) => (
            <li key={certificate.id} className="flex flex-wrap items-center gap-x-3">
              <Link href={`/certificates/${certificate.number}`} className="link font-medium">
                {certificate.number}
              </Link>
              <span className="text-ink-2">{formatMoment(certificate.issuedAt)}</span>
              <CertificateStateBadge state={certificate.state} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
