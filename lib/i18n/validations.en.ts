import { formatNumber } from "@/lib/core/dates";
import type { validations as vi } from "@/lib/i18n/validations.vi";

const statuses = { draft: "draft", approved: "approved", withdrawn: "withdrawn" };

export const validations: typeof vi = {
  statuses,
  kinds: { transit_dose: "Transit dose", partial_load: "Partial carriers" },
  title: "Further validation",
  lead: "Measured when the configuration was validated, dated, approved by a second person. Interruptions and partial carriers are judged by what is in force.",
  empty:
    "None yet. Without a transit dose a lot that stood through an interruption is held; without evidence for partial carriers none is loaded.",
  columns: {
    act: "Action",
    kind: "Kind",
    value: "Value",
    from: "In force from",
    document: "Document",
    status: "Status",
    people: "Drafted by, approved by",
  },
  version: (kind, versionNo) => `${kind}, version ${versionNo}`,
  atMost: (dose) => `highest ${dose}`,
  place: (position, dose) => `${position}: ${dose}`,
  fromCartons: (count) => `from ${count} cartons`,
  people: (drafter, approver) => (approver === null ? drafter : `${drafter}; approved by ${approver}`),
  transit: {
    open: "Record a transit dose",
    title: "Dose of the source going up and down once",
    lead: "Measured with the timer at 0, at each position of the path. Where a carrier's place is not known the highest counts.",
    positions: "Positions measured",
    position: "Position",
    dose: "Dose",
    add: "Add a position",
  },
  partial: {
    open: "Record evidence for partial carriers",
    title: "Partial carriers that were mapped",
    lead: "Only carton counts that were mapped in this very configuration.",
    minCartons: "May be loaded from",
  },
  measuredOn: "Measured on",
  effectiveFrom: "In force from",
  document: "Document",
  note: "Note",
  save: "Save the draft",
  approve: "Approve and sign",
  approveDetail: (kind, value) => `${kind}: ${value}.`,
  withdraw: "Withdraw",
  withdrawLead: "From then on it is not used; reviews of interruptions that used it have to be made again.",
  reason: "Reason",
  meanings: {
    "validations.approved":
      "I have looked at the measurement and its document and approve it from its date on.",
  },
  refusals: {
    "validations.configuration-unknown": () => "This configuration is gone. Reload the page.",
    "validations.configuration-retired": () =>
      "This configuration is retired. Record it for the version in use.",
    "validations.not-found": () => "This validation is gone. Reload the page.",
    "validations.draft-open": ({ versionNo }) =>
      `Version ${versionNo} is still a draft. Approve or withdraw it first.`,
    "validations.measured-in-future": () => "The day of measurement is still to come. Check the date.",
    "validations.effective-before-measured": () => "It cannot be in force before it was measured.",
    "validations.no-position": () => "Give at least one measured position.",
    "validations.position-missing": () => "Name the position of this dose.",
    "validations.dose-missing": () => "Give the dose measured at this position.",
    "validations.position-twice": ({ position }) => `Position ${position} stands above already. Keep one.`,
    "validations.cartons-not-partial": ({ cartonsPerCarrier }) =>
      `A full carrier has ${formatNumber(cartonsPerCarrier, "en")} cartons; a partial one has fewer.`,
    "validations.not-a-draft": ({ status }) =>
      `This validation is ${statuses[status]}; only a draft can be approved.`,
    "validations.own-draft": () => "You drafted this, so somebody else has to approve it.",
    "validations.same-day": ({ versionNo }) =>
      `Version ${versionNo} is in force from this very day. Withdraw it first.`,
    "validations.withdrawn": () => "This validation is withdrawn. Reload to see.",
  },
};
