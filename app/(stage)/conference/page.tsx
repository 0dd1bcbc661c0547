import { TabTitle } from "@/components/ui/tab-title";
import { redirect } from "next/navigation";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { requirePermission } from "@/lib/core/actor";
import { getMessages } from "@/lib/i18n/server";
import { latestYear } from "@/lib/reports/queries/figures";

/** The newest year that has figures. */
export default async function LatestConferencePage() {
  const reader = await requirePermission("reports.read");
  const [m, year] = await Promise.all([getMessages(), latestYear(reader)]);
  if (year !== null) redirect(`/conference/${year}`);
  const words = m.reports.stage;
  return (
    <main id="main" className="mx-auto grid max-w-[760px] gap-6 px-4 py-16">
      <TabTitle>{m.shell.entries.conference}</TabTitle>
      <h1 className="text-xl">{m.shell.entries.conference}</h1>
      <EmptyState
        title={words.noYearTitle}
        action={<LinkButton href="/reports">{m.reports.title}</LinkButton>}
      >
        {words.noYearWords}
      </EmptyState>
    </main>
  );
}
