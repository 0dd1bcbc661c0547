import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Stage } from "@/components/reports/stage/stage";
import { requirePermission } from "@/lib/core/actor";
import { getMessages } from "@/lib/i18n/server";
import { getConferenceSheet } from "@/lib/reports/queries/sheets";
import { readYear } from "@/lib/reports/rules/year";

type Props = { params: Promise<{ year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const year = readYear((await params).year);
  return year === null ? {} : { title: (await getMessages()).reports.stage.title(year) };
}

export default async function ConferencePage({ params }: Props) {
  const reader = await requirePermission("reports.read");
  const year = readYear((await params).year);
  if (year === null) notFound();
  return <Stage sheet={await getConferenceSheet(reader, year, new Date())} />;
}
