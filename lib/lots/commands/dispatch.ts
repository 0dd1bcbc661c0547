import "server-only";
import { historyOf, historySelect } from "@/lib/certificates/facts/standing";
import { judgeState } from "@/lib/certificates/rules/state";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done, refuse } from "@/lib/core/result";
import { readCartonsOut, readSealedCartons } from "@/lib/lots/facts";
import { checkDispatch, checkRound, dispatchBounds } from "@/lib/lots/rules/dispatch";
import { distributionLimits } from "@/lib/markets/rules";
import { lotUnknown, settleTime } from "@/lib/lots/rules/time";
import { readTerm } from "@/lib/quarantine/facts";
import { loadOpenHolds } from "@/lib/release/facts/holds";
import { dispatchLotInput, openRoundInput } from "@/lib/lots/schema";

export const dispatchLot = defineCommand({
  name: "lots.dispatch-lot",
  permission: "lots.dispatch",
  input: dispatchLotInput,
  async run({ tx, actor, at }, { lotId, vehicle, sealCode, consignee, ...input }) {
    const { phytosanitaryCertificate, transportDocument, temperatureC } = input;
    const lot = await tx.lot.findUnique({
      where: { id: lotId },
      select: {
        stage: true,
        pass: true,
        destination: true,
        arrivedAt: true,
        product: { select: { commodity: true, kind: true } },
        certificates: { orderBy: { issuedAt: "desc" }, take: 1, select: { number: true, ...historySelect } },
      },
    });
    if (!lot) return refuse(lotUnknown);
    const [latest] = lot.certificates;
    const certificate = latest
      ? { number: latest.number, issuedAt: latest.issuedAt, state: judgeState(historyOf(latest)).state }
      : null;
    const term = lot.product.kind === "fruit" ? await readTerm(tx, lot) : null;
    const facts = {
      at,
      lot: { stage: lot.stage, cartonsOut: await readCartonsOut(tx, lotId, lot.pass) },
      certificate,
      holds: await loadOpenHolds(tx, lotId),
      sealedCartons: await readSealedCartons(tx, { id: lotId, pass: lot.pass }),
      sealRequiredBy: term?.sealRequired ? term.source : null,
      limits: distributionLimits(lot.destination, lot.product.commodity),
    };
    const dispatchedTime = settleTime(input.dispatchedAt, at, dispatchBounds(facts));
    const verdict = checkDispatch(facts, { ...input, dispatchedAt: dispatchedTime });
    if (!verdict.ok) return verdict;
    const { cartons, dispatchedAt, note } = verdict.value;
    const id = newId();
    await tx.dispatch.create({
      data: {
        id,
        lotId,
        vehicle,
        sealCode,
        consignee,
        cartons,
        phytosanitaryCertificate,
        transportDocument,
        temperatureC,
        dispatchedAt,
        note,
        distributionLimits: facts.limits,
        dispatchedById: actor.personId,
      },
    });
    await tx.lot.update({ where: { id: lotId }, data: { stage: "dispatched" } });
    return done({ id, lotId });
  },
});

export const openRound = defineCommand({
  name: "rounds.open-round",
  permission: "rounds.open",
  input: openRoundInput,
  async run({ tx }, { code, name, beneficiary, beneficiaryNote, openedOn }) {
    const verdict = checkRound(await tx.freeRound.findUnique({ where: { code }, select: { name: true } }));
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.freeRound.create({
      data: { id, code, name, beneficiary, beneficiaryNote, openedOn, synthetic: await isDemo(tx) },
    });
    return done({ id });
  },
});
