import "server-only";
import { defineCommand } from "@/lib/core/command";
import { centreDay } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { checkTime, settleTime } from "@/lib/lots/rules/time";
import { checkLimit, type LimitRefusal } from "@/lib/storage/rules/limits";
import type { PlaceRefusal } from "@/lib/storage/rules/moves";
import { logTemperatureInput, stateLimitInput } from "@/lib/storage/schema";

export const logTemperature = defineCommand({
  name: "storage.log-temperature",
  permission: "storage.measure",
  input: logTemperatureInput,
  async run({ tx, actor, at }, { locationId, celsius, instrumentCode, note, ...input }) {
    const place = await tx.storageLocation.findUnique({ where: { id: locationId }, select: { id: true } });
    if (!place) return refuse<PlaceRefusal>({ code: "storage.not-found" });
    const takenAt = settleTime(input.takenAt, at, []);
    const late = checkTime("takenAt", takenAt, at, []);
    if (late.length > 0) return refuse(...late);
    const id = newId();
    await tx.temperatureReading.create({
      data: { id, locationId, celsius, instrumentCode, note, takenAt, takenById: actor.personId },
    });
    return done({ id, locationId });
  },
});

export const stateLimit = defineCommand({
  name: "storage.state-limit",
  permission: "storage.manage",
  input: stateLimitInput,
  async run({ tx, actor, at }, { productId, inForceFrom, source, noLimit, ...numbers }) {
    const product = await tx.product.findUnique({ where: { id: productId }, select: { id: true } });
    if (!product) return refuse<LimitRefusal>({ code: "storage.product-unknown" });
    const verdict = checkLimit({ ...numbers, noLimit });
    if (!verdict.ok) return verdict;
    const id = newId();
    const { beforeMaxHours, afterMaxHours, beforeMinC, beforeMaxC, afterMinC, afterMaxC } = numbers;
    await tx.storageLimit.create({
      data: {
        id,
        productId,
        inForceFrom: inForceFrom ?? new Date(`${centreDay(at)}T00:00:00Z`),
        beforeMaxHours,
        afterMaxHours,
        beforeMinC,
        beforeMaxC,
        afterMinC,
        afterMaxC,
        noLimit,
        source,
        statedById: actor.personId,
        statedAt: at,
      },
    });
    return done({ id, productId });
  },
});
