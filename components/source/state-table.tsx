import { StateBadge, type Tone } from "@/components/ui/badge";
import { SyntheticMark } from "@/components/ui/page";
import { Signature } from "@/components/ui/signature";
import { DataTable } from "@/components/ui/table";
import { formatNumber } from "@/lib/core/dates";
import { sayDay } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { SourceSheet } from "@/lib/source/queries/sources";

type Row = SourceSheet["states"][number];
type Status = "waiting" | "confirmed" | "withdrawn";

const tones: Record<Status, Tone> = { waiting: "process", confirmed: "good", withdrawn: "draft" };

function statusOf({ confirmedAt, withdrawnAt }: Row): Status {
  if (confirmedAt) return "confirmed";
  return withdrawnAt ? "withdrawn" : "waiting";
}

/** Every loading state of an irradiator, the newest first, with who entered and who signed it. */
export async function StateTable({ states }: { states: Row[] }) {
  const [words, locale] = [(await getMessages()).source, await getLocale()];
  return (
    <DataTable
      caption={words.states}
      rows={states}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "no",
          header: words.stateNo,
          cell: (row) => (
            <span className="inline-flex items-center gap-2">
              {row.stateNo}
              {row.synthetic && <SyntheticMark />}
            </span>
          ),
        },
        {
          key: "activity",
          header: words.activity,
          unit: "kCi",
          align: "end",
          cell: (row) => formatNumber(row.activityKCi, locale, 3),
        },
        { key: "reference", header: words.referenceOn, cell: (row) => sayDay(row.referenceOn) },
        { key: "from", header: words.effectiveFrom, cell: (row) => sayDay(row.effectiveFrom) },
        { key: "set", header: words.certificateSet, cell: (row) => row.certificateSet },
        { key: "by", header: words.entered, cell: (row) => row.enteredByName },
        {
          key: "status",
          header: words.status,
          cell: (row) =>
            row.signature ? (
              <Signature {...row.signature} meaning={words.meanings["source.confirmed"]} />
            ) : (
              <span className="grid gap-1">
                <StateBadge tone={tones[statusOf(row)]}>{words.statuses[statusOf(row)]}</StateBadge>
                {row.withdrawnReason && <span className="text-sm text-ink-2">{row.withdrawnReason}</span>}
              </span>
            ),
        },
      ]}
      empty={<p className="text-ink-2">{words.noStates}</p>}
    />
  );
}
