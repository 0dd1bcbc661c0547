import { notFound } from "next/navigation";
import { Approval } from "@/components/specs/approval";
import { BudgetFacts } from "@/components/specs/budget-facts";
import { CapabilityFacts } from "@/components/specs/capability-facts";
import { CloseSpecification } from "@/components/specs/closing-form";
import { Market } from "@/components/specs/market";
import { SpecificationBadge } from "@/components/specs/specification-badge";
import { SpecificationFacts } from "@/components/specs/specification-facts";
import { WindowPanel } from "@/components/specs/window-panel";
import { LinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Facts } from "@/components/ui/notice";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { requirePermission } from "@/lib/core/actor";
import { formatMoment } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { getCapability } from "@/lib/specs/queries/capability";
import { getSpecificationSheet } from "@/lib/specs/queries";

export default async function SpecificationPage({ params }: { params: Promise<{ specId: string }> }) {
  const reader = await requirePermission("specs.read");
  const spec = await getSpecificationSheet(reader, (await params).specId, new Date());
  if (!spec) notFound();
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const capability = await getCapability(reader, spec.id);
  const words = m.specs;
  const mayDraft = allow(reader, "specs.draft") !== null;
  const mayApprove = allow(reader, "specs.approve") !== null;
  const hasOpenDraft = spec.versions.some(({ status }) => status === "draft");
  return (
    <Page
      title={words.name(spec.code, spec.versionNo)}
      beside={
        <>
          <SpecificationBadge status={spec.status} words={words.statuses} />
          {spec.synthetic && <SyntheticMark />}
        </>
      }
      breadcrumbs={[{ label: words.title, href: "/specs" }]}
      actions={
        <>
          {mayDraft && !hasOpenDraft && (
            <LinkButton href={`/specs/new?from=${spec.id}`}>{words.newVersion}</LinkButton>
          )}
          {mayDraft && spec.status === "draft" && (
            <CloseSpecification specificationId={spec.id} closing="withdraw" />
          )}
          {mayApprove && spec.status === "approved" && (
            <CloseSpecification specificationId={spec.id} closing="retire" />
          )}
        </>
      }
    >
      <Facts
        facts={[
          {
            label: words.product,
            value: (
              <Link className="link" href={`/products/${spec.productId}`}>
                {locale === "vi" ? spec.product.nameVi : spec.product.nameEn}
              </Link>
            ),
          },
          { label: words.purpose, value: words.purposes[spec.purpose] },
          {
            label: words.destination,
            value: spec.destination ? m.schedules.destination(spec.destination) : words.noDestination,
          },
          { label: words.drafted, value: words.closed(spec.draftedByName, formatMoment(spec.draftedAt)) },
          ...(spec.closedAt && spec.closedByName !== null
            ? [
                {
                  label: words.closedBy,
                  value: words.closed(spec.closedByName, formatMoment(spec.closedAt)),
                },
                {
                  label: words.closedReason,
                  value: spec.replacedBy ? words.replacedBy(spec.replacedBy.versionNo) : spec.closedReason,
                },
              ]
            : []),
        ]}
      />
      <Section title={words.window.title} lead={words.window.lead}>
        <WindowPanel facts={spec} words={words.window} locale={locale} />
      </Section>
      <Market spec={spec} m={m} locale={locale} linked={allow(reader, "schedules.read") !== null} />
      <SpecificationFacts spec={spec} m={m} locale={locale} />
      <BudgetFacts spec={spec} m={m} locale={locale} />
      <CapabilityFacts spec={spec} found={capability} m={m} locale={locale} />
      <Approval spec={spec} m={m} mayApprove={mayApprove} isDrafter={spec.draftedById === reader.personId} />
      <Section title={words.versions}>
        <DataTable
          caption={words.versions}
          rows={spec.versions}
          rowKey={(row) => row.id}
          rowHref={(row) => `/specs/${row.id}`}
          columns={[
            { key: "version", header: words.version, cell: (row) => words.name(spec.code, row.versionNo) },
            { key: "drafted", header: words.draftedAt, cell: (row) => <Time at={row.draftedAt} /> },
            {
              key: "status",
              header: words.status,
              cell: (row) => <SpecificationBadge status={row.status} words={words.statuses} />,
            },
          ]}
          empty={null}
        />
      </Section>
    </Page>
  );
}
