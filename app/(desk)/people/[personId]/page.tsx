import { notFound } from "next/navigation";
import { GrantButton } from "@/components/people/grant-forms";
import { GrantList } from "@/components/people/grant-list";
import { PersonActions } from "@/components/people/person-forms";
import { StateBadge } from "@/components/ui/badge";
import { Facts, Notice } from "@/components/ui/notice";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { formatMoment } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { getPersonSheet, type PersonSheet } from "@/lib/people/queries";

type Params = { params: Promise<{ personId: string }> };

export default async function PersonPage({ params }: Params) {
  const reader = await requirePermission("people.read");
  const { personId } = await params;
  const [messages, person] = await Promise.all([getMessages(), getPersonSheet(reader, personId)]);
  if (!person) notFound();
  const words = messages.people;
  const isSelf = person.id === reader.personId;
  const active = person.status === "active";
  const mayChange = allow(reader, "people.manage") !== null && !isSelf;
  const live = person.grants.filter((grant) => grant.state !== "revoked");
  const past = person.grants.filter((grant) => grant.state === "revoked");
  return (
    <Page
      title={person.name}
      eyebrow={person.staffCode}
      beside={
        <>
          <StateBadge tone={active ? "good" : "bad"}>
            {active ? words.list.active : words.list.deactivated}
          </StateBadge>
          {person.synthetic && <SyntheticMark />}
        </>
      }
      breadcrumbs={[{ label: words.title, href: "/people" }]}
      actions={mayChange && <PersonActions person={{ id: person.id, name: person.name, active }} />}
    >
      {isSelf && <Notice>{words.person.self}</Notice>}
      <Section
        title={words.grants.title}
        lead={words.grants.lead}
        actions={
          mayChange && active && <GrantButton personId={person.id} held={live.map((grant) => grant.role)} />
        }
      >
        {live.length > 0 ? (
          <GrantList grants={live} mayChange={mayChange} />
        ) : (
          <p className="text-ink-2">{words.grants.none}</p>
        )}
      </Section>
      <Section title={words.person.facts}>
        <Facts facts={factsOf(person, words)} />
      </Section>
      {past.length > 0 && (
        <Section title={words.grants.history}>
          <GrantList grants={past} mayChange={false} />
        </Section>
      )}
    </Page>
  );
}

type Words = Awaited<ReturnType<typeof getMessages>>["people"];

function factsOf(person: PersonSheet, { person: words }: Words) {
  const set = (has: boolean) => (has ? words.set : words.notSet);
  return [
    { label: words.createdAt, value: formatMoment(person.createdAt) },
    {
      label: words.lastSignInAt,
      value: person.lastSignInAt ? formatMoment(person.lastSignInAt) : words.never,
    },
    { label: words.password, value: person.hasPassword ? words.set : codeState(person.enrolUntil, words) },
    { label: words.pin, value: set(person.hasPin) },
    { label: words.card, value: set(person.hasCard) },
  ];
}

function codeState(until: Date | null, words: Words["person"]): string {
  if (!until) return words.notSet;
  return until > new Date() ? words.codeUntil(formatMoment(until)) : words.codeExpired;
}
