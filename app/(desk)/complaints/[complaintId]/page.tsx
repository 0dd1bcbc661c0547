import { notFound } from "next/navigation";
import { AnswerForm } from "@/components/bookings/complaint-forms";
import { StateBadge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Facts } from "@/components/ui/notice";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { Time } from "@/components/ui/time";
import { getComplaintSheet } from "@/lib/bookings/queries/complaint";
import { requirePermission } from "@/lib/core/actor";
import { formatMoment } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { sayDay } from "@/lib/i18n/say";
import { getMessages } from "@/lib/i18n/server";

export default async function ComplaintPage({ params }: { params: Promise<{ complaintId: string }> }) {
  const reader = await requirePermission("bookings.read");
  const complaint = await getComplaintSheet(reader, (await params).complaintId, new Date());
  if (!complaint) notFound();
  const m = await getMessages();
  const words = m.bookings.complaints;
  const { answeredAt, answeredByName, overdue } = complaint;
  return (
    <Page
      title={words.one(complaint.customer.name)}
      beside={
        <>
          <StateBadge tone={answeredAt ? "good" : overdue ? "bad" : "process"}>
            {answeredAt ? words.answered : overdue ? words.overdue : words.waiting}
          </StateBadge>
          {complaint.synthetic && <SyntheticMark />}
        </>
      }
      breadcrumbs={[{ label: words.title, href: "/complaints" }]}
    >
      <Facts
        facts={[
          { label: words.receivedAt, value: <Time at={complaint.receivedAt} show="moment" /> },
          { label: words.dueOn, value: sayDay(complaint.dueOn) },
          {
            label: words.lot,
            value: complaint.lot && (
              <Link className="link" href={`/lots/${complaint.lot.id}`}>
                {complaint.lot.code}
              </Link>
            ),
          },
          {
            label: words.recordedBy,
            value: m.bookings.byAt(complaint.recordedByName, formatMoment(complaint.recordedAt)),
          },
          {
            label: words.answeredBy,
            value:
              answeredAt &&
              answeredByName !== null &&
              m.bookings.byAt(answeredByName, formatMoment(answeredAt)),
          },
        ]}
      />
      <Section title={words.body}>
        <p className="max-w-[72ch] whitespace-pre-wrap">{complaint.body}</p>
      </Section>
      <Section title={words.answer}>
        {complaint.answer !== null && <p className="max-w-[72ch] whitespace-pre-wrap">{complaint.answer}</p>}
        {complaint.answer === null &&
          (allow(reader, "bookings.write") ? (
            <div className="max-w-[720px]">
              <AnswerForm complaintId={complaint.id} version={complaint.version} />
            </div>
          ) : (
            <p className="text-ink-2">{words.notAnswered}</p>
          ))}
      </Section>
    </Page>
  );
}
