import { createHash, randomBytes } from "node:crypto";
import { mustRun } from "@/lib/core/command";
import { database } from "@/lib/core/db";
import { deactivatePerson, invitePerson } from "@/lib/people/commands/people";
import { grantRole } from "@/lib/people/commands/roles";
import { enrolStation } from "@/lib/people/commands/stations";
import type { ActionCase } from "../case";
import type { Workshop } from "../workshop";

const administrators = { may: ["administrator"], by: "ADM01", desk: true } as const;
const everyone = { may: "everyone", by: "AUD01" } as const;
const reason = "Theo quyết định thử";

export async function newcomer(shop: Workshop) {
  const person = { staffCode: `NV-${shop.next()}`, name: "Hồng Thị Xiêm" };
  return mustRun(invitePerson, await shop.person("ADM01"), person, { at: shop.ago(300), replay: true });
}

async function granted(shop: Workshop, role: string) {
  const { personId } = await newcomer(shop);
  const how = { at: shop.ago(200), replay: true } as const;
  return mustRun(grantRole, await shop.person("ADM01"), { personId, role, reason }, how);
}

/** Another session of the same person, such as one left open on a second device. */
async function secondSession(staffCode: string): Promise<string> {
  const person = await database().person.findUniqueOrThrow({ where: { staffCode } });
  const id = createHash("sha256").update(randomBytes(32)).digest("hex");
  const now = new Date();
  const absoluteExpiresAt = new Date(now.getTime() + 3_600_000);
  const { id: personId, authVersion } = person;
  await database().session.create({
    data: { id, personId, via: "password", authVersion, createdAt: now, lastSeenAt: now, absoluteExpiresAt },
  });
  return id;
}

export const peopleCases: ActionCase[] = [
  {
    action: "people.invitePersonAction",
    command: "people.invite-person",
    ...administrators,
    prepare: async (shop) => ({ staffCode: `NV-${shop.next()}`, name: "Hồng Thị Xiêm" }),
    writes: ["insert public.person"],
    besides: ["public.credential"],
  },
  {
    action: "people.resetAccessAction",
    command: "people.reset-access",
    ...administrators,
    prepare: async (shop) => ({ personId: (await newcomer(shop)).personId, reason }),
    writes: ["update public.person"],
    besides: ["public.credential"],
  },
  {
    action: "people.renamePersonAction",
    command: "people.rename-person",
    ...administrators,
    prepare: async (shop) => ({ personId: (await newcomer(shop)).personId, name: "Hồng Thị Giòn", reason }),
    writes: ["update public.person"],
  },
  {
    action: "people.deactivatePersonAction",
    command: "people.deactivate-person",
    ...administrators,
    prepare: async (shop) => ({ personId: (await newcomer(shop)).personId, reason }),
    // Once for the standing, once for the number that ends older sessions.
    writes: ["update public.person", "update public.person"],
  },
  {
    action: "people.reactivatePersonAction",
    command: "people.reactivate-person",
    ...administrators,
    async prepare(shop) {
      const { personId } = await newcomer(shop);
      const how = { at: shop.ago(200), replay: true } as const;
      await mustRun(deactivatePerson, await shop.person("ADM01"), { personId, reason }, how);
      return { personId, reason };
    },
    writes: ["update public.person", "update public.person"],
  },
  {
    action: "people.grantRoleAction",
    command: "people.grant-role",
    ...administrators,
    prepare: async (shop) => ({ personId: (await newcomer(shop)).personId, role: "storekeeper", reason }),
    writes: ["insert public.role_grant", "update public.person"],
  },
  {
    action: "people.confirmGrantAction",
    command: "people.confirm-grant",
    may: ["administrator", "director"],
    desk: true,
    by: "DIR01",
    prepare: async (shop) => ({ grantId: (await granted(shop, "releaser")).grantId }),
    writes: ["update public.person", "update public.role_grant"],
  },
  {
    action: "people.revokeRoleAction",
    command: "people.revoke-role",
    ...administrators,
    prepare: async (shop) => ({ grantId: (await granted(shop, "clerk")).grantId, reason }),
    writes: ["update public.person", "update public.role_grant"],
  },
  {
    action: "people.enrolStationAction",
    command: "people.enrol-station",
    ...administrators,
    prepare: async (shop) => ({ code: `TRAM-${shop.next()}`, name: "Máy ở cửa buồng" }),
    writes: ["insert public.station"],
  },
  {
    action: "people.retireStationAction",
    command: "people.retire-station",
    ...administrators,
    async prepare(shop) {
      const station = { code: `TRAM-${shop.next()}`, name: "Máy ở cổng" };
      const how = { at: shop.ago(200), replay: true } as const;
      const { stationId } = await mustRun(enrolStation, await shop.person("ADM01"), station, how);
      return { stationId, reason };
    },
    writes: ["update public.station"],
  },
  {
    action: "people.changePasswordAction",
    command: "people.change-password",
    ...everyone,
    signs: true,
    prepare: async () => ({
      newPassword: "nhan-long-huong-chi-72",
      newPasswordAgain: "nhan-long-huong-chi-72",
    }),
    writes: ["update public.person"],
    besides: ["public.credential", "public.session"],
    // The password it was pressed with is no longer the person's.
    again: "signature.wrong-password",
  },
  {
    action: "people.setPinAction",
    command: "people.set-pin",
    may: "everyone",
    by: "DIR01",
    signs: true,
    prepare: async () => ({ newPin: "270519", repeatPin: "270519" }),
    writes: [],
    besides: ["public.credential"],
  },
  {
    action: "people.setCardAction",
    command: "people.set-card",
    may: "everyone",
    by: "DIR01",
    signs: true,
    prepare: async (shop) => ({ newCardCode: `04A1B2C3-${shop.next()}` }),
    writes: [],
    besides: ["public.credential"],
  },
  {
    action: "people.endSessionAction",
    command: "people.end-session",
    ...everyone,
    prepare: async () => ({ sessionId: await secondSession("AUD01") }),
    writes: [],
    besides: ["public.session"],
  },
  {
    action: "people.signOutAction",
    command: "people.sign-out",
    ...everyone,
    prepare: async () => ({}),
    writes: [],
    besides: ["public.session"],
    again: "session.expired",
  },
];
