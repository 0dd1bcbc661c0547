import { query } from "../hands";
import { agreements } from "./agreements";
import { audit } from "./audit";
import { bookings } from "./bookings";
import { certificates } from "./certificates";
import { configurations } from "./configurations";
import { customers } from "./customers";
import { dosimetry } from "./dosimetry";
import { licences } from "./licences";
import { lots } from "./lots";
import { nonconformances } from "./nonconformances";
import { people } from "./people";
import { pests } from "./pests";
import { products } from "./products";
import { quarantine } from "./quarantine";
import { reports } from "./reports";
import { runs } from "./runs";
import { safety } from "./safety";
import { schedules } from "./schedules";
import { security } from "./security";
import { source } from "./source";
import { specs } from "./specs";
import { storage } from "./storage";
import { today } from "./today";
import type { Visit } from "./visit";

/** What is visited of each noun. */
export const nouns = {
  agreements,
  audit,
  bookings,
  certificates,
  configurations,
  customers,
  dosimetry,
  licences,
  lots,
  nonconformances,
  people,
  pests,
  products,
  quarantine,
  reports,
  runs,
  safety,
  schedules,
  security,
  source,
  specs,
  storage,
  today,
};
const lookups = new Map(Object.values(nouns).flatMap((noun) => Object.entries(noun.lookups ?? {})));

/** Every page of app/, by its folder. */
export const routes: Record<string, Visit[]> = Object.fromEntries(
  Object.values(nouns).flatMap((noun) => Object.entries(noun.pages)),
);

export async function addressOf(adminUrl: string, { path }: Visit): Promise<string> {
  let address = path;
  for (const [place, name = ""] of path.matchAll(/\{(\w+)\}/g)) {
    const text = lookups.get(name);
    if (text === undefined) throw new Error(`nothing says how to find ${name}`);
    const [found] = await query<{ id: string }>(adminUrl, text);
    if (!found) throw new Error(`the demo has no ${name}`);
    address = address.replace(place, encodeURIComponent(found.id));
  }
  return address;
}
