"use server";

import { formAction } from "@/lib/core/action";
import { formActionThen } from "@/lib/core/action-then";
import { enrolmentCode, stationToken } from "@/lib/core/derived";
import { doorAction } from "@/lib/core/door";
import { forgetSessionCookie } from "@/lib/core/session-cookie";
import { keepStationCookie } from "@/lib/core/station";
import { changePassword, endSession, setCard, setPin, signOut } from "@/lib/people/commands/account";
import { enrolDoor, firstAdministratorDoor } from "@/lib/people/commands/doors";
import {
  deactivatePerson,
  invitePerson,
  reactivatePerson,
  renamePerson,
  resetAccess,
} from "@/lib/people/commands/people";
import { confirmGrant, grantRole, revokeRole } from "@/lib/people/commands/roles";
import { enrolStation, retireStation } from "@/lib/people/commands/stations";

type Offered = { personId: string; staffCode: string; name: string; enrolUntil: string };

const withCode = (offered: Offered) => ({
  ...offered,
  code: enrolmentCode(offered.personId, new Date(offered.enrolUntil)),
});

export const invitePersonAction = formActionThen(invitePerson, withCode);
export const resetAccessAction = formActionThen(resetAccess, withCode);
export const renamePersonAction = formAction(renamePerson);
export const deactivatePersonAction = formAction(deactivatePerson);
export const reactivatePersonAction = formAction(reactivatePerson);
export const grantRoleAction = formAction(grantRole);
export const confirmGrantAction = formAction(confirmGrant);
export const revokeRoleAction = formAction(revokeRole);
export const enrolStationAction = formActionThen(enrolStation, async (station) => {
  await keepStationCookie(stationToken(station.stationId));
  return station;
});
export const retireStationAction = formAction(retireStation);
export const changePasswordAction = formAction(changePassword);
export const setPinAction = formAction(setPin);
export const setCardAction = formAction(setCard);
export const endSessionAction = formAction(endSession);
export const signOutAction = formActionThen(signOut, forgetSessionCookie);
export const enrolAction = doorAction(enrolDoor);
export const firstAdministratorAction = doorAction(firstAdministratorDoor);
