import { done, refuse, type Result } from "@/lib/core/result";
import { checkTime, type TimeRefusal } from "@/lib/lots/rules/time";
import type { SourceDirection } from "@/lib/runs/rules/room";

/** What a person states having seen with their own eyes. */
export type RoomStatement = { sourceState: SourceDirection; carriersInRoom: number };

export type HandoverRefusal =
  | TimeRefusal
  | { code: "runs.irradiator-unknown"; field: "irradiatorId" }
  | { code: "runs.source-differs-from-record"; field: "sourceState"; recorded: SourceDirection }
  | { code: "runs.count-differs-from-record"; field: "carriersInRoom"; recorded: number };

/** Who goes sets the record right first: what they state and what is recorded agree. */
export function checkHandover(
  recorded: { sourceState: SourceDirection | null; carriersInRoom: number } | null,
  stated: RoomStatement,
  { handedOverAt, at }: { handedOverAt: Date; at: Date },
): Result<RoomStatement, HandoverRefusal[]> {
  if (recorded === null) return refuse({ code: "runs.irradiator-unknown", field: "irradiatorId" });
  const refusals: HandoverRefusal[] = checkTime("handedOverAt", handedOverAt, at, []);
  const { sourceState, carriersInRoom } = recorded;
  if (sourceState !== null && stated.sourceState !== sourceState)
    refusals.push({ code: "runs.source-differs-from-record", field: "sourceState", recorded: sourceState });
  if (stated.carriersInRoom !== carriersInRoom)
    refusals.push({
      code: "runs.count-differs-from-record",
      field: "carriersInRoom",
      recorded: carriersInRoom,
    });
  return refusals.length > 0 ? refuse(...refusals) : done(stated);
}

export type TakeoverFacts = {
  handover: (RoomStatement & { handedOverById: string; handedOverAt: Date; takenOver: boolean }) | null;
  /** A later hand-over of the same irradiator has replaced this one. */
  replaced: boolean;
  personId: string;
  at: Date;
};

export type TakeoverRefusal =
  | TimeRefusal
  | { code: "runs.handover-unknown" }
  | { code: "runs.handover-replaced" }
  | { code: "runs.taken-over-already" }
  | { code: "runs.own-handover" }
  | {
      code: "runs.statements-differ";
      field: "remark";
      statedSource: SourceDirection;
      statedCarriers: number;
    };

/** Who comes states what they found before they are told what was stated; a difference is kept, with their remark. */
export function checkTakeover(
  { handover, replaced, personId, at }: TakeoverFacts,
  found: RoomStatement & { takenOverAt: Date; remark: string | null },
): Result<true, TakeoverRefusal[]> {
  if (handover === null) return refuse({ code: "runs.handover-unknown" });
  const refusals: TakeoverRefusal[] = [];
  if (handover.takenOver) refusals.push({ code: "runs.taken-over-already" });
  else if (replaced) refusals.push({ code: "runs.handover-replaced" });
  if (handover.handedOverById === personId) refusals.push({ code: "runs.own-handover" });
  refusals.push(
    ...checkTime("takenOverAt", found.takenOverAt, at, [{ after: "handed-over", at: handover.handedOverAt }]),
  );
  const differs =
    handover.sourceState !== found.sourceState || handover.carriersInRoom !== found.carriersInRoom;
  if (differs && found.remark === null) {
    const { sourceState: statedSource, carriersInRoom: statedCarriers } = handover;
    refusals.push({ code: "runs.statements-differ", field: "remark", statedSource, statedCarriers });
  }
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}
