import { notFound } from "next/navigation";
import { WeekView } from "@/components/safety/week-view";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getSafetyWeek } from "@/lib/safety/queries/week";

export default async function SafetyWeekPage({ params }: { params: Promise<{ week: string }> }) {
  const reader = await requirePermission("safety.read");
  const week = await getSafetyWeek(reader, (await params).week);
  if (!week) notFound();
  return (
    <WeekView
      week={week}
      mayRecord={allow(reader, "safety.record") !== null}
      maySign={allow(reader, "safety.sign") !== null}
    />
  );
}
