import { ChevronRight } from "lucide-react";
import { MoveButton } from "@/components/storage/move-form";
import { ZoneBadge } from "@/components/storage/zone-badge";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { LotPlaces as Places } from "@/lib/storage/queries";
import type { Place, StorageStep } from "@/lib/storage/rules/zones";

type Line = StorageStep & { carriers: number };

/** Carrier after carrier from one place to another is one line. */
function joinCarriers(steps: readonly StorageStep[]): Line[] {
  const lines: Line[] = [];
  for (const step of steps) {
    const last = lines.at(-1);
    const goesOn =
      last &&
      last.kind === step.kind &&
      step.carrierCode &&
      last.from?.id === step.from?.id &&
      last.to?.id === step.to?.id;
    if (goesOn)
      lines[lines.length - 1] = {
        ...last,
        cartons: last.cartons + step.cartons,
        carriers: last.carriers + 1,
      };
    else lines.push({ ...step, carriers: step.carrierCode ? 1 : 0 });
  }
  return lines;
}

type LotPlacesProps = { lotId: string; places: Places; mayMove: boolean };

/** Where the cartons of a lot stand now, and every place they stood at before. */
export async function LotPlaces({ lotId, places, mayMove }: LotPlacesProps) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.storage;
  const say = (value: number) => formatNumber(value, locale);
  const named = (place: Place | null, unknown: string) =>
    place ? (
      <span className="inline-flex flex-wrap items-center gap-2">
        <Link href={`/storage/${place.id}`} className="link">
          {place.code}
        </Link>
        <ZoneBadge zone={place.zone} words={words.zones} />
      </span>
    ) : (
      <span className="text-ink-2">{unknown}</span>
    );
  const missing = (step: Line, side: "from" | "to") => {
    const onCarriers = step.kind === (side === "from" ? "unloaded" : "loaded");
    if (onCarriers) return words.onCarriers(say(step.carriers));
    const outside =
      side === "from"
        ? step.kind === "received" || step.kind === "dispatched"
        : ["dispatched", "returned", "destroyed"].includes(step.kind);
    return outside ? m.lots.none : words.unknownPlace;
  };
  return (
    <Section id="places" title={words.lotTitle}>
      <ul className="grid gap-3">
        {places.standing.map(({ place, treated, cartons }) => (
          <li key={`${place?.id}-${treated}`} className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <span className="font-medium">{m.lots.stepCounts.cartons(say(cartons))}</span>
            <span className="text-ink-2">{words.treated(treated)}</span>
            {named(place, words.unknownPlace)}
            {place && <span className="text-ink-2">{place.name}</span>}
            {mayMove && (
              <MoveButton
                lotId={lotId}
                from={place}
                treated={treated}
                cartons={cartons}
                places={places.open}
              />
            )}
          </li>
        ))}
        {places.standing.length === 0 && <li className="text-ink-2">{words.lotNone}</li>}
      </ul>
      <details className="group mt-4">
        <summary className="inline-flex min-h-(--control) list-none items-center gap-2 text-ink-2 hover:text-ink">
          <ChevronRight size={18} aria-hidden="true" className="group-open:rotate-90" />
          {words.log}
        </summary>
        <DataTable
          caption={words.log}
          rows={joinCarriers(places.steps)}
          rowKey={(step) => `${step.kind}-${step.id}`}
          columns={[
            { key: "at", header: words.when, cell: (step) => <Time at={step.at} /> },
            { key: "kind", header: words.what, cell: (step) => words.steps[step.kind] },
            { key: "cartons", header: words.cartons, align: "end", cell: (step) => say(step.cartons) },
            { key: "from", header: words.from, cell: (step) => named(step.from, missing(step, "from")) },
            { key: "to", header: words.to, cell: (step) => named(step.to, missing(step, "to")) },
          ]}
          empty={null}
        />
      </details>
    </Section>
  );
}
