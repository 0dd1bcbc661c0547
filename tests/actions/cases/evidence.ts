import { mustRun } from "@/lib/core/command";
import { sha256Hex } from "@/lib/core/secrets";
import { attachFile } from "@/lib/evidence/commands";
import { aPng } from "../../fixtures/evidence";
import type { ActionCase } from "../case";

/** Files are sent to an endpoint; what is done with them afterwards is an action. */
export const evidenceCases: ActionCase[] = [
  {
    action: "evidence.strikeFileAction",
    command: "evidence.strike-file",
    may: ["releaser"],
    by: "REL01",
    desk: true,
    async prepare(shop) {
      const { id: subjectId } = await shop.received("fruit");
      const bytes = aPng();
      const input = { subject: "lot", subjectId, caption: "Thùng hàng", sha256: sha256Hex(bytes) };
      const how = { at: shop.ago(100), replay: true } as const;
      const { id } = await mustRun(attachFile(bytes), await shop.person("STO01"), input, how);
      return { evidenceId: id, reason: "Chụp nhầm lô" };
    },
    writes: ["insert public.evidence_strike"],
  },
];
