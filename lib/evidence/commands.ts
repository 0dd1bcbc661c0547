import "server-only";
import { defineCommand } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import { done, refuse } from "@/lib/core/result";
import { sha256Hex } from "@/lib/core/secrets";
import { findSubject } from "@/lib/evidence/facts";
import { checkFile, checkStrike, type EvidenceRefusal } from "@/lib/evidence/rules";
import { attachFileInput, strikeFileInput } from "@/lib/evidence/schema";

/** The file travels beside the input, so that the trail holds its hash and not its megabytes. */
export const attachFile = (bytes: Uint8Array<ArrayBuffer>) =>
  defineCommand({
    name: "evidence.attach-file",
    permission: "evidence.attach",
    input: attachFileInput,
    async run({ tx, actor, at }, { subject, subjectId, caption, declaredType, sha256 }) {
      if (sha256Hex(bytes) !== sha256) return refuse({ code: "input.invalid", field: "file" } as const);
      const gone: EvidenceRefusal = { code: "evidence.subject-gone" };
      const of = await findSubject(tx, subject, subjectId);
      const verdict = checkFile(bytes, declaredType);
      if (!of || !verdict.ok) return refuse(...(of ? [] : [gone]), ...(verdict.ok ? [] : verdict.error));
      const { mediaType, size } = verdict.value;
      const id = newId();
      await tx.evidenceFile.create({
        data: {
          id,
          ...of,
          ...size,
          caption,
          mediaType,
          sizeBytes: bytes.length,
          sha256,
          content: bytes,
          recordedById: actor.personId,
          recordedAt: at,
        },
      });
      return done({ id });
    },
  });

export const strikeFile = defineCommand({
  name: "evidence.strike-file",
  permission: "evidence.strike",
  input: strikeFileInput,
  async run({ tx, actor, at }, { evidenceId, reason }) {
    const stored = await tx.evidenceFile.findUnique({
      where: { id: evidenceId },
      select: { strike: { select: { id: true } } },
    });
    const verdict = checkStrike(stored && { struck: stored.strike !== null });
    if (!verdict.ok) return verdict;
    await tx.evidenceStrike.create({
      data: { id: newId(), evidenceId, reason, struckById: actor.personId, struckAt: at },
    });
    return done({ id: evidenceId });
  },
});
