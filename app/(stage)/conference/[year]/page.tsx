import { notFound } from "next/navigation";
import { TabTitle } from "@/components/ui/tab-title";
import { Stage } from "@/components/reports/stage/stage";
import { requirePermission } from "@/lib/core/actor";
import { getMessages } from "@/lib/i18n/server";
import { getConferenceSheet } from "@/lib/reports/queries/sheets";
import { readYear } from "@/lib/reports/rules/year";

type Props = { params: Promise<{ year: string }> };

export default async function ConferencePage({ params }: Props) {
  const reader = await requirePermission("reports.read");
  const year = readYear((await params).year);
  if (year === null) notFound();
  const [m, sheet] = await Promise.all([getMessages(), getConferenceSheet(reader, year, new Date())]);
  return (
    <>
      <TabTitle>{m.reports.stage.title(year)}</TabTitle>
      <Stage sheet={sheet} />
    </>
  );
}
