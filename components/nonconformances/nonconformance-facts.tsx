import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Facts } from "@/components/ui/notice";
import { formatMoment } from "@/lib/core/dates";
import type { Messages } from "@/lib/i18n/messages";
import { sayDay } from "@/lib/i18n/say";
import type { NonconformanceSheet } from "@/lib/nonconformances/queries";

/** What it concerns, who owns it and until when. */
export function NonconformanceFacts({ sheet, m }: { sheet: NonconformanceSheet; m: Messages }) {
  const words = m.nonconformances;
  const { run, certificateNumber, lots } = sheet;
  return (
    <Facts
      facts={[
        { label: words.owner, value: sheet.owner },
        { label: words.dueOn, value: sayDay(sheet.dueOn) },
        { label: words.openedBy, value: words.by(sheet.openedBy, formatMoment(sheet.openedAt)) },
        {
          label: words.columns.lots,
          value: lots.length > 0 && (
            <span className="flex flex-wrap gap-x-3">
              {lots.map(({ id, code }) => (
                <Link key={id} className="link" href={`/lots/${id}`}>
                  {code}
                </Link>
              ))}
            </span>
          ),
        },
        {
          label: words.runCode,
          value: run && (
            <Link className="link" href={`/runs/${run.id}`}>
              {run.code}
            </Link>
          ),
        },
        {
          label: words.certificateNumber,
          value: certificateNumber && (
            <Link className="link" href={`/certificates/${certificateNumber}/standing`}>
              {certificateNumber}
            </Link>
          ),
        },
      ]}
    />
  );
}

/** Words somebody wrote, under what they answer. */
export function Written({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <h3 className="text-sm text-ink-2">{label}</h3>
      <p className="max-w-[72ch] whitespace-pre-wrap">{children}</p>
    </div>
  );
}
