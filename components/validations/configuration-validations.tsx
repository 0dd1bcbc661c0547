import { StateBadge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import {
  ApproveValidationButton,
  PartialLoadButton,
  TransitDoseButton,
  WithdrawValidationButton,
} from "@/components/validations/forms";
import { formatDay, formatNumber } from "@/lib/core/dates";
import { type Actor, allow } from "@/lib/core/permissions";
import { sayDose } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { ValidationRow } from "@/lib/validations/queries";

const tones = { draft: "draft", approved: "good", withdrawn: "bad" } as const;

/** What is proved of a configuration besides its maps: value, date, document, both persons. */
export async function ConfigurationValidations({
  actor,
  configuration,
  rows,
}: {
  actor: Actor;
  configuration: { id: string; status: string; cartonsPerCarrier: number };
  rows: ValidationRow[];
}) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.validations;
  const mayDraft = allow(actor, "validations.draft") !== null && configuration.status !== "retired";
  const mayApprove = allow(actor, "validations.approve") !== null;
  const value = (row: ValidationRow): string =>
    row.doseGy === null
      ? words.fromCartons(formatNumber(row.minCartons ?? 0, locale))
      : words.atMost(sayDose(row.doseGy, locale));
  return (
    <Section
      title={words.title}
      lead={words.lead}
      actions={
        mayDraft && (
          <>
            <TransitDoseButton configurationId={configuration.id} />
            <PartialLoadButton
              configurationId={configuration.id}
              cartonsPerCarrier={configuration.cartonsPerCarrier}
            />
          </>
        )
      }
    >
      <DataTable
        caption={words.title}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "kind",
            header: words.columns.kind,
            cell: (row) => words.version(words.kinds[row.kind], row.versionNo),
          },
          {
            key: "value",
            header: words.columns.value,
            cell: (row) => (
              <>
                <p className="font-medium">{value(row)}</p>
                {row.positions.map((place) => (
                  <p key={place.position} className="text-sm text-ink-2">
                    {words.place(place.position, sayDose(place.doseGy, locale))}
                  </p>
                ))}
              </>
            ),
          },
          { key: "from", header: words.columns.from, cell: (row) => formatDay(row.effectiveFrom) },
          { key: "document", header: words.columns.document, cell: (row) => row.document },
          {
            key: "status",
            header: words.columns.status,
            cell: (row) => (
              <>
                <StateBadge tone={tones[row.status]}>{words.statuses[row.status]}</StateBadge>
                {row.closedReason && <p className="text-sm text-ink-2">{row.closedReason}</p>}
              </>
            ),
          },
          {
            key: "people",
            header: words.columns.people,
            cell: (row) => words.people(row.draftedBy, row.approvedBy),
          },
          {
            key: "act",
            header: words.columns.act,
            cell: (row) => (
              <div className="flex flex-wrap gap-2">
                {mayApprove && row.status === "draft" && row.draftedById !== actor.personId && (
                  <ApproveValidationButton
                    validationId={row.id}
                    detail={words.approveDetail(words.kinds[row.kind], value(row))}
                  />
                )}
                {mayApprove && row.status !== "withdrawn" && (
                  <WithdrawValidationButton validationId={row.id} />
                )}
              </div>
            ),
          },
        ]}
        empty={<p className="text-ink-2">{words.empty}</p>}
      />
    </Section>
  );
}
