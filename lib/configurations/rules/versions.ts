import { type Result, done, refuse } from "@/lib/core/result";

export type ConfigurationStatus = "draft" | "approved" | "retired";

export type ConfigurationRefusal =
  | { code: "configurations.not-found" }
  | { code: "configurations.draft-open"; field: "code"; versionNo: number }
  | { code: "configurations.density-reversed"; field: "densityMaxKgM3" }
  | { code: "configurations.not-a-draft"; status: ConfigurationStatus }
  | { code: "configurations.own-draft" }
  | { code: "configurations.retired" }
  | { code: "configurations.performed-in-future"; field: "performedOn" };

export function checkDraft(facts: {
  densityMinKgM3: number;
  densityMaxKgM3: number;
  openDraftNo: number | null;
}): Result<true, ConfigurationRefusal[]> {
  const refusals: ConfigurationRefusal[] = [];
  if (facts.openDraftNo !== null)
    refusals.push({ code: "configurations.draft-open", field: "code", versionNo: facts.openDraftNo });
  if (facts.densityMinKgM3 > facts.densityMaxKgM3)
    refusals.push({ code: "configurations.density-reversed", field: "densityMaxKgM3" });
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}

/** A second person approves. */
export function decideApproval(
  configuration: { status: ConfigurationStatus; draftedById: string },
  approverId: string,
): Result<true, ConfigurationRefusal[]> {
  const refusals: ConfigurationRefusal[] = [];
  if (configuration.status !== "draft")
    refusals.push({ code: "configurations.not-a-draft", status: configuration.status });
  if (configuration.draftedById === approverId) refusals.push({ code: "configurations.own-draft" });
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}

/** Draft or approved, it goes out of use once and does not come back. */
export function decideRetirement(status: ConfigurationStatus): Result<true, ConfigurationRefusal[]> {
  return status === "retired" ? refuse({ code: "configurations.retired" }) : done(true);
}

/** A map may be measured before its configuration is approved, but never for one out of use. Days are "YYYY-MM-DD". */
export function checkMapHeader(facts: {
  status: ConfigurationStatus;
  performedOn: string;
  today: string;
}): Result<true, ConfigurationRefusal[]> {
  const refusals: ConfigurationRefusal[] = [];
  if (facts.status === "retired") refusals.push({ code: "configurations.retired" });
  if (facts.performedOn > facts.today)
    refusals.push({ code: "configurations.performed-in-future", field: "performedOn" });
  return refusals.length > 0 ? refuse(...refusals) : done(true);
}
