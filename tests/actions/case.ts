import type { Role } from "@/lib/core/policy/roles";
import type { Fields } from "./wire";
import type { Workshop } from "./workshop";

/** What one button may do: who may press it, with what, and exactly which rows come of it. */
export type ActionCase = {
  /** noun.exportedName, as in the build's manifest. */
  action: string;
  /** The command as the trail names it. */
  command: string;
  may: readonly Role[] | "everyone";
  /** Never at a shared station, whoever shows a card there. */
  desk?: true;
  /** The staff code of somebody who may. */
  by: string;
  prepare(workshop: Workshop): Promise<Fields>;
  /** Every change that the trail holds of it, such as "insert public.lot". */
  writes: readonly string[];
  /** Tables outside the trail that change besides the receipt. */
  besides?: readonly string[];
  /** The button asks for the password. */
  signs?: true;
  /** What pressing again with the same key answers, where that is not the same once more. */
  again?: string;
};

/** A button without a command behind it, or for people without a session, says by itself what is right. */
export type DoorCase = { action: string; why: string };
