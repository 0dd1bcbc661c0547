import type { licences as vi } from "@/lib/i18n/licences.vi";
import { sayDay } from "@/lib/i18n/say";

const statuses: (typeof vi)["statuses"] = {
  proposed: "waits for a second signature",
  in_force: "in force",
  ended: "ended",
  withdrawn: "withdrawn",
};

const term = (from: string, to: string | null): string =>
  to === null ? `from ${sayDay(from)}` : `${sayDay(from)} – ${sayDay(to)}`;

export const licences: typeof vi = {
  statuses,
  term,
  scopes: { facility: "Licence of the facility", market: "Approval of a market" },
  scopeDetails: {
    facility: "Lets the centre operate the irradiator. Every lot needs it.",
    market: "A country accepts goods treated at this facility. Exported fruit needs it.",
  },
  standings: {
    proposed: "to be signed",
    withdrawn: "withdrawn",
    upcoming: "not begun",
    "in-force": "in force",
    "ends-soon": "ends soon",
    expired: "expired",
    revoked: "ended",
  },
  meanings: {
    "licences.in-force": "I compared this row with the original paper and put it in force in the system",
  },
  title: "Licences and approvals",
  lead: "The centre's licences and each market's approval of it. A lot is released only if these papers were in force on the day of treatment.",
  name: (code, versionNo) => `${code} · version ${versionNo}`,
  propose: "Record a licence",
  proposeLead:
    "Copy the original paper exactly. A second person compares and signs; only then does it count. What is recorded cannot be edited: a renewal or a correction is a new version.",
  renew: "Record a new version",
  renewTitle: (code) => `Record a new version of ${code}`,
  save: "Save for signature",
  emptyTitle: "No licence yet",
  empty: "Without a licence of the facility no lot can be released.",
  nothingHere: "No licence matches",
  allScopes: "All",
  code: "Code",
  codeHint: "One code for one kind of paper through all renewals, such as GP-VH or CN-UC.",
  scope: "Kind",
  paper: "Paper",
  paperName: "Name of the paper",
  number: "Number",
  issuer: "Issued by",
  destination: "Market",
  commodity: "Commodity",
  commodityHint: "Leave empty where the paper approves every commodity.",
  anyCommodity: "every commodity",
  programme: "Programme",
  validity: "Validity",
  validFrom: "From",
  validTo: "Last day",
  validToHint: "Leave empty where the paper names no last day.",
  document: "Original",
  documentHint: "Where the original and its annexes are kept, for the second person to compare.",
  note: "Note",
  standing: "Now",
  version: "Version",
  versions: "Versions",
  proposed: "Recorded by",
  byAt: (name, at) => `${name}, ${at}`,
  closed: "Closed by",
  closedReason: "Reason",
  endedOn: "Last day in force",
  signing: "Put in force",
  signingLead: "Compare every line with the original, then sign. From then on lots are judged by it.",
  approve: "Sign and put in force",
  ownProposal: "You recorded it: somebody else must compare and sign.",
  waiting: "Waits for a director or releaser to compare and sign.",
  end: "End",
  endLead:
    "When the authority revokes or suspends it. Lots treated after the last day are held. It cannot be reopened; a new grant is a new version.",
  withdraw: "Withdraw the proposal",
  withdrawLead: "It stays in the history and does not count.",
  reason: "Reason",
  toRenew: (count) => `${count} licences end soon or have expired`,
  endsOn: (name, day) => `${name}: last day ${sayDay(day)}`,
  endedAlready: (name, day) => `${name}: expired on ${sayDay(day)}`,
  openList: "See licences",
  toApprove: (count) => `${count} licences wait for you to compare and sign`,
  openProposal: "Compare and sign",
  refusals: {
    "licences.not-found": () => "There is no such licence.",
    "licences.destination-missing": () => "The approval of a market names its country.",
    "licences.facility-has-no-market": () =>
      "A licence of the facility belongs to no market. Leave this empty.",
    "licences.code-of-another": () => "This code stands for another kind of paper or another market.",
    "licences.proposal-open": ({ versionNo }) =>
      `Version ${versionNo} of this code waits for its signature. Sign or withdraw it first.`,
    "licences.term-reversed": () => "The last day must not be before the first.",
    "licences.not-a-proposal": ({ status }) => `This is no longer a proposal: ${statuses[status]}.`,
    "licences.own-proposal": () => "Whoever recorded it may not sign it. Ask somebody else to compare.",
    "licences.not-in-force": ({ status }) =>
      `Only a licence in force can be ended; this one is ${statuses[status]}.`,
    "licences.end-outside-term": ({ from, to }) =>
      `The last day must lie within the term: ${term(from, to)}.`,
  },
};
