import { commonName, PestName } from "@/components/pests/pest-words";
import { Facts } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { Link } from "@/components/ui/link";
import { formatDay, formatMoment, formatNumber } from "@/lib/core/dates";
import type { AgreementOfLot } from "@/lib/agreements/queries/on-day";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { sayCelsius } from "@/lib/i18n/say";
import { packagingConditions } from "@/lib/lots/rules/receipt";
import { inspectionKinds } from "@/lib/lots/rules/inspection";
import type { LotSheet } from "@/lib/lots/queries/sheet";

type LotFactsProps = {
  lot: LotSheet;
  /** In force on the day of receipt; null for none, undefined for whoever may not read agreements. */
  agreement: AgreementOfLot | null | undefined;
};

function sayKind(m: Messages, kind: string | null): string | null {
  const known = inspectionKinds.find((one) => one === kind);
  return known ? m.lots.officers.kinds[known] : null;
}

function sayPackaging(m: Messages, condition: string | null): string | null {
  const known = packagingConditions.find((one) => one === condition);
  return known ? m.lots.packagingConditions[known] : null;
}

/** The receipt as it stands, with what the inspection and the customer said. */
export async function LotFacts({ lot, agreement }: LotFactsProps) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.lots.sheet.facts;
  const say = (value: number) => formatNumber(value, locale);
  const unit = m.lots.units[lot.product.countingUnit] ?? lot.product.countingUnit;
  const [inspection] = lot.inspections;
  const [acknowledgement] = lot.acknowledgements;
  const mass =
    lot.massKg === null
      ? null
      : lot.massBasis === "declared"
        ? m.lots.sheet.facts.massDeclared(
            say(lot.massKg),
            lot.cartonMassKg === null ? "?" : say(lot.cartonMassKg),
          )
        : m.lots.sheet.facts.massWeighed(say(lot.massKg));
  return (
    <Section id="receipt" title={m.lots.sheet.received}>
      <Facts
        columns={2}
        facts={[
          {
            label: words.customer,
            value: (
              <Link href={`/customers/${lot.customerId}`} className="link">
                {lot.customer.name}
              </Link>
            ),
          },
          {
            label: words.spec,
            value: (
              <Link href={`/specs/${lot.specId}`} className="link">
                {m.specs.name(lot.spec.code, lot.spec.versionNo)}
              </Link>
            ),
          },
          ...(agreement === undefined
            ? []
            : [
                {
                  label: words.agreement,
                  value: agreement && (
                    <Link href={`/agreements/${agreement.id}`} className="link">
                      {m.agreements.name(agreement.code, agreement.versionNo)}
                    </Link>
                  ),
                },
              ]),
          {
            label: words.cartons,
            value: words.cartonsValue(
              say(lot.declaredCartons),
              say(lot.receivedCartons),
              say(lot.rejectedCartons),
            ),
          },
          {
            label: words.purpose,
            value: m.specs.purposes[lot.spec.purpose === "ppe" ? "ppe" : "phyto_export"],
          },
          { label: words.mass, value: mass },
          ...(lot.items === null ? [] : [{ label: words.items, value: `${say(lot.items)} ${unit}` }]),
          {
            label: words.destination,
            value: lot.destination ? m.schedules.destination(lot.destination) : m.lots.notExported,
          },
          ...(agreement && agreement.pests.length > 0
            ? [{ label: m.pests.target, value: <Targets pests={agreement.pests} m={m} locale={locale} /> }]
            : agreement?.targetPests
              ? [{ label: m.pests.target, value: agreement.targetPests }]
              : []),
          { label: words.arrivedAt, value: formatMoment(lot.arrivedAt) },
          { label: words.promisedAt, value: lot.promisedAt && formatMoment(lot.promisedAt) },
          { label: words.vehicle, value: lot.vehicle },
          { label: words.sealCode, value: lot.sealCode },
          { label: words.productTemperature, value: sayCelsius(lot.productTemperatureC, locale) },
          { label: words.packagingCondition, value: sayPackaging(m, lot.packagingCondition) },
          { label: words.durableUntil, value: lot.durableUntil && formatDay(lot.durableUntil) },
          { label: words.previously, value: m.lots.previousIrradiation[lot.previouslyIrradiated] },
          { label: words.customerLotCode, value: lot.customerLotCode },
          { label: words.growerCode, value: lot.growerCode },
          { label: words.packhouseCode, value: lot.packhouseCode },
          ...(lot.freeRound
            ? [{ label: words.freeRound, value: `${lot.freeRound.code} · ${lot.freeRound.name}` }]
            : []),
          ...(lot.discrepancyNote
            ? [
                {
                  label: words.discrepancy,
                  value: words.discrepancyValue(lot.discrepancyNote, lot.discrepancyAcceptedBy ?? ""),
                },
              ]
            : []),
          ...(lot.product.kind === "fruit"
            ? [
                {
                  label: words.inspection,
                  value:
                    inspection &&
                    [m.lots.events.inspected(inspection.result === "pass"), sayKind(m, inspection.kind)]
                      .filter(Boolean)
                      .join(" · "),
                },
              ]
            : []),
          ...(lot.product.requiresAcknowledgement
            ? [
                {
                  label: words.acknowledgement,
                  value:
                    acknowledgement && `${acknowledgement.customerSignatory} · ${acknowledgement.document}`,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

type TargetsProps = { pests: AgreementOfLot["pests"]; m: Messages; locale: Locale };

/** Each pest that the agreement is to stop, with the stages that may be present. */
function Targets({ pests, m, locale }: TargetsProps) {
  return (
    <ul>
      {pests.map((pest) => (
        <li key={pest.scientificName}>
          <PestName name={pest.scientificName} common={commonName(pest, locale)} />
          <span className="font-normal text-ink-2"> · {m.pests.stagesList(pest.lifeStages)}</span>
        </li>
      ))}
    </ul>
  );
}
