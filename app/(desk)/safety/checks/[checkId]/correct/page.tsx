import { notFound } from "next/navigation";
import { CorrectForm } from "@/components/safety/check-form";
import { titleIn } from "@/components/safety/say";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { centreMinute } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { getCheckSheet } from "@/lib/safety/queries/checks";

export default async function CorrectCheckPage({ params }: { params: Promise<{ checkId: string }> }) {
  await requirePermission("safety.record");
  const reader = await requirePermission("safety.read");
  const [check, m, locale] = await Promise.all([
    getCheckSheet(reader, (await params).checkId),
    getMessages(),
    getLocale(),
  ]);
  if (!check || check.correction) notFound();
  const words = m.safety;
  const { template, id, value, outcome, lower, upper, limitSource, device, note } = check;
  const first = { id, value, outcome, lower, upper, limitSource, device, note };
  return (
    <Page
      narrow
      eyebrow={titleIn(template, locale)}
      title={words.form.correctTitle(template.code)}
      lead={words.form.correctLead}
      breadcrumbs={[
        { label: words.week.eyebrow, href: "/safety" },
        { label: template.code, href: `/safety/checks/${id}` },
      ]}
    >
      <CorrectForm template={template} first={{ ...first, performedAt: centreMinute(check.performedAt) }} />
    </Page>
  );
}
