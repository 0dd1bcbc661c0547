import { StateBadge, type Tone } from "@/components/ui/badge";
import type { Messages } from "@/lib/i18n/messages";
import type { ScheduleState } from "@/lib/schedules/rules/state";

export const stateTones: Record<ScheduleState, Tone> = {
  "in-force": "good",
  limits: "good",
  upcoming: "process",
  "needs-activation": "hold",
  unconfirmed: "draft",
  "no-dose": "draft",
  superseded: "hold",
};

export function ScheduleBadge({ state, m }: { state: ScheduleState; m: Messages }) {
  return <StateBadge tone={stateTones[state]}>{m.schedules.states[state]}</StateBadge>;
}

/** Words of the source, in the source's language. */
export function Verbatim({ children }: { children: string | null }) {
  return children && <span lang="en">{children}</span>;
}

/** A commodity of the source by the name it has in the reader's language; null where it has none here. */
export function commodityName(source: string, m: Messages): string | null {
  const key = source.toLowerCase().replaceAll(" ", "_");
  const name = m.products.commodity(key);
  return name === key ? null : name;
}

/** What we know by name is said in the reader's language; anything else as the source words it. */
export function Commodity({ source, m }: { source: string; m: Messages }) {
  return commodityName(source, m) ?? <Verbatim>{source}</Verbatim>;
}

export function Purpose({ source, m }: { source: string; m: Messages }) {
  const said = m.schedules.purpose(source);
  return said === source ? <Verbatim>{source}</Verbatim> : said;
}
