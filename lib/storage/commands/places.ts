import "server-only";
import { defineCommand } from "@/lib/core/command";
import { centreDay, dayOf } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done, refuse } from "@/lib/core/result";
import { readNeighbours } from "@/lib/storage/facts";
import { checkClosing, checkOpening, type PlaceRefusal } from "@/lib/storage/rules/moves";
import { closePlaceInput, loadPlacesInput, openPlaceInput } from "@/lib/storage/schema";

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** What every centre begins with: both sides of the barrier, a hold, and the way out. Loading twice loads once. */
export const loadPlaces = defineCommand({
  name: "storage.load-places",
  permission: "storage.load",
  input: loadPlacesInput,
  async run({ tx, actor, at }, { places }) {
    const synthetic = await isDemo(tx);
    const known = await tx.storageLocation.findMany({ select: { code: true } });
    const missing = places.filter(({ code }) => !known.some((place) => place.code === code));
    if (missing.length > 0)
      await tx.storageLocation.createMany({
        data: missing.map(({ code, name, zone, serves }) => ({
          id: newId(),
          code,
          name,
          zone,
          serves,
          openedOn: dateOf(centreDay(at)),
          openedById: actor.personId,
          synthetic,
        })),
      });
    return done({ loaded: missing.length });
  },
});

export const openPlace = defineCommand({
  name: "storage.open-place",
  permission: "storage.manage",
  input: openPlaceInput,
  async run({ tx, actor, at }, { code, name, zone, serves, ...input }) {
    const today = centreDay(at);
    const openedOn = input.openedOn ? dayOf(input.openedOn) : today;
    const sameCode = await tx.storageLocation.findUnique({ where: { code }, select: { name: true } });
    const verdict = checkOpening({ openedOn }, { today, sameCode });
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.storageLocation.create({
      data: {
        id,
        code,
        name,
        zone,
        serves,
        openedOn: dateOf(openedOn),
        openedById: actor.personId,
        synthetic: await isDemo(tx),
      },
    });
    return done({ id });
  },
});

export const closePlace = defineCommand({
  name: "storage.close-place",
  permission: "storage.manage",
  input: closePlaceInput,
  async run({ tx, actor, at }, { locationId, ...input }) {
    const place = await tx.storageLocation.findUnique({
      where: { id: locationId },
      select: { zone: true, openedOn: true, closedOn: true },
    });
    if (!place) return refuse<PlaceRefusal>({ code: "storage.not-found" });
    const today = centreDay(at);
    const closedOn = input.closedOn ? dayOf(input.closedOn) : today;
    const there = await readNeighbours(tx, locationId);
    const othersOfItsZone = await tx.storageLocation.count({
      where: { zone: place.zone, closedOn: null, id: { not: locationId } },
    });
    const verdict = checkClosing(
      {
        zone: place.zone,
        openedOn: dayOf(place.openedOn),
        closedOn: place.closedOn && dayOf(place.closedOn),
      },
      { closedOn, today, lotsThere: there.map(({ code }) => code), othersOfItsZone },
    );
    if (!verdict.ok) return verdict;
    await tx.storageLocation.update({
      where: { id: locationId },
      data: { closedOn: dateOf(closedOn), closedById: actor.personId },
    });
    return done({ id: locationId });
  },
});
