import { InvestigateReplicates } from "@/components/dosimetry/investigate-form";
import { ReadingForm } from "@/components/dosimetry/reading-form";
import { type Reread, RereadForm } from "@/components/dosimetry/reread-form";
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { formatMoment, formatNumber } from "@/lib/core/dates";
import type { DosimeterLine, DosimetrySheet, ReadingLine } from "@/lib/dosimetry/queries";
import type { CalibrationChoice } from "@/lib/dosimetry/queries/readings";
import { sayInvalid } from "@/lib/i18n/validity";
import { getLocale, getMessages } from "@/lib/i18n/server";

type Line = DosimeterLine & { reading: ReadingLine | null };

type LotReadingsProps = {
  sheet: DosimetrySheet;
  /** What may be read under today; null where the reader may not log, or the lot is closed for readings. */
  calibrations: readonly CalibrationChoice[] | null;
  /** The centre's clock, for boxes that hold a time. */
  now: string;
};

/** Every dosimeter of a lot with all its readings; superseded ones are struck, never gone. */
export async function LotReadings({ sheet, calibrations, now }: LotReadingsProps) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.dosimetry.table;
  const mayLog = calibrations !== null;
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
              ) : (
                <Link href={`/dosimetry/readings/${reading.id}`} className="link">
                  {reading.doseGy === null ? (
                    <span className={reading.current ? "text-bad" : "text-ink-2 line-through"}>
                      {words.none}
                    </span>
                  ) : reading.current ? (
                    <span className="font-medium">{formatNumber(reading.doseGy, locale)}</span>
                  ) : (
                    <s className="text-ink-2">{formatNumber(reading.doseGy, locale)}</s>
                  )}
                </Link>
              ),
          },
          {
            key: "read",
            header: words.read,
            cell: ({ reading }) =>
              reading && (
                <>
                  {formatMoment(reading.readAt)} · {reading.readBy} · {reading.instrumentCode}
                  {reading.reasons.length > 0 && (
                    <p className="text-sm text-bad">
                      {reading.reasons.map((reason) => sayInvalid(reason, locale)).join("; ")}
                    </p>
                  )}
                  {reading.reason && <p className="text-sm text-ink-2">{words.because(reading.reason)}</p>}
                </>
              ),
          },
          {
            key: "calibration",
            header: words.calibration,
            cell: ({ reading }) =>
              reading?.calibration && (
                <Link
                  href={`/dosimetry/calibrations/${reading.calibration.id}`}
                  className="link whitespace-nowrap"
                >
                  {reading.calibration.code}
                </Link>
              ),
          },
          ...(mayLog
            ? [
                {
                  key: "again",
                  header: words.again,
                  cell: (line: Line) => (
                    <Again line={line} lotId={sheet.lotId} now={now} calibrations={calibrations} />
                  ),
                },
              ]
            : []),
        ]}
        empty={<EmptyState title={words.emptyTitle}>{words.emptyWords}</EmptyState>}
      />
      {calibrations &&
        sheet.spreads.map(({ carrierCode, position, readingIds }) => (
          <InvestigateReplicates
            key={readingIds.join(" ")}
            lotId={sheet.lotId}
            carrierCode={carrierCode}
            position={position}
            readingIds={readingIds}
          />
        ))}
      {calibrations && unread.length > 0 && (
        <>
          <p className="no-print mt-3 mb-5">
            <Link href={`/dosimetry/lots/${sheet.lotId}/import`} className="link">
              {words.importFile}
            </Link>
          </p>
          <ReadingForm
            lotId={sheet.lotId}
            unread={unread.map((dosimeter) => dosimeter.dosimeterCode)}
            now={now}
            calibrations={calibrations}
          />
        </>
      )}
    </Section>
  );
}

type AgainProps = Pick<Reread, "lotId" | "now" | "calibrations"> & { line: Line };

function Again({ line, ...rest }: AgainProps) {
  if (!line.reading?.current) return null;
  return (
    <RereadForm
      {...rest}
      dosimeterCode={line.dosimeterCode}
      supersedesId={line.reading.id}
      instrumentCode={line.reading.instrumentCode}
    />
  );
}
