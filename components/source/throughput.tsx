import { Facts } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { formatNumber } from "@/lib/core/dates";
import { sayDose, sayPercent } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { Throughput } from "@/lib/source/queries/throughput";

/** What the power was good for lately, for whoever plans a day; no reading is judged by it. */
export async function ThroughputFacts({ found }: { found: Throughput }) {
  const [words, locale] = [(await getMessages()).source.throughput, await getLocale()];
  return (
    <Section title={words.title} lead={words.lead}>
      {found === null ? (
        <p className="text-ink-2">{words.none}</p>
      ) : (
        <Facts
          facts={[
            { label: words.efficiency, value: sayPercent(found.efficiency, locale) },
            { label: words.runs, value: words.runsOf(found.runs, found.of) },
            { label: words.meanDose, value: sayDose(found.meanDoseGy, locale) },
            {
              label: words.rate,
              value:
                found.rateKgPerH === null
                  ? words.noActivity
                  : words.rateIs(
                      formatNumber(Math.round(found.rateKgPerH), locale),
                      formatNumber((found.rateKgPerH * 24) / 1000, locale, 1),
                    ),
            },
          ]}
        />
      )}
    </Section>
  );
}
