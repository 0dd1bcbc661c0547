import type { ReactNode } from "react";
import { Section } from "@/components/ui/page";
import { Timeline, type TimelineEvent } from "@/components/ui/timeline";
import type { Tone } from "@/components/ui/badge";
import { formatMoment, formatNumber } from "@/lib/core/dates";
import { sayMeaning } from "@/lib/i18n/meanings";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayDose, sayDoseDown, sayDoseUp, sayList } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { EventFacts, LotEvent } from "@/lib/lots/queries/timeline";

type Said = Pick<TimelineEvent, "what" | "detail" | "tone">;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function sayEvent(event: EventFacts, m: Messages, locale: Locale): Said {
  const words = m.lots.events;
  const say = (value: number) => formatNumber(value, locale);
  switch (event.kind) {
    case "received":
      return {
        what: words.received({ received: say(event.receivedCartons), rejected: say(event.rejectedCartons) }),
        detail: event.vehicle,
        tone: "process",
      };
    case "amended":
    case "closed":
      return { what: words[event.kind], detail: event.reason };
    case "hold-ended":
      return { what: words.holdEnded, detail: event.reason };
    case "held":
    case "withdrawn":
      return { what: words[event.kind], detail: event.reason, tone: "hold" };
    case "inspected": {
      const by = words.inspectedBy(event.inspectorName, event.organisation, say(event.sampleCartons));
      const passed = event.result === "pass";
      return {
        what: words.inspected(passed),
        detail: [by, m.lots.officers.events.found({ ...event, kind: event.whose }), event.findings]
          .filter(Boolean)
          .join(". "),
        tone: passed ? "good" : "bad",
      };
    }
    case "called":
    case "could-not-come":
    case "called-off":
    case "sealed":
      return sayOfficer(event, m, locale);
    case "acknowledged":
      return { what: words.acknowledged, detail: `${event.customerSignatory} · ${event.document}` };
    case "moved":
      return {
        what: m.storage.moved(say(event.cartons), event.from ?? m.storage.unknownPlace, event.to),
        detail: event.reason,
      };
    case "loaded":
      return {
        what: words.loaded(
          say(sum(event.carriers.map(({ cartons }) => cartons))),
          say(event.carriers.length),
        ),
        detail: sayList(
          event.carriers.map(({ carrierCode, cartons }) => words.carrierCartons(carrierCode, say(cartons))),
          12,
        ),
      };
    case "entered":
    case "left":
      return {
        what: words[event.kind](say(event.carrierCodes.length), event.runCode),
        detail: sayList(event.carrierCodes, 12),
        tone: "process",
      };
    case "interrupted":
      return {
        what: words.interrupted(event.runCode),
        detail: words.interruptedCarriers(event.cause, sayList(event.carrierCodes, 12)),
        tone: "hold",
      };
    case "resumed":
      return {
        what: words.resumed(event.runCode),
        detail: `${event.resumedHow}; ${event.positionKnown ? words.positionKnown : words.positionUnknown}`,
        tone: event.positionKnown ? "process" : "hold",
      };
    case "unloaded":
    case "read":
      return sayFloor(event, m, locale);
    case "returned":
    case "destroyed":
      return sayDeparture(event, m, locale);
    default:
      return sayDecision(event, m, locale);
  }
}

type OfficerFacts = Extract<EventFacts, { kind: "called" | "could-not-come" | "called-off" | "sealed" }>;

function sayOfficer(event: OfficerFacts, m: Messages, locale: Locale): Said {
  const { call, seal, events: words } = m.lots.officers;
  switch (event.kind) {
    case "called":
      return {
        what: words.called(call.kinds[event.whom]),
        detail: words.calledDetail({
          ...event,
          expected: event.expectedAt && formatMoment(event.expectedAt),
        }),
        tone: "hold",
      };
    case "could-not-come":
      return { what: words.couldNotCome, detail: event.reason, tone: "hold" };
    case "called-off":
      return { what: words.calledOff, detail: event.reason };
    case "sealed": {
      const { officerName, organisation, note, reason } = event;
      const by = [`${officerName}, ${organisation}`, note, reason && words.corrected(reason)];
      return {
        what: words.sealed(formatNumber(event.cartons, locale), seal.codes(event.firstCode, event.lastCode)),
        detail: by.filter(Boolean).join(" · "),
      };
    }
  }
}

