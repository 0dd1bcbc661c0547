import { LotState } from "@/components/lots/stage-badge";
import { sayStep, stepHref, stepsFor } from "@/components/lots/steps";
import { StateBadge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { type Column, DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { formatNumber } from "@/lib/core/dates";
import { type Actor, allow } from "@/lib/core/permissions";
import type { Messages } from "@/lib/i18n/messages";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { LotRow } from "@/lib/lots/queries/list";
import { type Step, stepCodes, stepPermission } from "@/lib/lots/rules/steps";

type Waiting = LotRow & { step: Step | null };

/** Each open lot with its one next step: first what this person can do, then what others have in hand. */
export async function LotDesk({ lots, actor, now }: { lots: readonly LotRow[]; actor: Actor; now: Date }) {
  const words = (await getMessages()).today;
  const waiting = lots.map((lot): Waiting => ({ ...lot, step: stepsFor(actor, lot.steps)[0] ?? null }));
  const mine = waiting.filter(({ step }) => step !== null);
  const acts = stepCodes.some((code) => allow(actor, stepPermission(code)) !== null);
  const others = waiting
    .filter(({ step }) => step === null)
    .map((lot): Waiting => ({ ...lot, step: lot.steps[0] ?? null }));
  return (
    <>
      {acts && (
        <Section title={words.mine}>
          <DeskTable caption={words.mine} lots={mine} now={now} act />
        </Section>
      )}
      {(others.length > 0 || !acts) && (
        <Section title={acts ? words.others : words.inWork} lead={words.othersLead}>
          <DeskTable caption={acts ? words.others : words.inWork} lots={others} now={now} />
        </Section>
      )}
    </>
  );
}

type DeskTableProps = { caption: string; lots: readonly Waiting[]; now: Date; act?: boolean };

async function DeskTable({ caption, lots, now, act }: DeskTableProps) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.today;
  const promises = lots.some(({ promisedAt }) => promisedAt !== null);
  return (
    <DataTable
      caption={caption}
      rows={lots}
      rowKey={(lot) => lot.id}
      rowHref={(lot) => `/lots/${lot.id}`}
      columns={[
        {
          key: "lot",
          header: words.columns.lot,
          cell: (lot) => <span className="whitespace-nowrap">{lot.code}</span>,
        },
        {
          key: "goods",
          header: words.columns.goods,
          cell: (lot) => (
            <span className="grid min-w-36">
              <span>
                {locale === "vi" ? lot.productVi : lot.productEn} ·{" "}
                {m.lots.stepCounts.cartons(formatNumber(lot.cartons, locale))}
              </span>
              <span className="text-sm text-ink-2">{lot.customerName}</span>
            </span>
          ),
        },
        {
          key: "stage",
          header: words.columns.stage,
          cell: (lot) => <LotState lot={lot} />,
        },
        ...(promises ? [promisedColumn(m, now)] : []),
        {
          key: "step",
          header: words.columns.step,
          cell: (lot) =>
            lot.step &&
            (act ? (
              <LinkButton href={stepHref(lot.id, lot.step)} className="floor relative z-10 whitespace-nowrap">
                {sayStep(m, locale, lot.step)}
              </LinkButton>
            ) : (
              <span className="text-ink-2">{sayStep(m, locale, lot.step)}</span>
            )),
        },
      ]}
      empty={
        act ? (
          <EmptyState title={words.nothingTitle}>{words.nothing}</EmptyState>
        ) : (
          <EmptyState title={words.noneInWork} />
        )
      }
    />
  );
}

/** Only where one of the lots was promised for a time. */
function promisedColumn(m: Messages, now: Date): Column<Waiting> {
  return {
    key: "promised",
    header: m.today.columns.promised,
    cell: ({ promisedAt }) =>
      promisedAt ? (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Time at={promisedAt} />
          {promisedAt < now && <StateBadge tone="hold">{m.today.overdue}</StateBadge>}
        </span>
      ) : (
        m.lots.none
      ),
  };
}
