import { mustRun } from "@/lib/core/command";
import { recordCheck } from "@/lib/safety/commands";
import { recordEvent } from "@/lib/security/commands";
import type { ActionCase } from "../case";
import type { Workshop } from "../workshop";

/** A week long over in which nobody else wrote anything: Monday 8 to Sunday 14 March 2021. */
const week = { isoYear: 2021, isoWeek: 10 };
const inTheWeek = new Date("2021-03-10T08:00:00+07:00");

const doorLock = { templateCode: "DLY-06", verdict: "pass" };
const seal = { kind: "seal", summary: "Niêm phong còn nguyên" };

const aCheck = async (shop: Workshop, at: Date) =>
  mustRun(recordCheck, await shop.person("OPR01"), { ...doorLock, performedAt: at }, { at, replay: true });

const anEvent = async (shop: Workshop, at: Date) =>
  mustRun(recordEvent, await shop.person("SEC01"), { ...seal, occurredAt: at }, { at, replay: true });

export const watchCases: ActionCase[] = [
  {
    action: "safety.recordCheckAction",
    command: "safety.record-check",
    may: ["operator", "safety_officer"],
    by: "OPR01",
    prepare: async (shop) => ({ ...doorLock, performedAt: shop.typed(shop.ago(30)) }),
    writes: ["insert public.safety_check"],
  },
  {
    action: "safety.correctCheckAction",
    command: "safety.correct-check",
    may: ["operator", "safety_officer"],
    by: "RSO01",
    async prepare(shop) {
      const { id } = await aCheck(shop, shop.ago(90));
      const seen = { verdict: "fail", note: "Khoá kẹt, đã gọi cơ điện", reason: "Ghi nhầm kết quả" };
      return { checkId: id, performedAt: shop.typed(shop.ago(90)), ...seen };
    },
    writes: ["insert public.safety_check"],
  },
  {
    action: "safety.signWeekAction",
    command: "safety.sign-week",
    may: ["safety_officer"],
    by: "RSO02",
    signs: true,
    async prepare(shop) {
      await aCheck(shop, inTheWeek);
      return { ...week, seen: 1 };
    },
    writes: ["insert public.safety_week_sign_off", "insert public.signature"],
  },
  {
    action: "security.recordEventAction",
    command: "security.record-event",
    may: ["security_officer"],
    desk: true,
    by: "SEC01",
    prepare: async (shop) => ({ ...seal, occurredAt: shop.typed(shop.ago(30)) }),
    writes: ["insert restricted.security_event"],
  },
  {
    action: "security.correctEventAction",
    command: "security.correct-event",
    may: ["security_officer"],
    desk: true,
    by: "SEC02",
    async prepare(shop) {
      const { id } = await anEvent(shop, shop.ago(90));
      const corrected = { ...seal, occurredAt: shop.typed(shop.ago(95)) };
      return { securityEventId: id, ...corrected, reason: "Ghi nhầm giờ" };
    },
    writes: ["insert restricted.security_event"],
  },
  {
    action: "security.signWeekAction",
    command: "security.sign-week",
    may: ["security_officer"],
    desk: true,
    by: "SEC02",
    signs: true,
    async prepare(shop) {
      await anEvent(shop, inTheWeek);
      return { ...week, seen: 1 };
    },
    writes: ["insert restricted.security_week_sign_off", "insert restricted.signature"],
  },
];
