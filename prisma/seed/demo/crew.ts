import type { Actor } from "@/lib/core/permissions";
import { demoActor } from "@/prisma/seed/people";

/** Who is on shift: nobody decides on a lot they treated or read. */
export type Crew = {
  storekeeper: Actor;
  clerk: Actor;
  operator: Actor;
  relief: Actor;
  dosimetrist: Actor;
  releaser: Actor;
};

const people = new Map<string, Actor>();

export async function actorOf(staffCode: string): Promise<Actor> {
  const known = people.get(staffCode) ?? (await demoActor(staffCode));
  people.set(staffCode, known);
  return known;
}

export async function crewOf(n: number): Promise<Crew> {
  const operators = ["OPR01", "OPR02", "OPR03"];
  const pick = (codes: string[], at: number) => actorOf(codes[at % codes.length] ?? "");
  return {
    storekeeper: await pick(["STO01", "STO02"], n),
    clerk: await actorOf("CLK01"),
    operator: await pick(operators, n),
    relief: await pick(operators, n + 1),
    dosimetrist: await pick(["DOS01", "DOS02", "DOR01"], n),
    releaser: await pick(["REL01", "REL02"], n),
  };
}
