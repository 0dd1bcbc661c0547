import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { LotSheet } from "@/lib/lots/queries/sheet";

/** Every carrier of the lot: loaded, through which run, unloaded; one table for each pass. */
export async function LotCarriers({ lot }: { lot: Pick<LotSheet, "loads" | "progress" | "pass"> }) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.lots.sheet;
  const say = (value: number) => formatNumber(value, locale);
  const { progress } = lot;
  const lead = words.carriersLead({
    loaded: say(progress.loadedCartons),
    total: say(progress.cartonsToTreat),
    out: say(progress.cartonsOut),
    damaged: say(progress.damagedCartons),
  });
  const passes = [...new Set([...lot.loads.map(({ pass }) => pass), lot.pass])].toSorted(
    (one, other) => other - one,
  );
  return (
    <Section id="carriers" title={words.carriers} lead={lot.loads.length > 0 ? lead : undefined}>
      <div className="grid gap-5">
        {passes.map((pass) => (
          <div key={pass}>
            {passes.length > 1 && <h3 className="mb-1 font-medium">{words.pass(pass)}</h3>}
            <DataTable
              caption={passes.length > 1 ? `${words.carriers}, ${words.pass(pass)}` : words.carriers}
              rows={lot.loads.filter((load) => load.pass === pass)}
              rowKey={(load) => load.id}
              columns={[
                {
                  key: "carrier",
                  header: words.columns.carrier,
                  cell: (load) => `${load.ordinal}. ${load.carrierCode}`,
                },
                {
                  key: "cartons",
                  header: words.columns.cartons,
                  align: "end",
                  cell: (load) => say(load.cartons),
                },
                {
                  key: "dosimeters",
                  header: words.columns.dosimeters,
                  cell: (load) =>
                    load.dosimeters.map(({ dosimeterCode }) => dosimeterCode).join(", ") || m.lots.none,
                },
                {
                  key: "run",
                  header: words.columns.run,
                  cell: ({ passage }) =>
                    passage ? (
                      <Link href={`/runs/${passage.runId}`} className="link relative z-10 whitespace-nowrap">
                        {passage.runCode}
                      </Link>
                    ) : (
                      m.lots.none
                    ),
                },
                {
                  key: "entered",
                  header: words.columns.entered,
                  cell: ({ passage }) => (passage ? <Time at={passage.enteredAt} /> : m.lots.none),
                },
                {
                  key: "left",
                  header: words.columns.left,
                  cell: ({ passage }) =>
                    passage?.leftAt ? (
                      <Time at={passage.leftAt} />
                    ) : passage ? (
                      <span className="text-process">{words.inside}</span>
                    ) : (
                      m.lots.none
                    ),
                },
                {
                  key: "out",
                  header: words.columns.out,
                  align: "end",
                  cell: ({ unload }) => (unload ? say(unload.cartonsOut) : m.lots.none),
                },
                {
                  key: "damaged",
                  header: words.columns.damaged,
                  align: "end",
                  cell: ({ unload }) => (unload ? say(unload.damagedCartons) : m.lots.none),
                },
              ]}
              empty={<p className="text-ink-2">{words.noCarriers}</p>}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}
