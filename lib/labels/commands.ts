import "server-only";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { readLabelCodes, readPrintedCodes } from "@/lib/labels/facts";
import { checkLabelPrint } from "@/lib/labels/rules";
import { recordPrintInput } from "@/lib/labels/schema";
import { lotUnknown } from "@/lib/lots/rules/time";

export const recordPrint = defineCommand({
  name: "labels.record-print",
  permission: "labels.print",
  input: recordPrintInput,
  async run({ tx, actor, at }, { lotId, kind, from, to, shown, reason }) {
    const codes = await readLabelCodes(tx, { lotId, kind, from, to });
    if (!codes) return refuse(lotUnknown);
    const verdict = checkLabelPrint(
      { codes, printed: await readPrintedCodes(tx, lotId, kind) },
      { shown, reason },
    );
    if (!verdict.ok) return verdict;
    const id = newId();
    await tx.labelPrint.create({
      data: { id, lotId, kind, codes, ...verdict.value, printedById: actor.personId, printedAt: at },
    });
    return done({ id, lotId });
  },
});
