import { CheckList } from "@/components/safety/check-list";
import { BookPromise } from "@/components/safety/marks";
import { LinkButton } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { listChecks } from "@/lib/safety/queries/checks";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SafetyChecksPage({ searchParams }: Search) {
  const reader = await requirePermission("safety.read");
  const asked = await searchParams;
  const [q = "", after = "", outcome = "", code = ""] = ["q", "after", "outcome", "code"].map(
    (name) => [asked[name]].flat()[0],
  );
  const [m, list] = await Promise.all([getMessages(), listChecks(reader, { q, after, outcome, code })]);
  const words = m.safety;
  return (
    <Page
      title={words.list.title}
      lead={words.list.lead}
      breadcrumbs={[{ label: words.week.eyebrow, href: "/safety" }]}
      actions={
        allow(reader, "safety.record") && (
          <LinkButton href="/safety/checks/new" tone="primary">
            {words.form.open}
          </LinkButton>
        )
      }
    >
      <BookPromise />
      <CheckList rows={list.rows} older={list.older} query={q} outcome={outcome} code={code} />
    </Page>
  );
}
