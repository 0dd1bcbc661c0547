import { notFound } from "next/navigation";
import { LicenceBadge } from "@/components/licences/licence-badge";
import { ApprovalForm, EndButton, WithdrawButton } from "@/components/licences/step-forms";
import { LinkButton } from "@/components/ui/button";
import { Facts } from "@/components/ui/notice";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { Signature } from "@/components/ui/signature";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { formatMoment } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import type { Messages } from "@/lib/i18n/messages";
import { sayDay } from "@/lib/i18n/say";
import { getMessages } from "@/lib/i18n/server";
import { getLicenceSheet, type LicenceSheet } from "@/lib/licences/queries";

export default async function LicencePage({ params }: { params: Promise<{ licenceId: string }> }) {
  const reader = await requirePermission("licences.read");
  const licence = await getLicenceSheet(reader, (await params).licenceId, new Date());
  if (!licence) notFound();
  const m = await getMessages();
  const words = m.licences;
  const mayPropose = allow(reader, "licences.propose") !== null;
  const mayApprove = allow(reader, "licences.approve") !== null;
  const isProposer = licence.proposedById === reader.personId;
  const hasOpenProposal = licence.versions.some(({ status }) => status === "proposed");
  const name = words.name(licence.code, licence.versionNo);
  return (
    <Page
      title={name}
      beside={
        <>
          <LicenceBadge standing={licence.standing} words={words.standings} />
          {licence.synthetic && <SyntheticMark />}
        </>
      }
      lead={licence.name}
      breadcrumbs={[{ label: words.title, href: "/licences" }]}
      actions={
        <>
          {mayPropose && !hasOpenProposal && (
            <LinkButton href={`/licences/new?from=${licence.id}`}>{words.renew}</LinkButton>
          )}
          {mayPropose && licence.status === "proposed" && <WithdrawButton licenceId={licence.id} />}
          {mayApprove && licence.status === "in_force" && <EndButton licenceId={licence.id} />}
        </>
      }
    >
      <Facts facts={factsOf(licence, m)} />
      {licence.signature && (
        <Section title={words.signing}>
          <Signature {...licence.signature} meaning={words.meanings["licences.in-force"]} />
        </Section>
      )}
      {licence.status === "proposed" && (
        <Section title={words.signing} {...(mayApprove && !isProposer ? { lead: words.signingLead } : {})}>
          {mayApprove && !isProposer ? (
            <div className="max-w-[720px]">
              <ApprovalForm
                licenceId={licence.id}
                detail={`${name} · ${licence.number} · ${words.term(licence.fromDay, licence.toDay)}`}
              />
            </div>
          ) : (
            <p className="text-ink-2">{mayApprove ? words.ownProposal : words.waiting}</p>
          )}
        </Section>
      )}
      <Section title={words.versions}>
        <DataTable
          caption={words.versions}
          rows={licence.versions}
          rowKey={(row) => row.id}
          rowHref={(row) => `/licences/${row.id}`}
          columns={[
            { key: "version", header: words.version, cell: (row) => words.name(licence.code, row.versionNo) },
            { key: "number", header: words.number, cell: (row) => row.number },
            { key: "term", header: words.validity, cell: (row) => words.term(row.term.from, row.term.to) },
            {
              key: "standing",
              header: words.standing,
              cell: (row) => <LicenceBadge standing={row.standing} words={words.standings} />,
            },
          ]}
          empty={null}
        />
      </Section>
    </Page>
  );
}

function factsOf(licence: LicenceSheet, m: Messages) {
  const words = m.licences;
  const { destination, commodity, closedAt, closedByName, endedOn } = licence;
  return [
    { label: words.scope, value: words.scopes[licence.scope] },
    { label: words.number, value: licence.number },
    { label: words.issuer, value: licence.issuer },
    { label: words.validity, value: words.term(licence.fromDay, licence.toDay) },
    ...(destination === null
      ? []
      : [
          { label: words.destination, value: m.schedules.destination(destination) },
          {
            label: words.commodity,
            value: commodity === null ? words.anyCommodity : m.products.commodity(commodity),
          },
          { label: words.programme, value: licence.programme },
        ]),
    { label: words.document, value: licence.document },
    { label: words.note, value: licence.note },
    { label: words.proposed, value: words.byAt(licence.proposedByName, formatMoment(licence.proposedAt)) },
    ...(closedAt && closedByName !== null
      ? [
          { label: words.closed, value: words.byAt(closedByName, formatMoment(closedAt)) },
          { label: words.closedReason, value: licence.closedReason },
        ]
      : []),
    ...(endedOn ? [{ label: words.endedOn, value: sayDay(endedOn.toISOString().slice(0, 10)) }] : []),
  ];
}
