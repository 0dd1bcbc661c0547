import { notFound } from "next/navigation";
import { CertificateBody } from "@/components/certificates/certificate-body";
import { LinkButton } from "@/components/ui/button";
import { PrintPage } from "@/components/ui/print-page";
import { requirePermission } from "@/lib/core/actor";
import { formatDayInWords } from "@/lib/core/dates";
import { getCertificateSheet } from "@/lib/certificates/queries";
import { getMessages } from "@/lib/i18n/server";

export default async function CertificatePage({ params }: { params: Promise<{ number: string }> }) {
  const reader = await requirePermission("certificates.read");
  const { number } = await params;
  const [m, sheet] = [await getMessages(), await getCertificateSheet(reader, decodeURIComponent(number))];
  if (!sheet) notFound();
  const words = m.certificates.print;
  return (
    <PrintPage
      title={words.title}
      subtitle={words.titleOther}
      number={`${words.number} ${sheet.number}`}
      organisation={words.organisation}
      stamp={formatDayInWords(sheet.issuedAt, "vi")}
      footer={words.trail(sheet.trailSeq, sheet.trailHash16)}
      back={`/lots/${sheet.lotId}`}
      actions={
        <>
          <LinkButton href={`/lots/${sheet.lotId}`}>{sheet.content.lotCode}</LinkButton>
          <LinkButton href={`/certificates/${sheet.number}/standing`}>
            {m.certificates.standing.open}
          </LinkButton>
          <a href={`/api/certificates/${sheet.number}/pdf`} className="link px-2">
            {m.certificates.standing.pdf}
          </a>
        </>
      }
    >
      <CertificateBody sheet={sheet} />
    </PrintPage>
  );
}
