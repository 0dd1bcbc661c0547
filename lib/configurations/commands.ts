import "server-only";
import { loadConfiguration, loadEarlierConfigurations } from "@/lib/configurations/facts";
import { deriveMap, type MapRefusal } from "@/lib/configurations/rules/map";
import { readMapTable, type TextRefusal } from "@/lib/configurations/rules/text";
import {
  checkDraft,
  checkMapHeader,
  type ConfigurationRefusal,
  decideApproval,
  decideRetirement,
} from "@/lib/configurations/rules/versions";
import {
  approveConfigurationInput,
  draftConfigurationInput,
  recordDoseMapInput,
  retireConfigurationInput,
  stateMapAgeInput,
} from "@/lib/configurations/schema";
import { configurationContent } from "@/lib/configurations/signed";
import { defineCommand } from "@/lib/core/command";
import { centreDay, dayOf } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done, refuse } from "@/lib/core/result";

const notFound: ConfigurationRefusal = { code: "configurations.not-found" };

export const draftConfiguration = defineCommand({
  name: "configurations.draft-configuration",
  permission: "configurations.draft",
  input: draftConfigurationInput,
  async run({ tx, actor, at }, input) {
    const { nextNo, openDraftNo } = await loadEarlierConfigurations(tx, input.code);
    const verdict = checkDraft({ ...input, openDraftNo });
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.configuration.create({
      data: {
        id,
        ...input,
        versionNo: nextNo,
        synthetic: await isDemo(tx),
        draftedById: actor.personId,
        draftedAt: at,
      },
    });
    return done({ id, versionNo: nextNo });
  },
});

/** The version approved now takes the place of the one before. */
export const approveConfiguration = defineCommand({
  name: "configurations.approve-configuration",
  permission: "configurations.approve",
  signs: "configurations.approved",
  input: approveConfigurationInput,
  async run({ tx, actor, at, sign }, { configurationId }) {
    const stored = await loadConfiguration(tx, configurationId);
    if (!stored) return refuse(notFound);
    const verdict = decideApproval(stored, actor.personId);
    if (!verdict.ok) return verdict;
    const { code, versionNo } = stored;
    await tx.configuration.updateMany({
      where: { code, status: "approved" },
      data: {
        status: "retired",
        closedById: actor.personId,
        closedAt: at,
        closedReason: `${code} v${versionNo}`,
      },
    });
    const approvalSignatureId = newId();
    await tx.configuration.update({
      where: { id: configurationId },
      data: { status: "approved", approvedById: actor.personId, approvedAt: at, approvalSignatureId },
    });
    await sign(configurationContent, configurationId, approvalSignatureId);
    return done({ id: configurationId });
  },
});

export const retireConfiguration = defineCommand({
  name: "configurations.retire-configuration",
  permission: "configurations.approve",
  input: retireConfigurationInput,
  async run({ tx, actor, at }, { configurationId, reason }) {
    const stored = await loadConfiguration(tx, configurationId);
    if (!stored) return refuse(notFound);
    const verdict = decideRetirement(stored.status);
    if (!verdict.ok) return verdict;
    await tx.configuration.update({
      where: { id: configurationId },
      data: { status: "retired", closedById: actor.personId, closedAt: at, closedReason: reason },
    });
    return done({ id: configurationId });
  },
});

/** A map is written whole or not at all: one bad cell refuses it, and every bad cell is named. */
export const recordDoseMap = defineCommand({
  name: "configurations.record-dose-map",
  permission: "configurations.record-map",
  input: recordDoseMapInput,
  async run({ tx, actor, at }, { table, ...input }) {
    const stored = await loadConfiguration(tx, input.configurationId);
    if (!stored) return refuse(notFound);
    const performedOn = dayOf(input.performedOn);
    const header = checkMapHeader({ status: stored.status, performedOn, today: centreDay(at) });
    const read = readMapTable(table, stored.monitorPosition);
    const derived = read.ok
      ? deriveMap({ points: read.value, monitorOutsideLoad: input.monitorOutsideLoad })
      : null;
    if (!header.ok || !read.ok || !derived?.ok)
      return refuse<ConfigurationRefusal | TextRefusal | MapRefusal>(
        ...(header.ok ? [] : header.error),
        ...(read.ok ? [] : read.error),
        ...(derived && !derived.ok ? derived.error : []),
      );
    const id = newId();
    await tx.doseMap.create({
      data: {
        id,
        ...input,
        replicateCount: derived.value.replicates.length,
        synthetic: await isDemo(tx),
        recordedById: actor.personId,
        recordedAt: at,
      },
    });
    await tx.doseMapPoint.createMany({
      data: read.value.map((point) => ({ id: newId(), doseMapId: id, ...point })),
    });
    return done({ id, configurationId: input.configurationId });
  },
});

/** How old a dose map may be: the centre's own figure, with the document it rests on. */
export const stateMapAge = defineCommand({
  name: "configurations.state-map-age",
  permission: "configurations.state-age",
  input: stateMapAgeInput,
  async run({ tx, actor, at }, { maxDays, inForceFrom, source }) {
    const id = newId();
    await tx.mapAgeLimit.create({
      data: {
        id,
        maxDays,
        source,
        inForceFrom: inForceFrom ?? new Date(`${centreDay(at)}T00:00:00Z`),
        statedById: actor.personId,
        statedAt: at,
      },
    });
    return done({ id });
  },
});
