import { MorningSection } from "@/components/source/morning";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { formatDayInWords } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { listMornings } from "@/lib/source/queries/sheets";

export default async function MorningSheetPage() {
  const reader = await requirePermission("source.read");
  const now = new Date();
  const [m, locale, mornings] = await Promise.all([getMessages(), getLocale(), listMornings(reader, now)]);
  const words = m.source.sheet;
  return (
    <Page
      title={words.title}
      eyebrow={formatDayInWords(now, locale)}
      lead={words.lead}
      breadcrumbs={[{ label: m.source.title, href: "/source" }]}
    >
      {mornings.map((morning) => (
        <MorningSection key={morning.irradiator.id} morning={morning} actor={reader} />
      ))}
    </Page>
  );
}
