import { StopReviews } from "@/components/interruptions/stop-reviews";
import { StateBadge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Facts } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { type Column, DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { Timeline } from "@/components/ui/timeline";
import { formatMoment, formatNumber } from "@/lib/core/dates";
import type { Actor } from "@/lib/core/permissions";
import { sayCelsius, sayList } from "@/lib/i18n/say";
import type { Messages } from "@/lib/i18n/messages";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { StopSheet } from "@/lib/interruptions/queries";
import type { RunSheet } from "@/lib/runs/queries/sheet";

/** What the run was, how the source moved, and what stopped it. */
export async function RunRecord({ run, stops, actor }: { run: RunSheet; stops: StopSheet[]; actor: Actor }) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.runs.sheet;
  const say = (value: number) => formatNumber(value, locale);
  return (
    <>
      <Facts
        facts={[
          { label: words.facts.irradiator, value: `${run.irradiatorCode} · ${run.irradiatorName}` },
          {
            label: words.facts.cycleTime,
            value: run.cycleTimeS === null ? null : `${say(run.cycleTimeS)} s`,
          },
          { label: words.facts.started, value: `${formatMoment(run.startedAt)} · ${run.startedBy}` },
          {
            label: words.facts.finished,
            value: run.finishedAt && `${formatMoment(run.finishedAt)} · ${run.finishedBy ?? ""}`,
          },
          { label: words.facts.carriers, value: say(run.passages.length) },
          {
            label: words.facts.chamberTemperature,
            value: sayCelsius(run.chamberTemperatureC, locale),
          },
          { label: words.facts.alarms, value: run.alarms },
          { label: words.facts.note, value: run.note },
        ]}
      />
      <Section title={words.movements}>
        <Timeline
          events={run.movements.map((movement) => ({
            id: movement.id,
            at: movement.at,
            who: movement.recordedBy,
            what: words.movement(m.runs.sourceWords[movement.direction], m.runs.causes[movement.cause]),
            tone: movement.cause === "interruption" ? "hold" : "process",
            ...(movement.late ? { recordedAt: movement.late.at } : {}),
            ...(movement.late?.sheet
              ? { detail: m.lots.late.from(movement.late.sheet.paperSheet, movement.late.sheet.reason) }
              : {}),
          }))}
        />
      </Section>
      <Section title={words.interruptions}>
        {run.interruptions.length === 0 ? (
          <p className="text-ink-2">{words.noInterruptions}</p>
        ) : (
          <Timeline
            events={run.interruptions.map((interruption) => ({
              id: interruption.id,
              at: interruption.startedAt,
              who: interruption.recordedBy,
              what: interruption.cause,
              tone: "hold",
              detail: (
                <>
                  <p>
                    {interruption.carrierCodes.length > 0
                      ? words.touched(sayList(interruption.carrierCodes, 24))
                      : words.nothingTouched}
                  </p>
                  {interruption.end ? (
                    <p>
                      <Time at={interruption.end.endedAt} /> · {interruption.end.recordedBy} ·{" "}
                      {words.resumed(interruption.end.resumedHow)};{" "}
                      {interruption.end.positionKnown
                        ? m.lots.events.positionKnown
                        : m.lots.events.positionUnknown}
                    </p>
                  ) : (
                    <p className="text-hold">{words.notResumed}</p>
                  )}
                  {stops
                    .filter(({ id }) => id === interruption.id)
                    .map((stop) => (
                      <StopReviews key={stop.id} stop={stop} actor={actor} />
                    ))}
                </>
              ),
            }))}
          />
        )}
      </Section>
    </>
  );
}

/** Every passage in order: what stood beside what. */
export async function RunPassages({ run }: { run: RunSheet }) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.runs;
  const isMixed = run.passages.some(({ mixed }) => mixed.length > 0);
  return (
    <Section title={words.sheet.passages} lead={words.sheet.passagesLead}>
      <DataTable
        caption={words.sheet.passages}
        rows={run.passages}
        rowKey={(passage) => passage.id}
        columns={[
          {
            key: "carrier",
            header: words.columns.carrier,
            cell: (passage) => `${passage.sequence}. ${passage.carrierCode}`,
          },
          {
            key: "lot",
            header: words.columns.lot,
            cell: (passage) => (
              <Link href={`/lots/${passage.lotId}`} className="link relative z-10 whitespace-nowrap">
                {passage.lotCode}
              </Link>
            ),
          },
          {
            key: "product",
            header: words.columns.product,
            cell: (passage) => {
              const lot = run.lots.find(({ id }) => id === passage.lotId);
              return (
                <>
                  {lot && (locale === "vi" ? lot.productVi : lot.productEn)}
                  <span className="block text-sm text-ink-2">{words.kinds[passage.kind]}</span>
                </>
              );
            },
          },
          {
            key: "cartons",
            header: words.columns.cartons,
            align: "end",
            cell: (passage) => formatNumber(passage.cartons, locale),
          },
          {
            key: "density",
            header: words.columns.density,
            unit: "kg/m³",
            align: "end",
            cell: (passage) =>
              passage.densityKgM3 === null ? "–" : formatNumber(passage.densityKgM3, locale, 1),
          },
          ...(isMixed ? [besideColumn(words)] : []),
          {
            key: "entered",
            header: words.columns.entered,
            cell: (passage) => <Time at={passage.enteredAt} />,
          },
          {
            key: "left",
            header: words.columns.left,
            cell: (passage) =>
              passage.leftAt ? (
                <Time at={passage.leftAt} />
              ) : (
                <span className="text-process">{m.lots.sheet.inside}</span>
              ),
          },
          {
            key: "interrupted",
            header: words.columns.interruptions,
            cell: (passage) =>
              passage.interrupted && <StateBadge tone="hold">{words.sheet.throughInterruption}</StateBadge>,
          },
        ]}
        empty={<p className="text-ink-2">{words.sheet.noPassages}</p>}
      />
    </Section>
  );
}

type Passage = RunSheet["passages"][number];

/** Only where goods stood beside something the configuration was not proved with. */
function besideColumn(words: Messages["runs"]): Column<Passage> {
  return {
    key: "beside",
    header: words.columns.beside,
    cell: (passage) =>
      passage.mixed.map(({ carrierCode, lotCode, why }) => (
        <p key={carrierCode} className="text-hold">
          {words.sheet.mixedBeside(carrierCode, lotCode, words.mixed[why])}
        </p>
      )),
  };
}
