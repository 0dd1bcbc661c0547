import { ReadingForm } from "@/components/dosimetry/reading-form";
import { RereadForm } from "@/components/dosimetry/reread-form";
import { EmptyState } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { formatMoment, formatNumber } from "@/lib/core/dates";
import type { DosimeterLine, DosimetrySheet, ReadingLine } from "@/lib/dosimetry/queries";
import { getLocale, getMessages } from "@/lib/i18n/server";

type Line = DosimeterLine & { reading: ReadingLine | null };

type LotReadingsProps = {
  sheet: DosimetrySheet;
  /** The reader may log readings, and the lot is still open for them. */
  mayLog: boolean;
  /** The centre's clock, for boxes that hold a time. */
  now: string;
};

/** Every dosimeter of a lot with all its readings; superseded ones are struck, never gone. */
export async function LotReadings({ sheet, mayLog, now }: LotReadingsProps) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.dosimetry.table;
  const unread = sheet.dosimeters.filter((dosimeter) => dosimeter.readings.length === 0);
  const lines = sheet.dosimeters.flatMap((dosimeter): Line[] =>
    dosimeter.readings.length === 0
      ? [{ ...dosimeter, reading: null }]
      : dosimeter.readings.map((reading) => ({ ...dosimeter, reading })),
  );
  return (
    <Section
      id="readings"
      title={m.dosimetry.title}
      lead={unread.length > 0 ? words.unread(unread.length) : undefined}
    >
      <DataTable
        caption={m.dosimetry.title}
        rows={lines}
        rowKey={(line) => line.reading?.id ?? line.placementId}
        columns={[
          { key: "dosimeter", header: words.dosimeter, cell: (line) => line.dosimeterCode },
          { key: "batch", header: words.batch, cell: (line) => line.batchCode },
          { key: "carrier", header: words.carrier, cell: (line) => line.carrierCode },
          { key: "position", header: words.position, cell: (line) => line.position },
          {
            key: "dose",
            header: words.dose,
            unit: "Gy",
            align: "end",
            cell: ({ reading }) =>
              reading === null ? (
                <span className="text-ink-2">{words.notRead}</span>
              ) : reading.current ? (
                <span className="font-medium">{formatNumber(reading.doseGy, locale)}</span>
              ) : (
                <s className="text-ink-2">{formatNumber(reading.doseGy, locale)}</s>
              ),
          },
          {
            key: "read",
            header: words.read,
            cell: ({ reading }) =>
              reading && (
                <>
                  {formatMoment(reading.readAt)} · {reading.readBy} · {reading.instrumentCode}
                  {reading.reason && <p className="text-sm text-ink-2">{words.because(reading.reason)}</p>}
                </>
              ),
          },
          ...(mayLog
            ? [
                {
                  key: "again",
                  header: words.again,
                  cell: (line: Line) => <Again line={line} sheet={sheet} now={now} />,
                },
              ]
            : []),
        ]}
        empty={<EmptyState title={words.emptyTitle}>{words.emptyWords}</EmptyState>}
      />
      {mayLog && unread.length > 0 && (
        <ReadingForm
          lotId={sheet.lotId}
          unread={unread.map((dosimeter) => dosimeter.dosimeterCode)}
          now={now}
        />
      )}
    </Section>
  );
}

function Again({ line, sheet, now }: { line: Line; sheet: DosimetrySheet; now: string }) {
  if (!line.reading?.current) return null;
  return (
    <RereadForm
      lotId={sheet.lotId}
      dosimeterCode={line.dosimeterCode}
      supersedesId={line.reading.id}
      instrumentCode={line.reading.instrumentCode}
      now={now}
    />
  );
}
