import { StateMapAgeButton } from "@/components/configurations/age-form";
import { EmptyState } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import type { MapAgeLimit } from "@/lib/configurations/rules/age";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayDay } from "@/lib/i18n/say";
import { formatNumber } from "@/lib/core/dates";

type MapAgeProps = { limits: readonly MapAgeLimit[]; mayState: boolean; m: Messages; locale: Locale };

/** How old a dose map may be, by the centre's own documents, what is in force last first. */
export function MapAge({ limits, mayState, m, locale }: MapAgeProps) {
  const words = m.configurations.age;
  return (
    <Section title={words.title} lead={words.lead} actions={mayState && <StateMapAgeButton />}>
      <DataTable
        caption={words.title}
        rows={limits}
        rowKey={(limit) => `${limit.inForceFrom} ${limit.source} ${limit.maxDays}`}
        columns={[
          { key: "from", header: words.inForceFrom, cell: (limit) => sayDay(limit.inForceFrom) },
          {
            key: "days",
            header: words.maxDays,
            align: "end",
            cell: (limit) => `${formatNumber(limit.maxDays, locale)} ${words.days}`,
          },
          { key: "source", header: words.source, cell: (limit) => limit.source },
        ]}
        empty={<EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      />
    </Section>
  );
}
