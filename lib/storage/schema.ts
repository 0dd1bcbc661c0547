import { z } from "zod";
import { choice, code, day, id, instant, integer, optional, optionalText, text } from "@/lib/core/fields";
import { zones } from "@/lib/storage/rules/zones";

const place = {
  code: code(20),
  name: text(120),
  zone: choice(zones),
  serves: optional(choice(["fruit", "ppe"])),
};

export const loadPlacesInput = z.object({ places: z.array(z.object(place)).min(1).max(20) });

export const openPlaceInput = z.object({ ...place, openedOn: optional(day()) });

export const closePlaceInput = z.object({ locationId: id(), closedOn: optional(day()) });

export const moveLotInput = z.object({
  lotId: id(),
  /** What is moved from where, as the choice of the form: place and kind. */
  fromId: optional(id()),
  treated: choice(["yes", "no"]),
  toId: id(),
  cartons: integer(1, 100_000),
  movedAt: optional(instant()),
  reason: optionalText(300),
});
