import "server-only";
import { database } from "@/lib/core/db";
import { isDemo } from "@/lib/core/installation";
import { type Role, roles } from "@/lib/core/policy/roles";
import demo from "@/prisma/seed/demo-people.json";

export type DemoSignIns = {
  password: string;
  pin: string;
  people: { staffCode: string; name: string; roles: Role[]; hasPin: boolean }[];
};

/** The demo's own sign-ins, and null wherever a real person could be behind a staff code. */
export async function demoSignIns(): Promise<DemoSignIns | null> {
  if (!(await isDemo(database()))) return null;
  return {
    password: demo.password,
    pin: demo.pin,
    people: demo.people.map((person) => ({
      staffCode: person.staffCode,
      name: person.name,
      roles: roles.filter((role) => person.roles.includes(role)),
      hasPin: "station" in person,
    })),
  };
}
