import { notFound } from "next/navigation";
import { CheckView } from "@/components/safety/check-view";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getCheckSheet } from "@/lib/safety/queries/checks";

export default async function SafetyCheckPage({ params }: { params: Promise<{ checkId: string }> }) {
  const reader = await requirePermission("safety.read");
  const check = await getCheckSheet(reader, (await params).checkId);
  if (!check) notFound();
  return <CheckView check={check} mayCorrect={allow(reader, "safety.record") !== null} />;
}
