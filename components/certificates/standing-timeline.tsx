import type { Tone } from "@/components/ui/badge";
import { Timeline } from "@/components/ui/timeline";
import { formatDay } from "@/lib/core/dates";
import type { StandingSheet } from "@/lib/certificates/queries/standing";
import type { Messages } from "@/lib/i18n/messages";
import { sayMeaning } from "@/lib/i18n/meanings";
import { getMessages } from "@/lib/i18n/server";

type Event = StandingSheet["events"][number];

const tones: Partial<Record<Event["kind"], Tone>> = {
  issued: "good",
  reviewOpened: "hold",
  reviewEnded: "good",
  withdrawn: "hold",
  proposed: "hold",
  revoked: "bad",
};

function say(event: Event, { standing }: Messages["certificates"]): string {
  const { events, parties, means } = standing;
  switch (event.kind) {
    case "told":
      return events.told(parties[event.party], event.recipient, means[event.means] ?? event.means);
    case "superseded":
      return events.superseded(event.number);
    case "original":
    case "reprint":
      return events[event.kind](event.copies);
    case "scanned":
      return events.scanned(event.signedBy);
    default:
      return events[event.kind];
  }
}

function Detail({ event, number, words }: { event: Event; number: string; words: Messages["certificates"] }) {
  if (event.kind !== "scanned") return event.reason;
  const { papers } = words;
  return (
    <>
      {papers.capacities[event.capacity]} · {formatDay(event.signedOn)} ·{" "}
      {event.sealed ? papers.sealed : papers.notSealed}{" "}
      <a href={`/api/certificates/${number}/scans/${event.id}`} className="link">
        {papers.view}
      </a>
    </>
  );
}

/** What happened to a certificate since it was issued, oldest first. */
export async function StandingTimeline({ sheet }: { sheet: StandingSheet }) {
  const m = await getMessages();
  return (
    <Timeline
      events={sheet.events.map((event) => ({
        id: event.id,
        at: event.at,
        what: say(event, m.certificates),
        who: event.who,
        detail: <Detail event={event} number={sheet.number} words={m.certificates} />,
        ...(tones[event.kind] ? { tone: tones[event.kind] as Tone } : {}),
        ...(event.signature
          ? { signature: { ...event.signature, meaning: sayMeaning(m, event.signature.meaning) } }
          : {}),
      }))}
    />
  );
}
