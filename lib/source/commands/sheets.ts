import "server-only";
import { defineCommand } from "@/lib/core/command";
import { centreDay } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { isDemo } from "@/lib/core/installation";
import { done, refuse } from "@/lib/core/result";
import { draftSheet, loadSheet } from "@/lib/source/facts/sheet";
import { activityOn } from "@/lib/source/rules/decay";
import { checkSheet, decideCountersigning, saysTheSame, type SheetRefusal } from "@/lib/source/rules/sheet";
import { countersignSheetInput, prepareSheetInput } from "@/lib/source/schema";
import { morningSheetContent } from "@/lib/source/signed";

const notFound: SheetRefusal = { code: "source.sheet-not-found" };
const noIrradiator: SheetRefusal = { code: "source.irradiator-not-found", field: "irradiatorId" };
const noState: SheetRefusal = { code: "source.no-state-today" };

/** Another sheet of the same day is a new revision; nothing is run by it before it is countersigned. */
export const prepareSheet = defineCommand({
  name: "source.prepare-sheet",
  permission: "source.prepare-sheet",
  input: prepareSheetInput,
  async run({ tx, actor, at }, { irradiatorId, lines: rows }) {
    const today = centreDay(at);
    const asked = [...new Set(rows.map(({ specId }) => specId))];
    const draft = await draftSheet(tx, irradiatorId, today, asked);
    if (!draft) return refuse(noIrradiator);
    const { loaded, lines } = draft;
    const approved = lines.map(({ specId }) => specId);
    const verdict = checkSheet({ loaded: loaded !== null, asked, approved });
    if (!verdict.ok) return verdict;
    if (loaded === null) return refuse(noState);
    const day = new Date(today);
    const revision = 1 + (await tx.morningSheet.count({ where: { irradiatorId, day } }));
    const id = newId();
    await tx.morningSheet.create({
      data: {
        id,
        irradiatorId,
        day,
        revision,
        loadingStateId: loaded.id,
        activityBq: BigInt(Math.round(activityOn(loaded, today).activityBq)),
        synthetic: await isDemo(tx),
        preparedById: actor.personId,
        preparedAt: at,
      },
    });
    await tx.morningSheetLine.createMany({
      data: lines.map(({ specId, ...line }) => ({
        id: newId(),
        sheetId: id,
        specificationId: specId,
        ...line,
      })),
    });
    return done({ id, revision });
  },
});

/** From now on the runs of the day take their cycle from it. */
export const countersignSheet = defineCommand({
  name: "source.countersign-sheet",
  permission: "source.countersign-sheet",
  signs: "source.sheet-countersigned",
  input: countersignSheetInput,
  async run({ tx, actor, at, sign }, { sheetId }) {
    const sheet = await loadSheet(tx, sheetId);
    if (!sheet) return refuse(notFound);
    const { irradiatorId, day, lines } = sheet;
    const ids = lines.map(({ specId }) => specId);
    const draft = await draftSheet(tx, irradiatorId, day, ids);
    const current = draft !== null && saysTheSame(draft.lines, lines);
    const verdict = decideCountersigning({ ...sheet, today: centreDay(at), current }, actor.personId);
    if (!verdict.ok) return verdict;
    const signatureId = newId();
    await tx.morningSheet.update({
      where: { id: sheetId },
      data: { countersignedById: actor.personId, countersignedAt: at, signatureId },
    });
    await sign(morningSheetContent, sheetId, signatureId);
    return done({ id: sheetId });
  },
});
