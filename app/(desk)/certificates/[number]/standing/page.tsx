import { notFound } from "next/navigation";
import { PrintForm, ScanForm } from "@/components/certificates/paper-forms";
import {
  ConfirmForm,
  EndReviewForm,
  OpenReviewForm,
  ProposeForm,
  ReissueForm,
} from "@/components/certificates/standing-forms";
import { TellingNotice, Tellings } from "@/components/certificates/tellings";
import { StandingTimeline } from "@/components/certificates/standing-timeline";
import { CertificateStateBadge } from "@/components/certificates/state-badge";
import { LinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Facts } from "@/components/ui/notice";
import { Page, Section } from "@/components/ui/page";
import { groupCode } from "@/lib/certificates/rules/code";
import { isToldAbout } from "@/lib/certificates/rules/standing";
import { getStandingSheet } from "@/lib/certificates/queries/standing";
import { requirePermission } from "@/lib/core/actor";
import { formatMoment } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";

const standingOf = (number: string) => (
  <Link href={`/certificates/${number}/standing`} className="link">
    {number}
  </Link>
);

export default async function StandingPage({ params }: { params: Promise<{ number: string }> }) {
  const reader = await requirePermission("certificates.read");
  const number = decodeURIComponent((await params).number);
  const [m, sheet] = await Promise.all([getMessages(), getStandingSheet(reader, number)]);
  if (!sheet) notFound();
  const { standing: words, papers } = m.certificates;
  const { id: certificateId, state, proposal } = sheet;
  const may = { review: allow(reader, "certificates.review"), revoke: allow(reader, "certificates.revoke") };
  const files = allow(reader, "certificates.file");
  const live = state === "valid" || state === "under_review";
  const underReview = state === "under_review";
  const publicUrl = process.env.PUBLICATION_URL;
  return (
    <Page
      title={words.title(number)}
      beside={<CertificateStateBadge state={state} />}
      breadcrumbs={[{ label: m.certificates.title, href: "/certificates" }]}
      actions={
        <>
          <LinkButton href={`/certificates/${number}`}>{words.sheet}</LinkButton>
          <a href={`/api/certificates/${number}/pdf`} className="link self-center">
            {words.pdf}
          </a>
        </>
      }
    >
      <Facts
        columns={2}
        facts={[
          { label: words.since, value: formatMoment(sheet.since) },
          { label: words.revision, value: String(sheet.revision) },
          ...(sheet.supersedes ? [{ label: words.supersedes, value: standingOf(sheet.supersedes) }] : []),
          ...(sheet.supersededBy
            ? [{ label: words.supersededBy, value: standingOf(sheet.supersededBy) }]
            : []),
          { label: words.code, value: sheet.code ? groupCode(sheet.code) : words.noCode },
          ...(sheet.code && publicUrl
            ? [
                {
                  label: words.publication,
                  value: <span className="break-all">{`${publicUrl}/c/${sheet.code}`}</span>,
                },
              ]
            : []),
        ]}
      />
      {isToldAbout(state) && <TellingNotice sheet={sheet} />}
      {live && (
        <div className="flex flex-wrap gap-2">
          {may.review && state === "valid" && <OpenReviewForm certificateId={certificateId} />}
          {may.review && underReview && !sheet.withdrawn && <EndReviewForm certificateId={certificateId} />}
          {may.revoke && !proposal && <ProposeForm certificateId={certificateId} />}
          {may.revoke && proposal && proposal.proposedById !== reader.personId && (
            <ConfirmForm certificateId={certificateId} />
          )}
          {allow(reader, "certificates.issue") && !sheet.withdrawn && (
            <ReissueForm certificateId={certificateId} />
          )}
        </div>
      )}
      {isToldAbout(state) && <Tellings sheet={sheet} records={files !== null} />}
      <Section
        title={papers.title}
        lead={papers.lead}
        actions={
          files && (
            <>
              {state === "valid" && <PrintForm certificateId={certificateId} reprint={sheet.printed} />}
              {sheet.printed && <ScanForm certificateId={certificateId} number={number} />}
            </>
          )
        }
      >
        {!sheet.printed && <p className="text-ink-2">{papers.none}</p>}
      </Section>
      <Section title={words.history}>
        <StandingTimeline sheet={sheet} />
      </Section>
    </Page>
  );
}
