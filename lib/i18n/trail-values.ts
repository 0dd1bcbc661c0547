import type { AuditOutcome } from "@/lib/audit/rules";
import { sayMeaning } from "@/lib/i18n/meanings";
import type { Messages } from "@/lib/i18n/messages";
import { sayRefusalCode } from "@/lib/i18n/refusals";

type Words = Readonly<Record<string, string>> | ((value: string) => string);
type Family = (messages: Messages) => Words;

const inspectors: Family = (m) => m.lots.officers.kinds;
const sourceStates: Family = (m) => m.runs.sourceWords;
const results: Family = ({ lots: { inspection } }) => ({ pass: inspection.pass, fail: inspection.fail });

/** The words a column's values are said with: by its table, or by its name where it means the same in every table. */
const families: Readonly<Record<string, Family>> = {
  commodity: (m) => m.products.commodity,
  conceded: (m) => m.release.checks.names,
  counting_unit: (m) => m.products.unit,
  destination: (m) => m.schedules.destination,
  life_stages: (m) => m.pests.stages,
  locale: (m) => m.audit.values.locales,
  mass_basis: (m) => m.certificates.print.massBasis,
  meaning: (m) => (value) => sayMeaning(m, value),
  origin: (m) => m.schedules.destination,
  record_type: (m) => (value) => m.audit.table(value.replaceAll("-", "_")),
  role: (m) => m.core.roles,
  source_state: sourceStates,
  "agreement.dose_map_supplied_by": (m) => m.agreements.suppliers,
  "agreement.purpose": (m) => m.agreements.purposes,
  "agreement.status": (m) => m.agreements.statuses,
  "booking.state": (m) => m.bookings.states,
  "calibration.form": (m) => m.calibrations.forms,
  "calibration.status": (m) => m.calibrations.statuses,
  "calibration.thickness_unit": (m) => m.calibrations.thicknessUnits,
  "certificate_notice.means": (m) => m.certificates.standing.means,
  "certificate_notice.party": (m) => m.certificates.standing.parties,
  "certificate_print.kind": (m) => m.audit.values.prints,
  "certificate_scan.capacity": (m) => m.certificates.papers.capacities,
  "check_template.frequency": (m) => m.safety.frequencies,
  "check_template.status": (m) => m.safety.statuses,
  "configuration.status": (m) => m.configurations.statuses,
  "configuration_validation.kind": (m) => m.validations.kinds,
  "configuration_validation.status": (m) => m.validations.statuses,
  "departure.disposition": (m) => m.release.rejectionDispositions,
  "dosimeter_stock_move.kind": (m) => m.instruments.batches.kinds,
  "dosimeter_type.temperature_kind": (m) => m.instruments.types.kinds,
  "inspection.kind": inspectors,
  "inspection.packaging": (m) => m.lots.officers.packagings,
  "inspection.result": results,
  "inspection_call.kind": inspectors,
  "inspection_call_end.outcome": (m) => ({
    ...m.lots.officers.call.outcomes,
    inspected: m.audit.values.inspected,
  }),
  "inspection_term.kind": inspectors,
  "interruption_review.decision": (m) => m.interruptions.decisions,
  "label_print.kind": (m) => m.labels.kinds,
  "licence.scope": (m) => m.licences.scopes,
  "licence.status": (m) => m.licences.statuses,
  "lot.packaging_condition": (m) => m.lots.packagingConditions,
  "lot.previously_irradiated": (m) => m.lots.previousIrradiation,
  "lot.stage": (m) => m.lots.stages,
  "morning_sheet_line.problem": (m) => m.source.cycleProblems,
  "nonconformance.state": (m) => m.nonconformances.states,
  "person.status": ({ people: { list } }) => ({ active: list.active, deactivated: list.deactivated }),
  "product.kind": (m) => m.products.kinds,
  "release_decision.disposition": (m) => m.release.rejectionDispositions,
  "release_decision.outcome": (m) => m.release.outcomes,
  "role_grant.state": (m) => m.audit.values.grants,
  "run.state": (m) => m.runs.states,
  "safety_check.outcome": (m) => m.safety.outcomes,
  "source_hold.kind": (m) => m.source.holdKinds,
  "source_movement.cause": (m) => m.runs.causes,
  "source_movement.direction": sourceStates,
  "specification.purpose": (m) => m.specs.purposes,
  "specification.status": (m) => m.specs.statuses,
  "storage_location.serves": (m) => m.products.kinds,
  "storage_location.zone": (m) => m.storage.zones,
  "treatment_schedule.purpose": (m) => m.schedules.purpose,
};

/** A stored value in the words people know it by; null where it has none and stands as it is. */
export function sayTrailValue(
  messages: Messages,
  { table, column }: { table: string; column: string },
  value: string,
): string | null {
  const family = families[`${table.replace("public.", "")}.${column}`] ?? families[column];
  if (!family) return null;
  const words = family(messages);
  return (typeof words === "function" ? words(value) : words[value]) ?? null;
}

/** Why something was done, in the words of whoever did it; or why it was refused, of which the trail keeps the codes. */
export function sayWhy(messages: Messages, why: string, kind: AuditOutcome): string {
  if (kind !== "refused") return messages.audit.doors[why] ?? why;
  return [...new Set(why.split(" ").map((code) => sayRefusalCode(messages, code)))].join(" ");
}
