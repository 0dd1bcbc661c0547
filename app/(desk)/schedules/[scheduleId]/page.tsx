import { notFound } from "next/navigation";
import { ActivationForm } from "@/components/schedules/activation-form";
import {
  Commodity,
  Purpose,
  ScheduleBadge,
  stateTones,
  Verbatim,
} from "@/components/schedules/schedule-words";
import { EmptyState, Facts, Notice } from "@/components/ui/notice";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Signature } from "@/components/ui/signature";
import { requirePermission } from "@/lib/core/actor";
import { formatDay } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { sayDay, sayDose } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { getScheduleSheet } from "@/lib/schedules/queries";
import { isLaw } from "@/lib/schedules/rules/state";

export default async function SchedulePage({ params }: { params: Promise<{ scheduleId: string }> }) {
  const reader = await requirePermission("schedules.read");
  const row = await getScheduleSheet(reader, decodeURIComponent((await params).scheduleId), new Date());
  if (!row) notFound();
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const words = m.schedules;
  const dose = (doseGy: number | null) => (doseGy === null ? "–" : sayDose(doseGy, locale));
  const asLaw = (doseGy: number | null) =>
    doseGy === null || isLaw(row.state) ? (
      dose(doseGy)
    ) : (
      <span className="font-normal text-ink-2">
        {dose(doseGy)} · {words.notLaw}
      </span>
    );
  const days = [
    row.effectiveFrom && words.from(sayDay(row.effectiveFrom)),
    row.effectiveTo && words.until(sayDay(row.effectiveTo)),
  ].filter((part) => part !== null);
  const isLawByItself = row.state === "in-force" && row.ground === null;
  const isSettled = row.state === "in-force" && (row.ground === null || row.ground.effectiveTo === null);
  const mayBeActivated = !isSettled && row.state !== "no-dose" && row.state !== "superseded";
  const isActivator = allow(reader, "schedules.activate") !== null;
  return (
    <Page
      title={row.code}
      beside={
        <>
          <ScheduleBadge state={row.state} m={m} />
          {row.ground?.synthetic && <SyntheticMark />}
        </>
      }
      breadcrumbs={[{ label: words.title, href: "/schedules" }]}
    >
      <Notice tone={stateTones[row.state]}>
        {row.ground ? words.inForceBy(row.ground.document) : words.stateWhy[row.state]}
      </Notice>
      <Facts
        facts={[
          { label: words.commodity, value: row.commodity && <Commodity source={row.commodity} m={m} /> },
          { label: words.minDose, value: asLaw(row.minDoseGy) },
          { label: words.pest, value: row.pest && <Pest pest={row.pest} common={row.pestCommon} /> },
          { label: words.maxDose, value: asLaw(row.maxDoseGy) },
          { label: words.origin, value: row.origin && words.destination(row.origin) },
          { label: words.destinationLabel, value: row.destination && words.destination(row.destination) },
          { label: words.purposeLabel, value: <Purpose source={row.purpose} m={m} /> },
          { label: words.effectiveBySource, value: days.length > 0 ? days.join(" ") : words.noDate },
        ]}
      />
      <Section title={words.sourceLabel} lead={words.verbatim}>
        <Facts
          columns={1}
          facts={[
            { label: words.programme, value: <Verbatim>{row.programme}</Verbatim> },
            { label: words.edition, value: row.edition && <Verbatim>{row.edition}</Verbatim> },
            { label: words.sourceLabel, value: <Verbatim>{row.source}</Verbatim> },
            { label: words.sourceStatus, value: <Verbatim>{row.status}</Verbatim> },
            { label: words.note, value: row.note && <Verbatim>{row.note}</Verbatim> },
          ]}
        />
      </Section>
      <Section title={words.activations}>
        {row.activations.length === 0 && (
          <EmptyState title={isLawByItself ? words.noActivationsNeeded : words.noActivations} />
        )}
        <ol className="grid gap-5">
          {row.activations.map((activation) => (
            <li key={activation.id} className="grid gap-1.5">
              <p className="flex flex-wrap items-center gap-x-2 font-medium">
                {activation.document}
                {activation.synthetic && <SyntheticMark />}
              </p>
              <p className="text-ink-2">
                {words.from(formatDay(activation.effectiveFrom))}{" "}
                {activation.effectiveTo && words.until(formatDay(activation.effectiveTo))}
              </p>
              {activation.signature && (
                <Signature {...activation.signature} meaning={words.meanings["schedules.activated"]} />
              )}
            </li>
          ))}
        </ol>
      </Section>
      {row.others.length > 0 && (
        <Section title={words.otherEditions}>
          <DataTable
            caption={words.otherEditions}
            rows={row.others}
            rowKey={(other) => other.code}
            rowHref={(other) => `/schedules/${encodeURIComponent(other.code)}`}
            columns={[
              { key: "code", header: words.code, cell: (other) => other.code },
              {
                key: "state",
                header: words.state,
                cell: (other) => <ScheduleBadge state={other.state} m={m} />,
              },
              {
                key: "programme",
                header: words.programme,
                cell: (other) => <Verbatim>{other.programme}</Verbatim>,
              },
              {
                key: "destination",
                header: words.destinationLabel,
                cell: (other) => (other.destination ? words.destination(other.destination) : "–"),
              },
            ]}
            empty={null}
          />
        </Section>
      )}
      {mayBeActivated && (
        <Section title={words.activateTitle} lead={isActivator ? words.activateLead : words.onlyReleaser}>
          {isActivator && (
            <div className="max-w-[720px]">
              <ActivationForm
                scheduleId={row.id}
                code={row.code}
                limits={m.specs.limit(dose(row.minDoseGy), dose(row.maxDoseGy))}
                demo={row.demo}
              />
            </div>
          )}
        </Section>
      )}
    </Page>
  );
}

function Pest({ pest, common }: { pest: string; common: string | null }) {
  return (
    <span lang="en">
      <i>{pest}</i>
      {common && ` (${common})`}
    </span>
  );
}
