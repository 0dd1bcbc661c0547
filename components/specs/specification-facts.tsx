import { Link } from "@/components/ui/link";
import { Facts } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { formatDay, formatNumber } from "@/lib/core/dates";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayDose, sayPercent } from "@/lib/i18n/say";
import type { SpecificationSheet } from "@/lib/specs/queries";

type Part = { spec: SpecificationSheet; m: Messages; locale: Locale };

function sizeOf({ spec, locale }: Part): string | null {
  const sides = [spec.cartonLengthMm, spec.cartonWidthMm, spec.cartonHeightMm];
  if (sides.every((side) => side === null)) return null;
  return `${sides.map((side) => (side === null ? "?" : formatNumber(side, locale))).join(" × ")} mm`;
}

function densityOf({ spec, locale }: Part): string | null {
  const ends = [spec.densityMinKgM3, spec.densityMaxKgM3];
  if (ends.every((end) => end === null)) return null;
  return `${ends.map((end) => (end === null ? "?" : formatNumber(end, locale))).join(" – ")} kg/m³`;
}

/** A ratio is said to its last digit: the window rests on all of them. */
function exactly(ratio: number, locale: Locale): string {
  return String(ratio).replace(".", locale === "vi" ? "," : ".");
}

function mapOf({ spec, m }: Part) {
  if (!spec.doseMap) return null;
  const { id, code, versionNo } = spec.doseMap.configuration;
  return (
    <Link className="link" href={`/configurations/${id}/maps/${spec.doseMapId}`}>
      {m.configurations.name(code, versionNo)}
    </Link>
  );
}

/** Where the dose is watched, how the goods lie, and the figures of the dose map. */
export function SpecificationFacts(part: Part) {
  const { spec, m, locale } = part;
  const words = m.specs;
  return (
    <>
      <Section title={words.map}>
        <Facts
          facts={[
            { label: words.minDose, value: sayDose(spec.minDoseGy, locale) },
            { label: words.maxDose, value: sayDose(spec.maxDoseGy, locale) },
            { label: words.ratioMin, value: exactly(spec.ratioMin, locale) },
            { label: words.ratioMax, value: exactly(spec.ratioMax, locale) },
            { label: words.uncertainty, value: sayPercent(spec.expandedUncertainty, locale) },
            { label: words.ratioSource, value: spec.ratioSource },
            { label: m.configurations.binding.label, value: mapOf(part) ?? m.configurations.binding.byHand },
          ]}
        />
      </Section>
      <Section title={words.configuration} lead={words.configurationLead}>
        <Facts
          facts={[
            { label: words.pathName, value: spec.pathName },
            { label: words.carrierType, value: spec.carrierType },
            { label: words.loadingPattern, value: spec.loadingPattern },
            { label: words.cartonsPerCarrier, value: formatNumber(spec.cartonsPerCarrier, locale) },
            { label: words.cartonSize, value: sizeOf(part) },
            { label: words.density, value: densityOf(part) },
            { label: words.monitorPosition, value: spec.monitorPosition },
            { label: words.dosimeterEvery, value: words.everyCarriers(spec.dosimeterEveryNCarriers) },
            {
              label: words.cycleTime,
              value: spec.cycleTimeS === null ? null : `${formatNumber(spec.cycleTimeS, locale)} s`,
            },
            {
              label: m.source.cycle.validated,
              value:
                spec.cycleTimeOn &&
                m.source.cycle.validatedAs(
                  formatDay(spec.cycleTimeOn),
                  formatNumber(spec.cycleTimeActivityKCi ?? Number.NaN, locale),
                  sayDose(spec.cycleTimeDoseGy ?? Number.NaN, locale),
                ),
            },
            {
              label: m.source.cycle.target,
              value: spec.targetDoseGy === null ? null : sayDose(spec.targetDoseGy, locale),
            },
            {
              label: words.maxInterruptions,
              value: spec.maxInterruptions === null ? null : formatNumber(spec.maxInterruptions, locale),
            },
            { label: words.note, value: spec.note },
          ]}
        />
      </Section>
    </>
  );
}
