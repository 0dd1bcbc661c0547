import { mustRun } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { enrolmentCode } from "@/lib/core/derived";
import type { Actor } from "@/lib/core/permissions";
import type { Role } from "@/lib/core/policy/roles";
import { systemActor } from "@/lib/core/system-actor";
import { setFirstPassword, setPin } from "@/lib/people/commands/account";
import { foundAdministrators } from "@/lib/people/commands/founding";
import { invitePerson } from "@/lib/people/commands/people";
import { confirmGrant, grantRole } from "@/lib/people/commands/roles";
import demo from "@/prisma/seed/demo-people.json";

type DemoPerson = { staffCode: string; name: string; roles: Role[]; station?: true };

const demoPeople = demo.people as DemoPerson[];
const isAdministrator = ({ roles }: DemoPerson) => roles.includes("administrator");
const [granter, confirmer] = demoPeople.filter(isAdministrator);

/** The demo's centre begins with its people, before the year it shows. */
const founded = new Date("2019-09-02T08:00:00+07:00");
const minuteMs = 60_000;

/** A demo person as commands know them, for replaying what they did. */
export async function demoActor(staffCode: string): Promise<Actor> {
  const person = await database().person.findUniqueOrThrow({
    where: { staffCode },
    select: { id: true, name: true, grants: { where: { state: "active" }, select: { role: true } } },
  });
  return {
    personId: person.id,
    name: person.name,
    staffCode,
    roles: person.grants.map((grant) => grant.role as Role),
    sessionId: "replay",
    stationId: null,
    via: "password",
  };
}

async function invite(person: DemoPerson, at: Date): Promise<void> {
  const administrator = await demoActor(granter?.staffCode ?? "");
  const second = await demoActor(confirmer?.staffCode ?? "");
  const { staffCode, name } = person;
  const invited = await mustRun(invitePerson, administrator, { staffCode, name }, { at, replay: true });
  for (const role of person.roles) {
    const reason = "Bổ nhiệm khi lập trung tâm minh họa";
    const grant = await mustRun(
      grantRole,
      administrator,
      { personId: invited.personId, role, reason },
      { at, replay: true },
    );
    if (grant.state === "pending")
      await mustRun(confirmGrant, second, { grantId: grant.grantId }, { at, replay: true });
  }
  const self = await demoActor(staffCode);
  const code = enrolmentCode(invited.personId, new Date(invited.enrolUntil));
  const password = { newPassword: demo.password, newPasswordAgain: demo.password };
  await mustRun(setFirstPassword, self, { code, ...password }, { at, replay: true });
  if (person.station)
    await mustRun(setPin, self, { newPin: demo.pin, repeatPin: demo.pin }, { at, replay: true });
}

/** Everybody the demo needs for every four-eyes step, made by the commands a real centre would use. */
export async function seedPeople(): Promise<void> {
  const administrators = demoPeople.filter(isAdministrator).map(({ staffCode, name }) => ({
    staffCode,
    name,
    newPassword: demo.password,
    newPasswordAgain: demo.password,
  }));
  await mustRun(
    foundAdministrators,
    systemActor,
    { administrators, synthetic: true },
    { at: founded, replay: true },
  );
  let at = founded;
  for (const person of demoPeople.filter((candidate) => !isAdministrator(candidate))) {
    at = new Date(at.getTime() + 10 * minuteMs);
    await invite(person, at);
  }
}
