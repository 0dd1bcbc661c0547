import type { ReactNode } from "react";
import { EventView } from "@/components/security/event-view";
import { FormView } from "@/components/security/form-view";
import { ListView } from "@/components/security/list-view";
import { WeekView } from "@/components/security/week-view";
import { type Actor, type Allowed, allow } from "@/lib/core/permissions";
import { getEventSheet, getSecurityWeek, listEvents } from "@/lib/security/queries";

export type Address = { rest: readonly string[]; asked: Record<string, string | string[] | undefined> };

type Reader = Allowed<"security.read">;

/** Null is "no such address", and is all that anybody else is told. */
export async function openSecurityRoom(actor: Actor, { rest, asked }: Address): Promise<ReactNode> {
  const reader = allow(actor, "security.read");
  if (!reader) return null;
  const [place, name, deed, ...beyond] = rest;
  if (beyond.length > 0) return null;
  if (place === undefined) return showWeek(reader, null);
  if (place === "weeks" && name !== undefined && deed === undefined) return showWeek(reader, name);
  if (place === "new" && name === undefined)
    return allow(actor, "security.record") && <FormView event={null} />;
  if (place !== "events") return null;
  return name === undefined ? showList(reader, [asked.after].flat()[0]) : showEvent(reader, name, deed);
}

async function showWeek(reader: Reader, name: string | null): Promise<ReactNode> {
  const week = await getSecurityWeek(reader, name);
  return week && <WeekView week={week} />;
}

async function showList(reader: Reader, after: string | undefined): Promise<ReactNode> {
  const { rows, older } = await listEvents(reader, { after });
  return <ListView rows={rows} older={older} />;
}

async function showEvent(reader: Reader, id: string, deed: string | undefined): Promise<ReactNode> {
  if (deed !== undefined && deed !== "correct") return null;
  const event = await getEventSheet(reader, id);
  if (!event) return null;
  if (deed === undefined) return <EventView event={event} />;
  return event.correction || !allow(reader, "security.record") ? null : <FormView event={event} />;
}
