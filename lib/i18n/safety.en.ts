import { formatNumber } from "@/lib/core/dates";
import type { safety as vi } from "@/lib/i18n/safety.vi";

const withUnit = (value: number, unit: string) => `${formatNumber(value, "en")} ${unit}`;
const entriesOf = (count: number) => (count === 1 ? "1 entry" : `${count} entries`);

export const safety: typeof vi = {
  meanings: { "safety.week-read": "I have read every check recorded in this week" },

  promise:
    "This book only keeps what was checked. “Passed” means that the record is complete and the result lies within the limit used; no line here says that an area is safe.",

  outcomes: { pass: "passed", fail: "failed" },
  notRecorded: "not recorded",
  ahead: "to come",
  proposal: "proposal",
  proposalWhy:
    "This frequency or limit is a proposal, not a rule of law; the radiation safety officer decides.",
  statuses: {
    C: "read in the source cited",
    CF: "requirement read in the source cited, frequency proposed",
    P: "proposal, awaiting the radiation safety officer",
    U: "unconfirmed, not to be used as law",
  },
  frequencies: {
    EVERY_ENTRY: "At each entry of the irradiation room",
    EVERY_START: "At each raising of the source",
    SHIFT: "Each shift",
    DAILY_OPERATING: "Each operating day",
    DAILY: "Daily",
    CONTINUOUS: "Continuously",
    WEEKLY: "Weekly",
    MONTHLY: "Monthly",
    QUARTERLY: "Quarterly",
    SEMIANNUAL: "Every six months",
    ANNUAL: "Yearly",
    TRIENNIAL: "Every three years",
    TEN_YEARLY: "Every ten years",
    EVENT: "When it arises",
  },

  week: {
    title: (week, year) => `Week ${week} of ${year}`,
    eyebrow: "Radiation safety checks",
    span: (from, to) => `From Monday ${from} to the end of Sunday ${to}`,
    previous: "Previous week",
    next: "Next week",
    thisWeek: "This week",
    states: { open: "not signed off", signed: "signed off", reopened: "reopened after signing" },
    grid: "Checks by day",
    gridLead:
      "“Not recorded” only says that the book holds no record of that day. Arrow keys move between cells, Enter opens one, K goes to the signature.",
    check: "Check",
    wholeWeek: "Whole week",
    days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    dayNames: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    times: (count) => `×${count}`,
    corrected: "holds a correction",
    unread: "Entered after the last signature",
    unreadLead: "Nobody had read these entries when signing, so the week is open again.",
    signOff: "Signing off the week",
    signOffLead: (entries) =>
      entries === 0
        ? "This week holds no entry."
        : `The signature covers all of the week's ${entriesOf(entries)}, corrections included.`,
    signedOver: entriesOf,
    remark: "Remark",
    remarkHint: "Required when the week holds no entry.",
    submit: "Sign off this week",
    notSigned: "Nobody has signed this week off.",
    notOver: "The week is not over, so it cannot be signed yet.",
    own: (count) => `You entered ${entriesOf(count)} of this week, so somebody else has to read and sign it.`,
    complete: "Every entry of the week has been read and signed.",
    elsewhere: "A safety officer who entered nothing of this week reads and signs it.",
  },

  list: {
    title: "Recorded checks",
    lead: "Newest first. A corrected entry stays, beside its correction.",
    all: "All",
    failed: "Failed",
    passed: "Passed",
    emptyTitle: "No check has been recorded",
    emptyWords: "Each check is recorded once, with its instrument, its value and the limit used.",
    performedAt: "Time",
    check: "Check",
    value: "Value",
    outcome: "Outcome",
    recordedBy: "Recorded by",
    corrected: "corrected",
    correction: "correction",
    late: "late entry",
    searchHint: "Code or name of a check",
  },

  sheet: {
    facts: "Entry",
    template: "Check",
    performedAt: "Checked at",
    enteredAt: "Entered at",
    recordedBy: "Recorded by",
    value: "Measured value",
    limits: "Limit used",
    limitSource: "Source of the limit",
    device: "Instrument",
    note: "Note",
    lateReason: "Reason for the late entry",
    reason: "Reason for the correction",
    seen: "seen, no measured value",
    frequency: "Frequency",
    criterion: "Criterion, as worded",
    source: "Source cited",
    status: "How far confirmed",
    sourceNote:
      "Numbers such as 36.x and 37.x are clauses of the United States 10 CFR, for reference; they are not Vietnamese law.",
    signedIn: "Signed off in",
    signedInWeek: (week, who) => `${week}, ${who}`,
    notSignedYet: "not yet",
    superseded: (reason) => `This entry has been corrected. Reason: ${reason}`,
    openCorrection: "Open the correction",
    supersedes: "This entry corrects an earlier one.",
    openFirst: "Open the earlier one",
    correct: "Correct this entry",
    openWeek: "See this week in the book",
  },

  form: {
    title: "Record a check",
    open: "Record a check",
    correctTitle: (code) => `Correct entry ${code}`,
    correctLead: "The first entry stays as it is; the correction stands beside it with its reason.",
    template: "Check",
    performedAt: "Checked at",
    value: "Measured value",
    beyond: (limits) => `Outside the limit ${limits}: the outcome will be failed, and a note is needed.`,
    alsoSaid: (value) => `= ${value}`,
    verdict: "What was seen",
    passDetail: "As the criterion says",
    failDetail: "Not as the criterion says",
    device: "Instrument used",
    deviceHint: "Code or number written on the instrument.",
    siteLimits: "Limit of the site",
    siteLimitsNeeded:
      "The catalogue leaves this limit open: give the site's limit and the document that sets it.",
    siteLimitsTighter: "Use a tighter limit of the site",
    siteLower: "Lower limit",
    siteUpper: "Upper limit",
    limitSource: "Source of the limit",
    limitSourceHint: "For example licence or operating manual, with number and date.",
    note: "Note",
    noteHint: "Required when failed: what was seen, what was done, who was told.",
    lateReason: "Reason for the late entry",
    lateReasonHint: (hours) => `Only when entered more than ${hours} hours later: why, and from which sheet.`,
    reason: "Reason for the correction",
    submit: "Record the check",
    submitCorrection: "Record the correction",
    catalogueLimits: "Limit in the catalogue",
  },

  limits: {
    between: (lower, upper, unit) => `from ${lower} to ${upper} ${unit}`,
    betweenStrict: (lower, upper, unit) => `from ${lower} to below ${upper} ${unit}`,
    atLeast: (lower, unit) => `${lower} ${unit} or more`,
    atMost: (upper, unit) => `at most ${upper} ${unit}`,
    below: (upper, unit) => `below ${upper} ${unit}`,
    none: "set by the site",
  },

  refusals: {
    "safety.template-unknown": () => "There is no such check. Choose again from the list.",
    "safety.template-differs": ({ template }) =>
      `Check ${template} is there with other content. New content needs a new code.`,
    "safety.not-at-this-plant": () =>
      "This check is for plants that store their source another way; it is not recorded here.",
    "safety.kind-not-recorded-here": () =>
      "This check needs a form of its own (list, survey grid, document) and cannot be recorded here yet.",
    "safety.in-future": () => "This moment has not come. Record when the check has been done.",
    "safety.too-long-ago": ({ days }) => `This moment is more than ${days} days ago. Look at the year again.`,
    "safety.late-without-reason": ({ hours }) =>
      `Entered more than ${hours} hours later. Say why, and which sheet it was copied from.`,
    "safety.value-missing": ({ unit }) =>
      `This check needs a measured value (${unit}). An empty box is not 0.`,
    "safety.value-not-for-this-check": () =>
      "This check is seen, not measured: it has neither value nor limit. Remove the numbers.",
    "safety.value-impossible": ({ unit }) =>
      `A value in ${unit} cannot be negative. Read the instrument again.`,
    "safety.unit-differs": ({ unit }) =>
      `This check is recorded in ${unit}. Reload the page and convert the value to ${unit}.`,
    "safety.verdict-missing": () => "Choose passed or failed.",
    "safety.verdict-not-typed": () =>
      "The outcome of a measured value follows from its limit and is not chosen by hand.",
    "safety.site-limit-missing": () => "The catalogue has no such limit. Give the site's limit.",
    "safety.limit-without-source": () => "Say which document the site's limit comes from.",
    "safety.limit-looser": ({ limit, unit }) =>
      `The catalogue's limit is ${withUnit(limit, unit)}: it may be tightened, never loosened.`,
    "safety.limits-crossed": () => "The lower limit is above the upper one. Look at both boxes again.",
    "safety.device-missing": () => "Name the instrument used.",
    "safety.failure-unexplained": () =>
      "A failed check needs a note: what was seen, what was done, who was told.",
    "safety.corrected-already": () =>
      "This entry has been corrected already. Open the correction and go on there.",
    "week.unknown": () => "The year has no such week. Choose another.",
    "week.not-over": () => "The week is not over. Sign after Sunday has ended.",
    "week.own-entry": ({ entries }) =>
      `You entered ${entriesOf(entries)} of this week. Somebody who entered none of it reads and signs.`,
    "week.signed-already": () =>
      "This week is signed and nothing is new. Reload the page to see the signature.",
    "week.grew": ({ seen, now }) =>
      `You saw ${entriesOf(seen)}, the week now holds ${now}. Reload the page, read what is new, then sign.`,
    "week.empty-without-remark": () => "The week holds no entry. Write a remark that says why, then sign.",
  },
};
