import { notFound, redirect } from "next/navigation";
import { LotCertificates } from "@/components/certificates/lot-certificates";
import { LotReadings } from "@/components/dosimetry/lot-readings";
import { EvidenceSection } from "@/components/evidence/evidence-section";
import { LotCarriers } from "@/components/lots/lot-carriers";
import { LotCounts } from "@/components/lots/lot-counts";
import { LotDepartures } from "@/components/lots/lot-departures";
import { LotDispatch } from "@/components/lots/lot-dispatch";
import { LotFacts } from "@/components/lots/lot-facts";
import { LotHeader } from "@/components/lots/lot-header";
import { LotSeals } from "@/components/lots/lot-seals";
import { LotTimeline } from "@/components/lots/lot-timeline";
import { LotNonconformances } from "@/components/nonconformances/lot-nonconformances";
import { WaitingNotice } from "@/components/lots/waiting-notice";
import { MarketConditions } from "@/components/markets/market-conditions";
import { LotChecks } from "@/components/release/lot-checks";
import { LotDecisions } from "@/components/release/lot-decisions";
import { findAgreementOn } from "@/lib/agreements/queries/on-day";
import { OnCallLine } from "@/components/release/on-call-line";
import { LotHolds } from "@/components/release/lot-holds";
import { LotPlaces } from "@/components/storage/lot-places";
import { requirePermission } from "@/lib/core/actor";
import { centreDay, centreMinute } from "@/lib/core/dates";
import { isId } from "@/lib/core/ids";
import { type Allowed, allow } from "@/lib/core/permissions";
import { getDosimetrySheet } from "@/lib/dosimetry/queries";
import { listLotEvidence } from "@/lib/evidence/queries";
import { removalOf, storedOf } from "@/lib/lots/rules/counts";
import { listCalibrationChoices } from "@/lib/dosimetry/queries/readings";
import { findLotByCode } from "@/lib/lots/queries/list";
import { getLotSheet } from "@/lib/lots/queries/sheet";
import { listNonconformancesOfLot } from "@/lib/nonconformances/queries";
import { findBookedInspector } from "@/lib/quarantine/queries";
import { getReleaseSheet } from "@/lib/release/queries";
import { findOnCall } from "@/lib/release/queries/on-call";
import { getLotPlaces } from "@/lib/storage/queries";

/** A scanned code finds its lot as well as an id does. */
async function readSheet(reader: Allowed<"lots.read">, param: string) {
  if (isId(param)) return getLotSheet(reader, param);
  const found = await findLotByCode(reader, decodeURIComponent(param));
  if (found) redirect(`/lots/${found.id}`);
  return null;
}

export default async function LotPage({ params }: { params: Promise<{ lotId: string }> }) {
  const reader = await requirePermission("lots.read");
  const lot = await readSheet(reader, (await params).lotId);
  if (!lot) notFound();
  const doses = allow(reader, "dosimetry.read");
  const judgement = allow(reader, "release.read");
  const agreements = allow(reader, "agreements.read");
  const stores = allow(reader, "storage.read");
  const reports = allow(reader, "nonconformances.read");
  const [agreement, readings, release, places, found, onCall] = await Promise.all([
    agreements ? findAgreementOn(agreements, lot, centreDay(lot.arrivedAt)) : undefined,
    doses && lot.progress.dosimeters > 0 ? getDosimetrySheet(doses, lot.id) : null,
    judgement ? getReleaseSheet(judgement, lot.id) : null,
    stores && getLotPlaces(stores, lot.id),
    reports && listNonconformancesOfLot(reports, lot.id, new Date()),
    judgement && lot.stage === "processed" ? findOnCall(judgement, new Date()) : null,
  ]);
  const caller = allow(reader, "lots.call-inspector");
  const booked =
    caller && lot.product.kind === "fruit"
      ? await findBookedInspector(caller, lot, centreDay(lot.arrivedAt))
      : null;
  const seesEvidence = allow(reader, "evidence.read");
  const evidence = seesEvidence && (await listLotEvidence(seesEvidence, lot.id));
  const mayReport = allow(reader, "nonconformances.open") !== null;
  const now = new Date();
  const log = ["in_process", "processed"].includes(lot.stage) ? allow(reader, "dosimetry.log") : null;
  const batches = readings?.dosimeters.map(({ batchCode }) => batchCode) ?? [];
  const calibrations = log && readings && (await listCalibrationChoices(log, batches, now));
  const mayDecide = allow(reader, "release.decide") !== null;
  const mayIssue = allow(reader, "certificates.issue") !== null && lot.stage === "released";
  return (
    <LotHeader lot={lot} actor={reader}>
      <WaitingNotice
        lot={lot}
        mayCall={caller !== null}
        inspectHref={allow(reader, "lots.inspect") ? `/lots/${lot.id}/inspect` : undefined}
        booked={booked}
      />
      <LotFacts lot={lot} agreement={agreement} />
      <LotCarriers lot={lot} />
      {places && (
        <LotPlaces lotId={lot.id} places={places} mayMove={allow(reader, "storage.move") !== null} />
      )}
      {readings && <LotReadings sheet={readings} calibrations={calibrations} now={centreMinute(now)} />}
      {release && (
        <LotChecks
          sheet={release}
          lotCode={lot.code}
          mayDecide={mayDecide}
          kind={lot.product.kind}
          mayReport={mayReport}
          linked={allow(reader, "schedules.read") !== null}
        />
      )}
      {release && lot.stage === "processed" && <OnCallLine duty={onCall} personId={reader.personId} />}
      {release && <LotHolds sheet={release} lotCode={lot.code} mayDecide={mayDecide} />}
      {found && <LotNonconformances rows={found} lotCode={lot.code} mayOpen={mayReport} />}
      {release && (
        <LotDecisions sheet={release} lotCode={lot.code} deciderId={mayDecide ? reader.personId : null} />
      )}
      <MarketConditions destination={lot.destination} commodity={lot.product.commodity} />
      <LotCertificates
        lotId={lot.id}
        lotCode={lot.code}
        certificates={lot.certificates}
        mayIssue={mayIssue}
      />
      <LotCounts
        facts={{
          ...lot,
          sealedCartons: lot.progress.sealedCartons,
          storedCartons: places ? storedOf(places.standing) : null,
          dispatchedCartons: lot.dispatches[0]?.cartons ?? null,
          removal: removalOf(lot),
        }}
      />
      <LotSeals
        lot={lot}
        mayCorrect={
          allow(reader, "lots.seal") !== null && ["processed", "released", "certified"].includes(lot.stage)
        }
      />
      <LotDispatch lot={lot} />
      <LotDepartures lot={lot} />
      {evidence && <EvidenceSection sheet={evidence} actor={reader} />}
      <LotTimeline timeline={lot.timeline} />
    </LotHeader>
  );
}
