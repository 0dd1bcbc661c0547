import "server-only";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done, refuse } from "@/lib/core/result";
import { loadReaderState, loadRemaining } from "@/lib/dosimetry/facts/instruments";
import {
  type BandRefusal,
  checkBand,
  checkBatch,
  checkService,
  checkStockMove,
  checkType,
  decideBand,
  type InstrumentRefusal,
  judgeCheck,
} from "@/lib/dosimetry/rules/instruments";
import {
  approveBandInput,
  checkReaderInput,
  moveStockInput,
  proposeBandInput,
  registerBatchInput,
  registerReaderInput,
  registerTypeInput,
  setReaderServiceInput,
} from "@/lib/dosimetry/schema/instruments";
import { bandContent } from "@/lib/dosimetry/signed";

const noReader: InstrumentRefusal = { code: "instruments.reader-not-found" };

export const registerType = defineCommand({
  name: "instruments.register-type",
  permission: "dosimetry.keep",
  input: registerTypeInput,
  async run({ tx, actor, at }, input) {
    const taken = await tx.dosimeterType.count({ where: { code: input.code } });
    const verdict = checkType(input, taken > 0);
    if (!verdict.ok) return verdict;
    const id = newId();
    const who = { registeredById: actor.personId, registeredAt: at };
    await tx.dosimeterType.create({ data: { id, ...input, synthetic: await isDemo(tx), ...who } });
    return done({ id });
  },
});

/** A batch begins with the pieces that came in. */
export const registerBatch = defineCommand({
  name: "instruments.register-batch",
  permission: "dosimetry.keep",
  input: registerBatchInput,
  async run({ tx, actor, at }, { pieces, ...input }) {
    const verdict = checkBatch({
      ...input,
      codeTaken: (await tx.dosimeterBatch.count({ where: { code: input.code } })) > 0,
      typeKnown: (await tx.dosimeterType.count({ where: { id: input.typeId } })) > 0,
    });
    if (!verdict.ok) return verdict;
    const id = newId();
    const who = { registeredById: actor.personId, registeredAt: at };
    await tx.dosimeterBatch.create({ data: { id, ...input, synthetic: await isDemo(tx), ...who } });
    const received = { batchId: id, kind: "received", pieces } as const;
    await tx.dosimeterStockMove.create({
      data: { id: newId(), ...received, movedById: actor.personId, movedAt: at },
    });
    return done({ id });
  },
});

export const moveStock = defineCommand({
  name: "instruments.move-stock",
  permission: "dosimetry.log",
  input: moveStockInput,
  async run({ tx, actor, at }, input) {
    const left = await loadRemaining(tx, input.batchId);
    if (left === null) return refuse<InstrumentRefusal>({ code: "instruments.batch-not-found" });
    const verdict = checkStockMove(left, input);
    if (!verdict.ok) return verdict;
    await tx.dosimeterStockMove.create({
      data: { id: newId(), ...input, movedById: actor.personId, movedAt: at },
    });
    return done({ id: input.batchId });
  },
});

export const registerReader = defineCommand({
  name: "instruments.register-reader",
  permission: "dosimetry.keep",
  input: registerReaderInput,
  async run({ tx, actor, at }, { inServiceSince: since, ...input }) {
    if ((await tx.doseReader.count({ where: { code: input.code } })) > 0)
      return refuse<InstrumentRefusal>({ code: "instruments.code-taken", field: "code" });
    const id = newId();
    const who = { registeredById: actor.personId, registeredAt: at };
    await tx.doseReader.create({ data: { id, ...input, synthetic: await isDemo(tx), ...who } });
    const first = { readerId: id, inService: true, since, reason: input.note ?? input.name };
    await tx.doseReaderService.create({
      data: { id: newId(), ...first, recordedById: actor.personId, recordedAt: at },
    });
    return done({ id });
  },
});

export const setReaderService = defineCommand({
  name: "instruments.set-reader-service",
  permission: "dosimetry.keep",
  input: setReaderServiceInput,
  async run({ tx, actor, at }, { readerId, since, reason, ...input }) {
    const inService = input.inService === "yes";
    const reader = await tx.doseReader.findUnique({ where: { id: readerId }, select: { code: true } });
    const state = reader && (await loadReaderState(tx, reader.code, since));
    if (!state) return refuse(noReader);
    const verdict = checkService(state, { inService, since }, at);
    if (!verdict.ok) return verdict;
    const change = { readerId, inService, since, reason };
    await tx.doseReaderService.create({
      data: { id: newId(), ...change, recordedById: actor.personId, recordedAt: at },
    });
    return done({ id: readerId });
  },
});

/** Whether it passes is counted from the figures; a failed check is kept like any other. */
export const checkReader = defineCommand({
  name: "instruments.check-reader",
  permission: "dosimetry.log",
  input: checkReaderInput,
  async run({ tx, actor, at }, input) {
    if ((await tx.doseReader.count({ where: { id: input.readerId } })) === 0) return refuse(noReader);
    if (input.checkedAt > at)
      return refuse<InstrumentRefusal>({ code: "instruments.in-future", field: "checkedAt" });
    const passed = judgeCheck(input);
    await tx.doseReaderCheck.create({
      data: { id: newId(), ...input, passed, checkedById: actor.personId },
    });
    return done({ id: input.readerId, passed });
  },
});

export const proposeBand = defineCommand({
  name: "instruments.propose-band",
  permission: "dosimetry.keep",
  input: proposeBandInput,
  async run({ tx, actor, at }, input) {
    const { typeId, fromGy, effectiveFrom } = input;
    const verdict = checkBand({
      ...input,
      typeKnown: (await tx.dosimeterType.count({ where: { id: typeId } })) > 0,
      sameDay: (await tx.cvBand.count({ where: { typeId, fromGy, effectiveFrom } })) > 0,
    });
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.cvBand.create({ data: { id, ...input, proposedById: actor.personId, proposedAt: at } });
    return done({ id, typeId });
  },
});

export const approveBand = defineCommand({
  name: "instruments.approve-band",
  permission: "dosimetry.approve",
  signs: "instruments.band-approved",
  input: approveBandInput,
  async run({ tx, actor, at, sign }, { bandId }) {
    const band = await tx.cvBand.findUnique({
      where: { id: bandId },
      select: { typeId: true, approvedById: true, proposedById: true },
    });
    if (!band) return refuse<BandRefusal>({ code: "instruments.band-not-found" });
    const verdict = decideBand(band, actor.personId);
    if (!verdict.ok) return verdict;
    const approvalSignatureId = newId();
    const approval = { approvedById: actor.personId, approvedAt: at, approvalSignatureId };
    await tx.cvBand.update({ where: { id: bandId }, data: approval });
    await sign(bandContent, bandId, approvalSignatureId);
    return done({ id: bandId, typeId: band.typeId });
  },
});