type FloorFacts = Extract<EventFacts, { kind: "unloaded" | "read" }>;

function sayFloor(event: FloorFacts, m: Messages, locale: Locale): Said {
  const words = m.lots.events;
  const say = (value: number) => formatNumber(value, locale);
  if (event.kind === "unloaded") {
    const damaged = sum(event.carriers.map((carrier) => carrier.damagedCartons));
    const notes = event.carriers.flatMap(({ carrierCode, damageNote }) =>
      damageNote ? [`${carrierCode}: ${damageNote}`] : [],
    );
    return {
      what: words.unloaded(
        say(sum(event.carriers.map(({ cartonsOut }) => cartonsOut))),
        say(event.carriers.length),
        say(damaged),
      ),
      detail:
        notes.length > 0
          ? notes.join(" · ")
          : sayList(
              event.carriers.map(({ carrierCode }) => carrierCode),
              12,
            ),
      ...(damaged > 0 ? { tone: "hold" as const } : {}),
    };
  }
  const doses = event.readings.map(({ dosimeterCode, doseGy, reason }) => {
    const dose = `${dosimeterCode}: ${sayDose(doseGy, locale)}`;
    return reason ? `${dose} (${words.reread(reason)})` : dose;
  });
  return { what: words.read(say(event.readings.length)), detail: sayList(doses, 12) };
}

type DecisionFacts = Extract<EventFacts, { kind: "decided" | "retreatment" | "certified" | "dispatched" }>;

function sayDecision(event: DecisionFacts, m: Messages, locale: Locale): Said {
  const words = m.lots.events;
  switch (event.kind) {
    case "decided": {
      const { outcome, minDoseGy, maxDoseGy, reason } = event;
      const doses =
        minDoseGy !== null &&
        maxDoseGy !== null &&
        words.calculated(sayDoseDown(minDoseGy, locale), sayDoseUp(maxDoseGy, locale));
      const tone: Tone = outcome === "released" ? "good" : "bad";
      return { what: words[outcome], detail: [doses, reason].filter(Boolean).join(" · "), tone };
    }
    case "retreatment":
      return { what: words.retreatment(event.pass), detail: event.reason, tone: "hold" };
    case "certified":
      return { what: words.certified(event.number), tone: "good" };
    case "dispatched":
      return {
        what: words.dispatched(formatNumber(event.cartons, locale), event.consignee),
        detail: [event.vehicle, event.sealCode, event.note].filter(Boolean).join(" · "),
        tone: "good",
      };
  }
}

type DepartureFacts = Extract<EventFacts, { kind: "returned" | "destroyed" }>;

function sayDeparture(event: DepartureFacts, m: Messages, locale: Locale): Said {
  const { events: words, takenOver, witnessed } = m.lots.departures;
  const cartons = formatNumber(event.cartons, locale);
  return event.kind === "returned"
    ? { what: words.returned(cartons, event.recipient), detail: `${takenOver(event)} · ${event.document}` }
    : {
        what: words.destroyed(cartons),
        detail: `${event.method} · ${witnessed(event.witness)} · ${event.document}`,
      };
}

/** The story, oldest first: who did what, when, and with which signature. */
export async function LotTimeline({ timeline }: { timeline: readonly LotEvent[] }) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const events = timeline.map((event): TimelineEvent => {
    const { id, at, who, recordedAt, sheet, signature } = event;
    const said = sayEvent(event, m, locale);
    return {
      id: `${event.kind}-${id}`,
      at,
      who,
      ...said,
      ...(sheet
        ? { detail: <Late detail={said.detail} words={m.lots.late.from(sheet.paperSheet, sheet.reason)} /> }
        : {}),
      ...(recordedAt ? { recordedAt } : {}),
      ...(signature ? { signature: { ...signature, meaning: sayMeaning(m, signature.meaning) } } : {}),
    };
  });
  return (
    <Section id="timeline" title={m.lots.sheet.timeline}>
      <Timeline events={events} />
    </Section>
  );
}

function Late({ detail, words }: { detail: ReactNode; words: string }) {
  return (
    <>
      {detail}
      <p className="text-sm text-hold">{words}</p>
    </>
  );
}
