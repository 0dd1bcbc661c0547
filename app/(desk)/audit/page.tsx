import { EventList } from "@/components/audit/event-list";
import { AuditFilterForm } from "@/components/audit/filter-form";
import { VerifyNotice } from "@/components/audit/verify-notice";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import {
  findLotByCode,
  getTrailHead,
  listEvents,
  listFilterChoices,
  nameRecord,
} from "@/lib/audit/queries/events";
import { type RecordAddress, readRecordAddress, readSeq } from "@/lib/audit/rules";
import { type AuditFilter, filterBoxes } from "@/lib/audit/schema";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";

type Asked = Partial<Record<keyof AuditFilter | "record" | "before", string>>;
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** A box sent twice, or with something no box sends, is an empty box. */
function single(sent: Record<string, string | string[] | undefined>): Asked {
  return Object.fromEntries(
    Object.entries(sent).filter(([, value]) => typeof value === "string" && value !== ""),
  );
}

export default async function AuditPage({ searchParams }: Props) {
  const reader = await requirePermission("audit.read");
  const asked = single(await searchParams);
  const [command, person, from, to, lot] = [
    filterBoxes.command.safeParse(asked.command),
    filterBoxes.person.safeParse(asked.person),
    filterBoxes.from.safeParse(asked.from),
    filterBoxes.to.safeParse(asked.to),
    filterBoxes.lot.safeParse(asked.lot),
  ];
  const typedLot = lot.data ?? null;
  const lotId = typedLot && (await findLotByCode(reader, typedLot));
  const record: RecordAddress | null = typedLot
    ? { table: "lot", id: lotId ?? "unknown" }
    : readRecordAddress(asked.record);
  const [m, page, head, choices, name] = await Promise.all([
    getMessages(),
    listEvents(reader, {
      command: command.data ?? null,
      person: person.data ?? null,
      from: from.data ?? null,
      to: to.data ?? null,
      record,
      before: readSeq(asked.before),
    }),
    getTrailHead(reader),
    listFilterChoices(reader),
    record && nameRecord(reader, record),
  ]);
  const words = m.audit;
  const { before: _before, ...kept } = asked;
  const older =
    page.older === null ? null : `/audit?${new URLSearchParams({ ...kept, before: String(page.older) })}`;
  const values = {
    command: asked.command ?? "",
    person: asked.person ?? "",
    from: asked.from ?? "",
    to: asked.to ?? "",
    lot: typedLot ?? "",
  };
  return (
    <Page title={words.title} lead={words.lead}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <AuditFilterForm
          key={JSON.stringify(values)}
          values={values}
          people={choices.people}
          commands={choices.commands}
          isFiltered={Object.keys(kept).length > 0}
        />
        {(!from.success || !to.success) && <Notice tone="hold">{words.filter.dayUnread}</Notice>}
        {typedLot && !lotId && <Notice tone="hold">{words.filter.lotUnknown(typedLot)}</Notice>}
        {!lot.success && <Notice tone="hold">{words.filter.lotUnread}</Notice>}
        {record && name && (!typedLot || lotId) && (
          <p>
            {record.table === "lot"
              ? words.filter.lotRecord(name)
              : words.filter.record(words.table(record.table), name)}
            {record.table === "lot" && allow(reader, "lots.read") && (
              <>
                {" · "}
                <Link href={`/lots/${record.id}`} className="link">
                  {name}
                </Link>
              </>
            )}
          </p>
        )}
        <EventList rows={page.rows} older={older} />
      </div>
      <VerifyNotice head={head} />
    </Page>
  );
}
