import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { type Address, openSecurityRoom } from "@/app/(desk)/[...path]/security-room";
import { currentActor, requireActor } from "@/lib/core/actor";
import type { Actor } from "@/lib/core/permissions";

type Rooms = {
  params: Promise<{ path: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Nouns that must not be known to exist. They have no route of their own: whoever may not enter meets an unknown address. */
const rooms: Record<string, (actor: Actor, address: Address) => Promise<ReactNode>> = {
  security: openSecurityRoom,
};

/** Every address no other page answers to: a room without a door for those who may enter, nothing for everybody else. */
export default async function UnknownAddressPage({ params, searchParams }: Rooms) {
  const actor = (await currentActor()) ?? (await requireActor());
  const [noun = "", ...rest] = (await params).path;
  const open = Object.hasOwn(rooms, noun) ? rooms[noun] : undefined;
  const room = open && (await open(actor, { rest, asked: await searchParams }));
  if (!room) notFound();
  return room;
}
