import "server-only";
import type { CommandContext } from "@/lib/core/command";
import { newId } from "@/lib/core/ids";
import type { Permission } from "@/lib/core/permissions";
import type { Late } from "@/lib/lots/rules/late";

type Here = Pick<CommandContext<Permission>, "tx" | "at" | "eventId"> & { actor: { personId: string } };

/** Before the rows it speaks of: the database takes none of them late without it. */
export async function recordLate({ tx, actor, at, eventId }: Here, late: Late | null): Promise<void> {
  if (late === null) return;
  await tx.lateEntry.create({
    data: { id: newId(), eventId, ...late, recordedAt: at, recordedById: actor.personId },
  });
}
