import { RecordForm } from "@/components/safety/check-form";
import { BookPromise } from "@/components/safety/marks";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { getMessages } from "@/lib/i18n/server";
import { listTemplates } from "@/lib/safety/queries/checks";

type Search = { searchParams: Promise<{ code?: string | string[] }> };

export default async function RecordCheckPage({ searchParams }: Search) {
  await requirePermission("safety.record");
  const reader = await requirePermission("safety.read");
  const { code } = await searchParams;
  const [m, templates] = await Promise.all([getMessages(), listTemplates(reader)]);
  const words = m.safety;
  const known = templates.find((template) => template.code === code);
  return (
    <Page narrow title={words.form.title} breadcrumbs={[{ label: words.week.eyebrow, href: "/safety" }]}>
      <BookPromise />
      <RecordForm
        templates={templates.map(({ id: _id, ...template }) => template)}
        code={known?.code ?? null}
      />
    </Page>
  );
}
