import "server-only";
import { defineCommand } from "@/lib/core/command";
import { stationToken } from "@/lib/core/derived";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/secrets";
import type { PersonRefusal } from "@/lib/people/rules/people";
import { enrolStationInput, retireStationInput } from "@/lib/people/schema";

/** The device this is pressed on becomes the station: the action puts the token into its cookie. */
export const enrolStation = defineCommand({
  name: "people.enrol-station",
  permission: "stations.manage",
  input: enrolStationInput,
  async run({ tx, actor, at }, { code, name }) {
    const taken = await tx.station.findUnique({ where: { code }, select: { id: true } });
    if (taken)
      return refuse<PersonRefusal>({ code: "people.station-code-taken", field: "code", stationCode: code });
    const stationId = newId();
    const tokenSha256 = sha256Hex(stationToken(stationId));
    await tx.station.create({
      data: { id: stationId, code, name, tokenSha256, enrolledById: actor.personId, enrolledAt: at },
    });
    return done({ stationId, code });
  },
});

export const retireStation = defineCommand({
  name: "people.retire-station",
  permission: "stations.manage",
  input: retireStationInput,
  async run({ tx, at }, { stationId }) {
    const { count } = await tx.station.updateMany({
      where: { id: stationId, retiredAt: null },
      data: { retiredAt: at },
    });
    if (count === 0) return refuse<PersonRefusal>({ code: "people.station-retired" });
    await tx.session.updateMany({
      where: { stationId, revokedAt: null },
      data: { revokedAt: at, revokedReason: "station retired" },
    });
    return done({ stationId });
  },
});
