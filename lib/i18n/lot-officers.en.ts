import type { officers as vi } from "@/lib/i18n/lot-officers.vi";

const kinds = {
  facility: "The facility's own people",
  plant_quarantine: "Plant-quarantine officer",
  joint: "Joint inspection with the importing country",
};

const packagings = {
  pest_proof: "Packaging closed, keeps pests out",
  not_pest_proof: "Packaging open, lets pests in",
};

export const officers: typeof vi = {
  kinds,
  kind: "Who inspected",
  officerCode: "Badge or officer's number",
  partner: "Inspector of the importing country",
  partnerHint: "Name and agency; needed for a joint inspection.",
  packaging: "Packaging",
  packagings,
  notChecked: "Not checked",
  packagingAsked: "This lot's market asks for packaging that keeps pests out.",
  livePests: "Live pests found",
  livePestsHint: "Leave empty if nobody counted; 0 means counted and none seen.",

  call: {
    section: "Inspector",
    none: "Nobody has been asked for. Once somebody is, the lot waits for them and is not loaded.",
    open: "Ask for an inspector",
    kinds: {
      plant_quarantine: "Plant-quarantine officer",
      joint: "Joint inspection with the importing country",
    },
    organisation: "Agency",
    notified: "Who was told, and how",
    notifiedHint: "For example: Ms Hà at the sub-department, by telephone.",
    reference: "Letter or registration",
    calledAt: "Asked at",
    expectedAt: "Expected at",
    submit: "Save the request",
    waiting: "Waiting for an inspector",
    waitingFor: ({ kind, organisation, notified, since, expected }) =>
      [
        `${kind}: ${organisation}.`,
        `Asked at ${since}${notified ? `, told: ${notified}` : ""}; ${expected ? `expected ${expected}` : "no time given"}.`,
        "Until it has been inspected the lot is neither loaded nor brought into the room.",
      ].join(" "),
    came: "Has come: record the inspection",
    end: "Could not come",
    endSubmit: "Save",
    endLead:
      "Write why nobody came, or why nobody is needed any more. Goods for this market are still inspected before treatment.",
    outcome: "What happened",
    outcomes: { could_not_come: "The inspector could not come", called_off: "No longer needed" },
    cause: "Why",
    waitsOn: "The lot goes on waiting, the same agency is asked again",
    waitsOnHint: "Clear the box and the lot waits no longer.",
    nextExpectedAt: "Expected next at",
    endedAt: "Known at",
    badge: "Waiting for an inspector",
  },

  seal: {
    title: "Plant-quarantine seal",
    lead: (code, out) =>
      `Lot ${code}, ${out} cartons after treatment. Enter the numbers on the stamp or label exactly as the officer sealed them.`,
    officerName: "Officer who sealed",
    organisation: "Agency",
    firstCode: "Seal number",
    lastCode: "To number",
    lastCodeHint: "Leave empty where there is one number.",
    cartons: "Cartons sealed",
    sealedAt: "Sealed at",
    note: "Note",
    submit: "Save the seal",
    standing: "Sealed",
    correct: "Correct",
    correctTitle: "Correct the seal's line",
    correctLead: "The old line stays readable; the new one stands from now on.",
    reason: "Why it is corrected",
    replaced: "replaced",
    columns: {
      codes: "Numbers",
      cartons: "Cartons",
      officer: "Officer",
      sealedAt: "At",
      recordedBy: "Recorded by",
    },
    codes: (first, last) => (last ? `${first} – ${last}` : first),
    all: (sealed, out) => `${sealed} of ${out} cartons are sealed.`,
  },

  events: {
    called: (kind) => `Asked for: ${kind.toLowerCase()}`,
    calledDetail: ({ organisation, notified, reference, expected }) =>
      [organisation, notified && `told: ${notified}`, reference, expected && `expected ${expected}`]
        .filter(Boolean)
        .join(" · "),
    couldNotCome: "The inspector could not come",
    calledOff: "The inspector was called off",
    sealed: (cartons, codes) => `${cartons} cartons sealed, no. ${codes}`,
    corrected: (reason) => `replaces the line before: ${reason}`,
    found: ({ kind, officerCode, partner, livePests, packaging }) =>
      [
        kind && kinds[kind],
        officerCode && `badge ${officerCode}`,
        partner && `with ${partner}`,
        livePests !== null && (livePests === 0 ? "no live pests" : `${livePests} live pests`),
        packaging && packagings[packaging].toLowerCase(),
      ]
        .filter(Boolean)
        .join(" · "),
  },
};
