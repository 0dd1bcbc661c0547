import type { pests as vi } from "@/lib/i18n/pests.vi";
import { sayDay, sayList } from "@/lib/i18n/say";

const stages = { egg: "egg", larva: "larva", nymph: "nymph", pupa: "pupa", adult: "adult" };

const silences = {
  pending: "nobody has activated it for that day",
  "not-begun": "not yet in force on that day",
  ended: "no longer in force on that day",
  "no-dose": "gives no irradiation dose",
};

export const pests: typeof vi = {
  stages,
  tiers: {
    specific: "the species itself",
    family: "generic, of the family",
    class: "generic, of the class",
  },
  silences,
  verdicts: {
    ...silences,
    decides: "decides",
    weaker: "lower than what decides",
    "narrower-decides": "a narrower row decides",
    "narrower-waits": "the species has a row of its own that is not activated",
    "stage-excluded": "does not speak of pupae and adults of Lepidoptera",
    "other-programme": "of another programme, does not count",
  },
  title: "Catalogue of pests",
  lead: "Scientific names as treatment tables list them, with family, order and class where they are certain. Agreements choose their target pests here.",
  searchHint: "Name, family, order or class…",
  nothingHere: "No pest in the catalogue yet",
  register: "Add a pest",
  registerLead:
    "Family and class choose the row of the pest table. Leave empty whatever is not certain: unknown never lowers a dose.",
  correct: "Correct",
  correctTitle: (name) => `Correct ${name}`,
  correctLead: "The old row is kept. Agreements signed over it keep it; new versions take the corrected one.",
  save: "Save to the catalogue",
  scientificName: "Scientific name",
  scientificHint:
    "Genus and species as the tables write it, such as Bactrocera dorsalis, without its author.",
  commonNameVi: "Vietnamese name",
  commonNameEn: "English name",
  taxonomy: "Taxonomy",
  family: "Family",
  familyHint: "Such as Tephritidae.",
  order: "Order",
  orderHint: "Such as Lepidoptera.",
  className: "Class",
  classHint: "Such as Insecta.",
  source: "Source",
  sourceHint: "The text in which name and taxonomy stand.",
  unknown: "not known",
  registered: "Recorded by",
  byAt: (name, at) => `${name}, ${at}`,
  corrects: "Corrects",
  correctedBy: "Corrected as",
  correctedNotice: (name) => `This row was corrected as ${name}. New agreements take the new row.`,
  marketsTitle: "Which row applies today",
  marketsLead: "Without any stage given. Naming the stages in an agreement may admit the row of the class.",
  agreementsTitle: "Agreements that target it",
  noAgreements: "None yet.",
  target: "Target pests",
  targetHint:
    "Choose each species and the stages that may be in the goods. No stage ticked means that it is not known.",
  noTargets: "The agreement names no species: only the programme's row and food law decide.",
  formerWords: (text) => `The version before said in words: “${text}”. Choose each species below.`,
  inWords: "In words",
  add: "Add a pest",
  pest: "Pest",
  pestHint: "Type a part of its name, with or without accents.",
  stagesPresent: "Stages that may be present",
  stagesUnknown: "stage not known",
  stagesList: (found) =>
    found.length === 0 ? "stage not known" : sayList(found.map((stage) => stages[stage])),
  coverageTitle: "Which row of the pest table applies",
  coverageOn: (destination, day) => `To ${destination}, on ${sayDay(day)}.`,
  covered: "a row applies",
  notCovered: "no row applies",
  coveredBy: (rowCode, dose) => `By ${rowCode}: at least ${dose}.`,
  others: "Other rows",
  refusals: {
    "pests.name-not-scientific": () =>
      "Write genus and species, the genus with a capital, such as Bactrocera dorsalis.",
    "pests.known-already": ({ name }) =>
      `${name} is in the catalogue already. If it is wrong, correct its row.`,
    "pests.rank-not-a-name": () => "Write one name in Latin letters with a capital, or leave it empty.",
    "pests.not-a-family": () => "The name of a family ends in -idae. Leave it empty if you are not sure.",
    "pests.nothing-corrected": () => "Nothing differs from the old row yet.",
    "pests.not-found": () => "There is no such pest in the catalogue.",
    "pests.corrected-already": ({ name }) => `${name} was corrected before. Open the new row to go on.`,
  },
};
