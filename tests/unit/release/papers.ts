import type { AgreementFacts } from "@/lib/release/rules/agreement";
import type { LicenceFacts } from "@/lib/release/rules/licence";

export const agreedWithCustomer: AgreementFacts = {
  code: "TT-01",
  versionNo: 2,
  destination: "US",
  term: { from: "2020-01-01", to: "2020-12-31" },
  minDoseGy: null,
  maxDoseGy: null,
  carton: { size: { lengthMm: 400, widthMm: 300, heightMm: 200 }, massG: null },
  pests: [],
};

export const facilityLicence: LicenceFacts = {
  code: "GP-VH",
  versionNo: 1,
  scope: "facility",
  number: "12/GP",
  destination: null,
  commodity: null,
  term: { from: "2020-01-01", to: "2020-12-31" },
  revoked: false,
  synthetic: false,
};

export const usApproval: LicenceFacts = {
  ...facilityLicence,
  code: "CN-MY",
  scope: "market",
  number: "34/CN",
  destination: "US",
  commodity: "lychee",
};
