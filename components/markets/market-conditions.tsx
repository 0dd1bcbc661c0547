import { Section } from "@/components/ui/page";
import { getMessages } from "@/lib/i18n/server";
import { conditionKinds, conditionsFor } from "@/lib/markets/rules";

type Goods = { destination: string | null; commodity: string };

/** Packaging, labels, documents and limits of the market the goods go to, each with its source. */
export async function MarketConditions({ destination, commodity }: Goods) {
  const found = conditionsFor(destination, commodity);
  if (destination === null || found.length === 0) return null;
  const m = await getMessages();
  const words = m.markets;
  const kinds = conditionKinds.filter((kind) => found.some((one) => one.kind === kind));
  return (
    <Section id="market" title={words.title(m.schedules.destination(destination))} lead={words.lead}>
      <dl className="grid gap-3">
        {kinds.map((kind) => (
          <div key={kind} className="grid gap-1 sm:grid-cols-[12rem_minmax(0,1fr)] sm:gap-4">
            <dt className="text-ink-2">{words.kinds[kind]}</dt>
            <dd>
              <ul className="grid gap-2">
                {found
                  .filter((one) => one.kind === kind)
                  .map(({ code, source }) => (
                    <li key={code}>
                      {words.conditions[code]}
                      <span className="block text-sm text-ink-2">{words.source(source)}</span>
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
