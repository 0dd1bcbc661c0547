import { notFound } from "next/navigation";
import { CalibrationBadge } from "@/components/dosimetry/calibration-badge";
import { CalibrationFacts } from "@/components/dosimetry/calibration-facts";
import {
  ApproveCalibration,
  RecordComparison,
  WithdrawCalibration,
} from "@/components/dosimetry/calibration-forms";
import { StateBadge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState, Notice } from "@/components/ui/notice";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { Signature } from "@/components/ui/signature";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { formatDay, formatNumber } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getCalibrationSheet } from "@/lib/dosimetry/queries/calibrations";
import { sayDose } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";

type Params = { params: Promise<{ calibrationId: string }> };

export default async function CalibrationPage({ params }: Params) {
  const reader = await requirePermission("dosimetry.read");
  const sheet = await getCalibrationSheet(reader, (await params).calibrationId);
  if (!sheet) notFound();
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const words = m.calibrations;
  const mayApprove = allow(reader, "dosimetry.approve") !== null;
  const isDrafter = sheet.draftedById === reader.personId;
  const differing = sheet.comparisons.filter(({ agrees }) => !agrees).length;
  return (
    <Page
      title={sheet.code}
      beside={
        <>
          <CalibrationBadge status={sheet.status} words={words.statuses} />
          {sheet.synthetic && <SyntheticMark />}
        </>
      }
      breadcrumbs={[{ label: words.title, href: "/dosimetry/calibrations" }]}
      actions={
        <>
          {sheet.status !== "draft" && (
            <LinkButton href={`/dosimetry/affected?calibration=${sheet.id}`}>{m.affected.open}</LinkButton>
          )}
          {mayApprove && sheet.status !== "withdrawn" && <WithdrawCalibration calibrationId={sheet.id} />}
        </>
      }
    >
      {differing > 0 && <Notice tone="hold">{words.comparisons.warning(differing)}</Notice>}
      <CalibrationFacts sheet={sheet} />
      <Section title={words.approval}>
        {sheet.signature ? (
          <Signature {...sheet.signature} meaning={words.meanings["calibrations.approved"]} />
        ) : sheet.status === "draft" && mayApprove && !isDrafter ? (
          <div className="max-w-[720px]">
            <ApproveCalibration calibrationId={sheet.id} code={sheet.code} />
          </div>
        ) : (
          <p className="text-ink-2">{isDrafter ? words.ownDraft : words.onlyApprover}</p>
        )}
      </Section>
      <Section
        title={words.comparisons.title}
        lead={words.comparisons.lead}
        actions={allow(reader, "dosimetry.keep") && <RecordComparison calibrationId={sheet.id} />}
      >
        <DataTable
          caption={words.comparisons.title}
          rows={sheet.comparisons}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "day",
              header: words.comparisons.comparedOn,
              cell: (row) => formatDay(row.comparedOn),
            },
            {
              key: "laboratory",
              header: words.laboratory,
              cell: (row) => `${row.laboratory} · ${row.laboratoryCertificate}`,
            },
            {
              key: "site",
              header: words.comparisons.site,
              align: "end",
              cell: (row) => `${sayDose(row.siteGy, locale)} ± ${sayDose(row.siteUGy, locale)}`,
            },
            {
              key: "reference",
              header: words.comparisons.reference,
              align: "end",
              cell: (row) => `${sayDose(row.referenceGy, locale)} ± ${sayDose(row.referenceUGy, locale)}`,
            },
            {
              key: "score",
              header: words.comparisons.score,
              align: "end",
              cell: (row) => formatNumber(row.score, locale, 3),
            },
            {
              key: "result",
              header: words.comparisons.result,
              cell: (row) => (
                <StateBadge tone={row.agrees ? "good" : "bad"}>
                  {row.agrees ? words.comparisons.agrees : words.comparisons.differs}
                </StateBadge>
              ),
            },
          ]}
          empty={<EmptyState title={words.comparisons.emptyTitle}>{words.comparisons.empty}</EmptyState>}
        />
      </Section>
    </Page>
  );
}
