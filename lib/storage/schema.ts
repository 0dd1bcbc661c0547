import { z } from "zod";
import {
  choice,
  code,
  day,
  decimal,
  flag,
  id,
  instant,
  integer,
  optional,
  optionalText,
  text,
} from "@/lib/core/fields";
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

const celsius = () => decimal(-60, 80, 1);
const hours = () => optional(integer(1, 10_000));

export const logTemperatureInput = z.object({
  locationId: id(),
  celsius: celsius(),
  instrumentCode: optional(code(40)),
  takenAt: optional(instant()),
  note: optionalText(300),
});

export const stateLimitInput = z.object({
  productId: id(),
  inForceFrom: optional(day()),
  beforeMaxHours: hours(),
  afterMaxHours: hours(),
  beforeMinC: optional(celsius()),
  beforeMaxC: optional(celsius()),
  afterMinC: optional(celsius()),
  afterMaxC: optional(celsius()),
  noLimit: flag(),
  source: text(300, 3),
});
