import type { ReactNode } from "react";
import {
  EnterForm,
  FinishButton,
  InterruptButton,
  LeaveForm,
  ResumeButton,
  StartRunButton,
} from "@/components/runs/run-forms";
import { SourceState } from "@/components/runs/source-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section, SyntheticMark } from "@/components/ui/page";
import { formatMoment, formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { TimerChoices } from "@/lib/source/queries/timers";
import type { BoardCarrier, IrradiatorBoard, OpenRun, RunBoard } from "@/lib/runs/queries/board";

type BoardProps = {
  irradiator: IrradiatorBoard;
  waiting: RunBoard["waiting"];
  /** What the timer can be set for; null for somebody who only looks. */
  timer: TimerChoices | null;
};

/** One irradiator: source, open run, and the carriers in three columns, in order. */
export async function IrradiatorSection({ irradiator, waiting, timer }: BoardProps) {
  const mayOperate = timer !== null;
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.runs;
  const { openRun } = irradiator;
  return (
    <Section
      title={`${irradiator.code} · ${irradiator.name}`}
      actions={irradiator.synthetic && <SyntheticMark />}
    >
      <div className="floor flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
        <SourceState source={irradiator.source} />
        {mayOperate && (
          <div className="flex flex-wrap gap-2">
            {openRun === null ? (
              <StartRunButton irradiatorId={irradiator.id} irradiatorName={irradiator.name} timer={timer} />
            ) : (
              <RunButtons run={openRun} />
            )}
          </div>
        )}
      </div>
      <p className="mt-3">
        {openRun === null ? (
          <span className="text-ink-2">{words.noRun}</span>
        ) : (
          <>
            <Link href={`/runs/${openRun.id}`} className="link">
              {words.openSince(openRun.code, formatMoment(openRun.startedAt), openRun.startedBy)}
            </Link>
            {openRun.cycleTimeS !== null && (
              <span className="text-ink-2">
                {" "}
                · {words.cycleTime(formatNumber(openRun.cycleTimeS, locale))}
              </span>
            )}
          </>
        )}
      </p>
      {openRun?.interruption && (
        <div className="mt-4">
          <Notice tone="hold" title={words.interrupted}>
            {words.interruptedSince(formatMoment(openRun.interruption.startedAt), openRun.interruption.cause)}
          </Notice>
        </div>
      )}
      {openRun && <Columns run={openRun} waiting={waiting} mayOperate={mayOperate} />}
      {openRun === null && waiting.length > 0 && (
        <div className="mt-6 max-w-xl">
          <Column title={words.waiting} count={formatNumber(waiting.length, locale)}>
            <CarrierList carriers={waiting} />
          </Column>
        </div>
      )}
    </Section>
  );
}

function RunButtons({ run }: { run: OpenRun }) {
  const named = { runId: run.id, runCode: run.code };
  if (run.interruption) return <ResumeButton {...named} />;
  return (
    <>
      <InterruptButton {...named} inside={run.inside.length} />
      <FinishButton {...named} />
    </>
  );
}

const mostLeft = 8;

async function Columns({
  run,
  waiting,
  mayOperate,
}: {
  run: OpenRun;
  waiting: RunBoard["waiting"];
  mayOperate: boolean;
}) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.runs;
  const say = (count: number) => formatNumber(count, locale);
  const offer = (carriers: readonly BoardCarrier[]) =>
    carriers.map(({ carrierCode, lotCode }) => ({ code: carrierCode, detail: lotCode }));
  const mayEnter = mayOperate && run.interruption === null;
  const hidden = run.left.length - mostLeft;
  return (
    <div className="mt-6 grid gap-x-8 gap-y-8 lg:grid-cols-3">
      <Column title={words.waiting} count={say(waiting.length)}>
        {mayEnter ? (
          <EnterForm runId={run.id} offered={offer(waiting)} />
        ) : (
          <CarrierList carriers={waiting} />
        )}
      </Column>
      <Column title={words.inside} count={say(run.inside.length)}>
        {mayOperate && run.inside.length > 0 ? (
          <LeaveForm runId={run.id} offered={offer(run.inside)} />
        ) : (
          <CarrierList carriers={run.inside} />
        )}
      </Column>
      <Column title={words.left} count={say(run.left.length)}>
        <CarrierList carriers={run.left.slice(0, mostLeft)} />
        {hidden > 0 && <p className="mt-2 text-ink-2">{words.moreLeft(say(hidden))}</p>}
      </Column>
    </div>
  );
}

function Column({ title, count, children }: { title: string; count: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h3 className="mb-3 flex items-baseline justify-between border-b border-line-strong pb-1.5 font-medium">
        {title}
        <span className="text-2xl font-semibold">{count}</span>
      </h3>
      {children}
    </section>
  );
}

async function CarrierList({ carriers }: { carriers: readonly BoardCarrier[] }) {
  const [m, locale] = [await getMessages(), await getLocale()];
  if (carriers.length === 0) return <p className="text-ink-2">{m.runs.none}</p>;
  return (
    <ol>
      {carriers.map((carrier) => (
        <li
          key={carrier.id}
          className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-line py-2"
        >
          <span className="font-medium">{carrier.carrierCode}</span>
          <span className="text-sm text-ink-2">
            <Link href={`/lots/${carrier.lotId}`} className="link">
              {carrier.lotCode}
            </Link>{" "}
            · {m.runs.cartons(formatNumber(carrier.cartons, locale))}
          </span>
        </li>
      ))}
    </ol>
  );
}
