import { done, refuse, type Result } from "@/lib/core/result";

export const holdKinds = ["leak_suspected", "source_event"] as const;
export type HoldKind = (typeof holdKinds)[number];

export type SourceHold = { kind: HoldKind; openedAt: Date; reason: string; closedAt: Date | null };

export type HeldRefusal = { code: "source.held"; kind: HoldKind; since: Date; reason: string };

/** Holds that stood over the source at a moment, the first second counted and the last one not. */
export function holdsAt<H extends SourceHold>(holds: readonly H[], at: Date): H[] {
  return holds.filter(({ openedAt, closedAt }) => openedAt <= at && (closedAt === null || closedAt > at));
}

/** The source stays down while the radiation safety officer holds it. */
export function checkNotHeld(holds: readonly SourceHold[], at: Date): HeldRefusal[] {
  return holdsAt(holds, at).map(({ kind, openedAt, reason }) => ({
    code: "source.held",
    kind,
    since: openedAt,
    reason,
  }));
}

export type HoldRefusal =
  | { code: "source.hold-not-found" }
  | { code: "source.hold-in-future"; field: "openedAt" }
  | { code: "source.hold-closed-already"; closedAt: Date };

export function checkOpening(openedAt: Date, at: Date): Result<true, HoldRefusal[]> {
  return openedAt > at ? refuse({ code: "source.hold-in-future", field: "openedAt" }) : done(true);
}

export function decideClosing({ closedAt }: { closedAt: Date | null }): Result<true, HoldRefusal[]> {
  return closedAt === null ? done(true) : refuse({ code: "source.hold-closed-already", closedAt });
}
