import { LinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { navigationFor } from "@/components/shell/navigation";
import { formatNumber } from "@/lib/core/dates";
import type { Actor } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { WaitingSpec } from "@/lib/today/queries";

type Approvals = { specs: readonly WaitingSpec[]; licences: readonly { id: string }[]; grants: number };

/** What needs a second pair of eyes: this person's. */
export async function Approvals({ specs, licences, grants }: Approvals) {
  if (specs.length === 0 && licences.length === 0 && grants === 0) return null;
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.today;
  const [first] = specs;
  const [licence] = licences;
  return (
    <Section title={words.waitingTitle}>
      <ul className="grid gap-3">
        {first && (
          <li className="flex flex-wrap items-center justify-between gap-3">
            {words.specs(formatNumber(specs.length, locale))}
            <LinkButton href={specs.length === 1 ? `/specs/${first.id}` : "/specs"}>
              {words.openSpec}
            </LinkButton>
          </li>
        )}
        {licence && (
          <li className="flex flex-wrap items-center justify-between gap-3">
            {m.licences.toApprove(formatNumber(licences.length, locale))}
            <LinkButton href={licences.length === 1 ? `/licences/${licence.id}` : "/licences"}>
              {m.licences.openProposal}
            </LinkButton>
          </li>
        )}
        {grants > 0 && (
          <li className="flex flex-wrap items-center justify-between gap-3">
            {words.grants(formatNumber(grants, locale))}
            <LinkButton href="/people/confirmations">{words.openGrants}</LinkButton>
          </li>
        )}
      </ul>
    </Section>
  );
}

/** For desks whose work is not on lots: their pages, by desk. */
export async function DeskPages({ actor }: { actor: Actor }) {
  const m = await getMessages();
  const groups = navigationFor(actor).map(({ group, entries }) => ({
    group,
    entries: entries.filter(({ href }) => href !== "/"),
  }));
  if (actor.roles.length === 0)
    return <EmptyState title={m.today.noRolesTitle}>{m.today.noRoles}</EmptyState>;
  return (
    <Section title={m.today.pages}>
      <div className="grid gap-8 sm:grid-cols-2 lg:grid-cols-3">
        {groups
          .filter(({ entries }) => entries.length > 0)
          .map(({ group, entries }) => (
            <div key={group}>
              <h3 className="mb-1 text-sm text-ink-2">{m.shell.groups[group]}</h3>
              <ul>
                {entries.map(({ href, label, icon: Icon }) => (
                  <li key={href}>
                    <Link
                      href={href}
                      className="flex min-h-11 items-center gap-3 border-b border-line hover:bg-hover"
                    >
                      <Icon size={18} aria-hidden="true" className="text-ink-2" />
                      {m.shell.entries[label]}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </div>
    </Section>
  );
}
