import type { security as vi } from "@/lib/i18n/security.vi";

export const security: typeof vi = {
  meanings: { "security.week-read": "I have read every security event recorded in this week" },
  eyebrow: "Security log",
  sealed:
    "Only security officers see this page, and every reading of it is recorded. Write no codes, rotas, camera views, response times or source positions: those lie in the sealed file.",
  kinds: {
    access: "Access control",
    key: "Keys issued and returned",
    visitor: "Visitors and escorts",
    "two-person": "Two-person rule",
    seal: "Seals",
    equipment: "Tests of security equipment",
    patrol: "Patrols",
    alarm: "Alarms",
    count: "Source counts",
    information: "Information security",
    drill: "Drills",
    discrepancy: "Discrepancies and corrections",
    other: "Other",
  },

  week: {
    events: "Events of the week",
    emptyTitle: "No event recorded this week",
    emptyWords: "The book holds no entry; that does not say nothing happened.",
    unread: "not read when signed",
  },
  list: {
    title: "All events",
    lead: "Newest first. A corrected entry stays, beside its correction.",
    open: "All events",
    emptyTitle: "No event recorded",
    emptyWords: "Each event is recorded once, with what was done.",
    occurredAt: "Time",
    kind: "Kind",
    summary: "Summary",
    recordedBy: "Recorded by",
    corrected: "corrected",
    correction: "correction",
  },
  sheet: {
    title: "Security event",
    occurredAt: "Occurred at",
    enteredAt: "Entered at",
    recordedBy: "Recorded by",
    kind: "Kind",
    summary: "Summary",
    actionTaken: "What was done",
    reason: "Reason for the correction",
    superseded: (reason) => `This entry has been corrected. Reason: ${reason}`,
    openCorrection: "Open the correction",
    supersedes: "This entry corrects an earlier one.",
    openFirst: "Open the earlier one",
    correct: "Correct this entry",
  },
  form: {
    open: "Record an event",
    title: "Record a security event",
    correctTitle: "Correct a security event",
    correctLead: "The first entry stays as it is; the correction stands beside it with its reason.",
    kind: "Kind of event",
    occurredAt: "Occurred at",
    summary: "Summary",
    summaryHint: "What was seen, enough for somebody else to understand; no codes, no details of the guard.",
    actionTaken: "What was done",
    actionTakenHint: "Required for alarms and discrepancies.",
    reason: "Reason for the correction",
    submit: "Record the event",
    submitCorrection: "Record the correction",
  },
  elsewhere: "A security officer who entered nothing of this week reads and signs it.",

  refusals: {
    "security.in-future": () => "This moment has not come. Record when it has happened.",
    "security.too-long-ago": ({ days }) =>
      `This moment is more than ${days} days ago. Look at the year again.`,
    "security.action-missing": () =>
      "Say what was done: alarms and discrepancies are not closed by writing them down.",
    "security.corrected-already": () =>
      "This entry has been corrected already. Open the correction and go on there.",
  },
};
