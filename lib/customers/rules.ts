import { checkVersion, type StaleRefusal } from "@/lib/core/refusals";
import { done, refuse, type Result } from "@/lib/core/result";

export type CustomerDetails = {
  name: string;
  address: string | null;
  contactName: string | null;
  phone: string | null;
  taxCode: string | null;
  note: string | null;
};

/** Who else already answers to the code or the tax code. */
export type CustomerNeighbours = {
  sameCode: { name: string } | null;
  sameTaxCode: { code: string; name: string } | null;
};

export type CustomerRefusal =
  | { code: "customers.code-taken"; field: "code"; name: string }
  | { code: "customers.tax-code-taken"; field: "taxCode"; customerCode: string; name: string }
  | { code: "customers.tax-code-malformed"; field: "taxCode" }
  | { code: "customers.phone-malformed"; field: "phone" }
  | { code: "customers.not-found" };

/** Ten digits for a business, with -001 and so on for a branch, or the twelve of a citizen's own number. */
const taxCodeShape = /^(\d{10}(-\d{3})?|\d{12})$/;

function checkDetails(details: CustomerDetails, { sameTaxCode }: CustomerNeighbours): CustomerRefusal[] {
  const refusals: CustomerRefusal[] = [];
  const { phone, taxCode } = details;
  if (phone !== null && !(/^[+\d][\d\s().-]*$/.test(phone) && phone.replace(/\D/g, "").length >= 8))
    refusals.push({ code: "customers.phone-malformed", field: "phone" });
  if (taxCode !== null && !taxCodeShape.test(taxCode))
    refusals.push({ code: "customers.tax-code-malformed", field: "taxCode" });
  if (sameTaxCode !== null) {
    const { code: customerCode, name } = sameTaxCode;
    refusals.push({ code: "customers.tax-code-taken", field: "taxCode", customerCode, name });
  }
  return refusals;
}

/** A code names one customer for ever: it stands on lots and certificates. */
export function checkRegistration(
  details: CustomerDetails,
  neighbours: CustomerNeighbours,
): Result<CustomerDetails, CustomerRefusal[]> {
  const refusals = checkDetails(details, neighbours);
  const { sameCode } = neighbours;
  if (sameCode !== null)
    refusals.unshift({ code: "customers.code-taken", field: "code", name: sameCode.name });
  return refusals.length > 0 ? refuse(...refusals) : done(details);
}

/** Two people may open the same customer; the second to press is told what the first one saved. */
export function checkAmendment(
  seenVersion: number,
  saved: (CustomerDetails & { version: number }) | null,
  details: CustomerDetails,
  neighbours: CustomerNeighbours,
): Result<CustomerDetails, (CustomerRefusal | StaleRefusal)[]> {
  if (saved === null) return refuse({ code: "customers.not-found" });
  const refusals = [...checkVersion(seenVersion, saved, details), ...checkDetails(details, neighbours)];
  return refusals.length > 0 ? refuse(...refusals) : done(details);
}
