import { notFound } from "next/navigation";
import { ChangeList } from "@/components/audit/change-list";
import { outcomeTones, sayOutcome } from "@/components/audit/event-list";
import { StateBadge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Facts, Notice } from "@/components/ui/notice";
import { Page, Section } from "@/components/ui/page";
import { Signature } from "@/components/ui/signature";
import { Time } from "@/components/ui/time";
import { getEventSheet } from "@/lib/audit/queries/event";
import { readSeq } from "@/lib/audit/rules";
import { requirePermission } from "@/lib/core/actor";
import { sayMeaning } from "@/lib/i18n/meanings";
import { sayWhy } from "@/lib/i18n/trail-values";
import { getMessages } from "@/lib/i18n/server";

export default async function EventPage({ params }: { params: Promise<{ seq: string }> }) {
  const reader = await requirePermission("audit.read");
  const seq = readSeq((await params).seq);
  const [m, sheet] = [await getMessages(), seq === null ? null : await getEventSheet(reader, seq)];
  if (!sheet) notFound();
  const words = m.audit.event;
  return (
    <Page
      title={m.audit.command(sheet.command)}
      eyebrow={words.title(sheet.seq)}
      beside={<StateBadge tone={outcomeTones[sheet.kind]}>{sayOutcome(m.audit, sheet)}</StateBadge>}
      breadcrumbs={[{ label: m.audit.title, href: "/audit" }]}
      actions={
        <>
          {sheet.seq > 1 && (
            <LinkButton href={`/audit/${sheet.seq - 1}`} tone="quiet">
              ← {words.older}
            </LinkButton>
          )}
          {!sheet.isLast && (
            <LinkButton href={`/audit/${sheet.seq + 1}`} tone="quiet">
              {words.newer} →
            </LinkButton>
          )}
        </>
      }
    >
      <Facts
        facts={[
          { label: words.facts.who, value: sheet.personName },
          { label: words.facts.at, value: <Time at={sheet.at} show="exactly" /> },
          { label: words.facts.recordedAt, value: <Time at={sheet.recordedAt} show="exactly" /> },
          { label: words.facts.reason, value: sheet.why && sayWhy(m, sheet.why, sheet.kind) },
          ...(sheet.kind === "refused" ? [{ label: words.facts.codes, value: sheet.why }] : []),
          { label: words.facts.station, value: sheet.station },
          { label: words.facts.command, value: sheet.command },
        ]}
      />
      <Section title={words.changes}>
        {sheet.changes.length === 0 && <p className="text-ink-2">{words.noChanges}</p>}
        {sheet.changes.length < sheet.changeCount && (
          <p className="mb-4 text-ink-2">{words.cut(sheet.changes.length, sheet.changeCount)}</p>
        )}
        <ChangeList changes={sheet.changes} people={sheet.people} />
      </Section>
      {sheet.signatures.length > 0 && (
        <Section title={words.signatures}>
          <div className="grid gap-3">
            {sheet.signatures.map((signature, place) => (
              <Signature key={place} {...signature} meaning={sayMeaning(m, signature.meaning)} />
            ))}
          </div>
        </Section>
      )}
      <Section title={words.chain}>
        <dl className="grid gap-3 break-all">
          <div>
            <dt className="text-sm text-ink-2">{words.hash}</dt>
            <dd>{sheet.hash}</dd>
          </div>
          <div>
            <dt className="text-sm text-ink-2">{words.previous}</dt>
            <dd>{sheet.previousHash}</dd>
          </div>
        </dl>
        <div className="mt-3">
          <Notice tone={sheet.hashFits ? "good" : "bad"}>
            {words.recomputed[sheet.hashFits ? "true" : "false"]}
          </Notice>
        </div>
      </Section>
    </Page>
  );
}
