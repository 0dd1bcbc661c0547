import { BookPromise, OutcomeBadge, WeekBadge } from "@/components/safety/marks";
import { titleIn } from "@/components/safety/say";
import { SignForm } from "@/components/safety/sign-form";
import { SignOffs, whyNotSign } from "@/components/safety/sign-offs";
import { signOffId, WeekGrid } from "@/components/safety/week-grid";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Page, Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { formatDay } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { SafetyWeek } from "@/lib/safety/queries/week";

type WeekViewProps = { week: SafetyWeek; mayRecord: boolean; maySign: boolean };

/** An officer's week on one page: what was recorded, what came after the signature, and the signature itself. */
export async function WeekView({ week, mayRecord, maySign }: WeekViewProps) {
  const m = await getMessages();
  const words = m.safety.week;
  const reason = await whyNotSign({ ...week, maySign, elsewhere: words.elsewhere });
  const sunday = new Date(week.to.getTime() - 1);
  return (
    <Page
      eyebrow={words.eyebrow}
      title={words.title(week.isoWeek, week.isoYear)}
      beside={<WeekBadge state={week.state} />}
      lead={words.span(formatDay(week.from), formatDay(sunday))}
      actions={
        <>
          <LinkButton href={`/safety/weeks/${week.previous}`} rel="prev">
            {words.previous}
          </LinkButton>
          {week.over && (
            <LinkButton href={`/safety/weeks/${week.next}`} rel="next">
              {words.next}
            </LinkButton>
          )}
          <LinkButton href="/safety/checks">{m.safety.list.title}</LinkButton>
          {mayRecord && (
            <LinkButton href="/safety/checks/new" tone="primary">
              {m.safety.form.open}
            </LinkButton>
          )}
        </>
      }
    >
      <BookPromise />
      {week.unread.length > 0 && <Unread week={week} />}
      <Section title={words.grid} lead={words.gridLead}>
        {week.rows.length === 0 ? (
          <EmptyState title={m.safety.list.emptyTitle}>{m.safety.list.emptyWords}</EmptyState>
        ) : (
          <WeekGrid week={week} mayRecord={mayRecord} />
        )}
      </Section>
      <Section title={words.signOff} id={signOffId}>
        <SignOffs
          signOffs={week.signOffs.map(({ checkCount, ...signOff }) => ({ ...signOff, entries: checkCount }))}
          meaning={m.safety.meanings["safety.week-read"]}
        >
          {reason ? (
            <p className="text-ink-2">{reason}</p>
          ) : (
            <div className="max-w-[640px]">
              <SignForm isoYear={week.isoYear} isoWeek={week.isoWeek} entries={week.entries} />
            </div>
          )}
        </SignOffs>
      </Section>
    </Page>
  );
}

async function Unread({ week }: { week: SafetyWeek }) {
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const words = m.safety;
  return (
    <Section title={words.week.unread} lead={words.week.unreadLead}>
      <DataTable
        caption={words.week.unread}
        rows={week.unread}
        rowKey={(row) => row.id}
        rowHref={(row) => `/safety/checks/${row.id}`}
        columns={[
          { key: "performed", header: words.list.performedAt, cell: (row) => <Time at={row.performedAt} /> },
          { key: "check", header: words.list.check, cell: (row) => `${row.code} · ${titleIn(row, locale)}` },
          {
            key: "outcome",
            header: words.list.outcome,
            cell: (row) => (
              <>
                <OutcomeBadge outcome={row.outcome} /> {row.correction && words.list.correction}
              </>
            ),
          },
          { key: "entered", header: words.sheet.enteredAt, cell: (row) => <Time at={row.enteredAt} /> },
          { key: "by", header: words.list.recordedBy, cell: (row) => row.recordedBy },
        ]}
        empty={null}
      />
    </Section>
  );
}
