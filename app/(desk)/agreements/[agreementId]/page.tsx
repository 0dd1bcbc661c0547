import { notFound } from "next/navigation";
import { AgreementBadge } from "@/components/agreements/agreement-badge";
import { AgreementDose } from "@/components/agreements/agreement-dose";
import { AgreementFacts } from "@/components/agreements/agreement-facts";
import { EndButton, EnforcementForm, WithdrawButton } from "@/components/agreements/step-forms";
import { LinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Facts } from "@/components/ui/notice";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { Signature } from "@/components/ui/signature";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { type AgreementSheet, getAgreementSheet } from "@/lib/agreements/queries";
import { planAgreement } from "@/lib/agreements/queries/on-day";
import { requirePermission } from "@/lib/core/actor";
import { centreDay, formatMoment } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";

/** A draft is looked at as on its first day; what counts or counted, as today or on the nearest day of its term. */
function judgedOn({ status, fromDay, lastDay }: AgreementSheet, today: string): string {
  if (status === "draft" || status === "withdrawn" || today < fromDay) return fromDay;
  return lastDay !== null && lastDay < today ? lastDay : today;
}

type AgreementPageProps = { params: Promise<{ agreementId: string }> };

export default async function AgreementPage({ params }: AgreementPageProps) {
  const reader = await requirePermission("agreements.read");
  const agreement = await getAgreementSheet(reader, (await params).agreementId);
  if (!agreement) notFound();
  const day = judgedOn(agreement, centreDay(new Date()));
  const [m, locale, plan] = await Promise.all([
    getMessages(),
    getLocale(),
    planAgreement(reader, agreement.id, day),
  ]);
  const words = m.agreements;
  const mayDraft = allow(reader, "agreements.draft") !== null;
  const mayEnforce = allow(reader, "agreements.enforce") !== null;
  const isDrafter = agreement.draftedById === reader.personId;
  const name = words.name(agreement.code, agreement.versionNo);
  const hasOpenDraft = agreement.versions.some(({ status }) => status === "draft");
  return (
    <Page
      title={name}
      beside={
        <>
          <AgreementBadge status={agreement.status} words={words.statuses} />
          {agreement.synthetic && <SyntheticMark />}
        </>
      }
      breadcrumbs={[{ label: words.title, href: "/agreements" }]}
      actions={
        <>
          {mayDraft && !hasOpenDraft && (
            <LinkButton href={`/agreements/new?from=${agreement.id}`}>{words.newVersion}</LinkButton>
          )}
          {mayDraft && agreement.status === "draft" && <WithdrawButton agreementId={agreement.id} />}
          {mayEnforce && agreement.status === "in_force" && <EndButton agreementId={agreement.id} />}
        </>
      }
    >
      <Facts
        facts={[
          {
            label: words.customer,
            value: (
              <Link className="link" href={`/customers/${agreement.customerId}`}>
                {agreement.customer.name}
              </Link>
            ),
          },
          {
            label: words.product,
            value: locale === "vi" ? agreement.product.nameVi : agreement.product.nameEn,
          },
          { label: words.purpose, value: words.purposes[agreement.purpose] },
          {
            label: words.destination,
            value: agreement.destination
              ? m.schedules.destination(agreement.destination)
              : words.noDestination,
          },
          { label: words.termTitle, value: words.term(agreement.fromDay, agreement.toDay) },
          ...(agreement.closedAt && agreement.closedByName !== null
            ? [
                {
                  label: words.endedOn,
                  value: agreement.endedOn && <Time at={agreement.endedOn} show="day" />,
                },
                {
                  label: words.closed,
                  value: words.byAt(agreement.closedByName, formatMoment(agreement.closedAt)),
                },
                { label: words.closedReason, value: agreement.closedReason },
              ]
            : []),
        ]}
      />
      {plan && (
        <AgreementDose
          agreement={agreement}
          plan={plan}
          day={day}
          m={m}
          locale={locale}
          linked={allow(reader, "schedules.read") !== null}
        />
      )}
      <AgreementFacts agreement={agreement} m={m} locale={locale} />
      {agreement.signature && (
        <Section title={words.signing}>
          <Signature {...agreement.signature} meaning={words.meanings["agreements.in-force"]} />
        </Section>
      )}
      {agreement.status === "draft" && (
        <Section title={words.signing} {...(mayEnforce && !isDrafter ? { lead: words.signingLead } : {})}>
          {mayEnforce && !isDrafter ? (
            <div className="max-w-[720px]">
              <EnforcementForm agreementId={agreement.id} name={name} />
            </div>
          ) : (
            <p className="text-ink-2">{mayEnforce ? words.ownDraft : words.waiting}</p>
          )}
        </Section>
      )}
      <Section title={words.versions}>
        <DataTable
          caption={words.versions}
          rows={agreement.versions}
          rowKey={(row) => row.id}
          rowHref={(row) => `/agreements/${row.id}`}
          columns={[
            {
              key: "version",
              header: words.version,
              cell: (row) => words.name(agreement.code, row.versionNo),
            },
            { key: "drafted", header: words.draftedAt, cell: (row) => <Time at={row.draftedAt} /> },
            {
              key: "status",
              header: words.status,
              cell: (row) => <AgreementBadge status={row.status} words={words.statuses} />,
            },
          ]}
          empty={null}
        />
      </Section>
    </Page>
  );
}
