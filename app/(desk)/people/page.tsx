import { PeopleTabs } from "@/components/people/people-tabs";
import { StateBadge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { listPeople, type PersonRow } from "@/lib/people/queries";

type Search = {
  searchParams: Promise<{ q?: string | string[]; after?: string | string[]; status?: string | string[] }>;
};

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

function address(status: string, q: string, after?: string): string {
  const search = new URLSearchParams({
    ...(status === "active" ? {} : { status }),
    ...(q ? { q } : {}),
    ...(after ? { after } : {}),
  });
  return search.size > 0 ? `/people?${search}` : "/people";
}

export default async function PeoplePage({ searchParams }: Search) {
  const reader = await requirePermission("people.read");
  const typed = await searchParams;
  const q = one(typed.q) ?? "";
  const after = one(typed.after);
  const status = one(typed.status) === "deactivated" ? ("deactivated" as const) : ("active" as const);
  const [messages, list] = await Promise.all([getMessages(), listPeople(reader, { q, after, status })]);
  const { people: words, core } = messages;
  const invite = allow(reader, "people.manage") && (
    <LinkButton href="/people/new" tone="primary">
      {words.list.invite}
    </LinkButton>
  );
  const rolesOf = (person: PersonRow) =>
    [
      ...person.roles.map((role) => core.roles[role]),
      ...person.pending.map((role) => words.list.waits(core.roles[role])),
    ].join(", ");
  return (
    <Page title={words.title} lead={words.lead} actions={invite}>
      <PeopleTabs actor={reader} active="people" />
      <DataTable
        caption={words.title}
        rows={list.rows}
        rowKey={(person) => person.id}
        rowHref={(person) => `/people/${person.id}`}
        columns={[
          { key: "code", header: words.list.code, cell: (person) => person.staffCode },
          { key: "name", header: words.list.name, cell: (person) => person.name },
          { key: "roles", header: words.list.roles, cell: (person) => rolesOf(person) || words.list.noRoles },
          { key: "state", header: words.list.state, cell: (person) => <PersonState person={person} /> },
        ]}
        search={{
          path: "/people",
          query: q,
          hint: words.list.searchHint,
          ...(status === "active" ? {} : { keep: { status } }),
        }}
        filters={[
          { label: words.list.active, href: address("active", q), active: status === "active" },
          {
            label: words.list.deactivated,
            href: address("deactivated", q),
            active: status === "deactivated",
          },
        ]}
        newer={after ? address(status, q) : null}
        older={list.after ? address(status, q, list.after) : null}
        empty={
          status === "active" ? (
            <EmptyState title={words.list.empty} action={invite}>
              {words.list.emptyWords}
            </EmptyState>
          ) : (
            <EmptyState title={words.list.emptyDeactivated} />
          )
        }
      />
    </Page>
  );
}

async function PersonState({ person }: { person: PersonRow }) {
  const words = (await getMessages()).people.list;
  if (person.status === "deactivated") return <StateBadge tone="bad">{words.deactivated}</StateBadge>;
  if (person.waitsForPerson) return <StateBadge tone="draft">{words.invited}</StateBadge>;
  return <span className="text-ink-2">{words.active}</span>;
}
