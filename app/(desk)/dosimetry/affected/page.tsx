import { AffectedFilter, type DoubtBoxes } from "@/components/dosimetry/affected-filter";
import { AffectedLots } from "@/components/dosimetry/affected-lots";
import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Page, Section } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { fromCentreMinute } from "@/lib/core/dates";
import { isId } from "@/lib/core/ids";
import { allow } from "@/lib/core/permissions";
import { isoMinuteTyped } from "@/lib/core/typed-date";
import { listAffectedLots, listDoubtable } from "@/lib/dosimetry/queries/affected";
import { getMessages } from "@/lib/i18n/server";

const path = "/dosimetry/affected";

const momentOf = (typed: string) => fromCentreMinute(isoMinuteTyped(typed) ?? typed.trim());

export default async function AffectedLotsPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("dosimetry.read");
  const params = await searchParams;
  const boxes: DoubtBoxes = {
    calibration: oneOf(params.calibration),
    batch: oneOf(params.batch).trim().toUpperCase(),
    reader: oneOf(params.reader).trim().toUpperCase(),
    from: oneOf(params.from),
    to: oneOf(params.to),
    with: oneOf(params.with),
  };
  const doubt = {
    calibrationId: isId(boxes.calibration) ? boxes.calibration : null,
    batchCode: boxes.batch || null,
    readerCode: boxes.reader || null,
    from: momentOf(boxes.from),
    to: momentOf(boxes.to),
  };
  const asked = [doubt.calibrationId, doubt.batchCode, doubt.readerCode].some((one) => one !== null);
  const replacementId = isId(boxes.with) ? boxes.with : null;
  const [m, calibrations, page] = await Promise.all([
    getMessages(),
    listDoubtable(reader),
    asked ? listAffectedLots(reader, doubt, { after: oneOf(params.after), replacementId }) : null,
  ]);
  const words = m.affected;
  const unread = (typed: string, read: Date | null) => typed.trim() !== "" && read === null;
  const standing = (which: string) =>
    page?.rows.filter(({ recomputed }) => recomputed?.standing === which).length ?? 0;
  const report = new URLSearchParams(page?.rows.map(({ code }) => ["lot", code]) ?? []);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ label: m.calibrations.title, href: "/dosimetry/calibrations" }]}
    >
      <AffectedFilter boxes={boxes} calibrations={calibrations} />
      {(unread(boxes.from, doubt.from) || unread(boxes.to, doubt.to)) && (
        <Notice tone="hold">{words.badTime}</Notice>
      )}
      {page === null ? (
        <p className="text-ink-2">{words.choose}</p>
      ) : (
        <>
          {replacementId && (
            <p aria-live="polite">
              {words.summary(page.rows.length, standing("outside"), standing("unknown"))}
            </p>
          )}
          <AffectedLots
            lots={page.rows}
            recalculated={replacementId !== null}
            older={page.older && addressOf(path, { ...boxes, after: page.older })}
          />
          {page.rows.length > 0 && allow(reader, "nonconformances.open") && (
            <Section title={words.next} lead={words.nextLead}>
              <LinkButton href={`/nonconformances/new?${report}`}>{words.report}</LinkButton>
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
