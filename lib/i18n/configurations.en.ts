import type { configurations as vi } from "@/lib/i18n/configurations.vi";
import { formatNumber } from "@/lib/core/dates";

const statuses = { draft: "draft", approved: "approved", retired: "retired" };

const columns = {
  x: "x",
  y: "y",
  z: "z",
  label: "label",
  replicate: "replicate",
  dose: "dose",
  monitor: "monitor",
};

const problems = {
  "input.required": "is empty",
  "input.not-a-number": "is not a number",
  "input.not-an-integer": "must be a whole number",
  "input.decimal-ambiguous": "could be a decimal or a thousand mark; use a comma",
  "input.too-many-decimals": "has too many decimals",
  "input.too-small": "is too small",
  "input.too-big": "is too big",
  "input.too-long": "is too long",
  "input.not-a-choice": "write “yes”, “1” or leave it empty",
};

const number = (value: number) => formatNumber(value, "en");

export const configurations: typeof vi = {
  statuses,
  columns,
  age: {
    title: "How old a dose map may be",
    lead: "The centre's own limit, by the document named. An older map on the day of treatment holds the lot.",
    state: "State a limit",
    maxDays: "At most",
    days: "days",
    source: "By document",
    inForceFrom: "In force from",
    inForceHint: "Leave empty if from today.",
    emptyTitle: "No limit is stated",
    empty: "Without one the age of a dose map is not judged.",
  },
  title: "Configurations",
  lead: "Which path the goods take, on which carrier, how they are stacked, and the doses measured in the load. Whoever approves is not whoever drafted.",
  name: (code, versionNo) => `${code} · version ${versionNo}`,
  draft: "Draft a configuration",
  draftLead: "What is written cannot be edited; to change it, draft a new version of the same code.",
  save: "Save the draft",
  emptyTitle: "No configuration yet",
  empty: "A dosimetrist or a releaser drafts configurations on this page.",
  code: "Code",
  codeHint:
    "One code for one path, carrier, pattern and density class. Drafting the same code again makes a new version.",
  status: "State",
  version: "Version",
  versions: "Versions of this code",
  how: "How the goods are stacked and carried",
  pathName: "Path of the goods",
  carrierType: "Carrier type",
  loadingPattern: "Loading pattern",
  loadingPatternHint: "How many layers, which way round, where gaps are left.",
  cartonsPerCarrier: "Cartons per carrier",
  carton: "Carton size",
  length: "Length",
  width: "Width",
  height: "Height",
  density: "Bulk density",
  densityMin: "Bulk density from",
  densityMax: "Bulk density to",
  monitorPosition: "Monitor position",
  monitorPositionHint: "Named exactly as on the dose map, such as M1.",
  note: "Note",
  drafted: "Drafted by",
  draftedAt: "Drafted at",
  by: (name, at) => `${name}, ${at}`,
  closedBy: "Retired by",
  reason: "Reason",
  approval: "Approval",
  approve: "Sign approval",
  approveLead: "The version of this code approved before is retired from this signature on.",
  approveDetail: (name) =>
    `Signs everything ${name} says: path, carrier, pattern, carton, density, monitor position.`,
  ownDraft: "You drafted this version, so somebody else must approve it.",
  onlyReleaser: "A releaser approves, with their signature.",
  retire: "Retire",
  retireLead:
    "No dose map is recorded and no specification drafted by this version any more. Approved specifications keep their map.",
  meanings: {
    "configurations.approved": "I have reviewed everything in this configuration and approve it for use.",
  },
  maps: {
    title: "Dose maps",
    emptyTitle: "No dose map yet",
    empty: "A specification's ratios come from a dose map measured in exactly this configuration.",
    record: "Record a dose map",
    recordLead: "The table is written whole or not at all; every cell that cannot be read is named.",
    of: (day) => `Dose map of ${day}`,
    performedOn: "Performed on",
    performedBy: "Performed by",
    instrument: "Reader",
    instrumentHint: "The code of the dosimeter reader.",
    source: "Source activity",
    sourceHint: "Activity, reference date and the document that says so.",
    outside: "The monitor hangs outside the load",
    outsideHint: "Its dose then counts neither as the lowest nor as the highest of the load.",
    outsideIs: "outside the load",
    insideIs: "inside the load",
    replicates: "Replicates",
    table: "Measured points",
    tableHint: (monitor) =>
      `One point a row: x; y; z (mm); label; replicate; dose (Gy); monitor. Paste from a sheet or choose a CSV file; with a header row the columns may stand in any order. Without a monitor column the point named ${monitor} is the monitor.`,
    file: "Choose a CSV or TSV file",
    fileBad: "This file is not UTF-8. Open it in a sheet and save it as CSV UTF-8.",
    checked: (rows, replicates) => `${rows} points in ${replicates} replicates were read.`,
    line: "Row",
    cell: "Cell",
    written: "Written",
    why: "Why",
    wrongCells: "Cells that cannot be read",
    min: "lowest",
    max: "highest",
    monitor: "monitor",
    layer: (z) => `Layer z = ${z} mm`,
    layerText: (z, cells) => `Layer z = ${z} mm, mean doses: ${cells}.`,
    finding: (low, high) => `Lowest at ${low}, highest at ${high}`,
    drawn:
      "Each cell is a measured point with its mean dose over replicates (Gy). What was not measured stays empty: nothing is interpolated.",
    zones: "Zones and uniformity",
    means: "By means of positions",
    extremes: "By single readings",
    lowest: "Lowest",
    highest: "Highest",
    at: (dose, labels) => `${dose} at ${labels}`,
    dur: "Dose uniformity ratio (highest ÷ lowest)",
    ratios: "Ratios to the monitor",
    ratiosLead: (name) => `Both ratios hold for ${name} only.`,
    replicate: "Replicate",
    monitorDose: "Monitor",
    ratioMin: "Lowest ratio",
    ratioMax: "Highest ratio",
    mean: "Mean",
    s: "Standard deviation (n − 1)",
    relative: "Relative spread",
    asStored: "Into a specification",
    points: "Measured points",
    recordedBy: "Recorded by",
    specs: "Specifications on this map",
    mustSee: "To be seen before this map is used",
  },
  binding: {
    label: "Dose map",
    hint: "Choosing a map takes both ratios and the configuration from it. Write by hand when the map is not in the system.",
    byHand: "By hand",
    option: (name, day, replicates) => `${name}, measured ${day}, ${replicates} replicates`,
    source: (name, day, replicates) => `Dose map of ${day} of ${name}, ${replicates} replicates`,
  },
  flags: {
    "configurations.few-replicates": ({ count }) =>
      `Only ${count} replicates; at least 3 are needed before the spread of the ratios can be trusted.`,
    "configurations.minimum-ratio-above-one": ({ ratioMin }) =>
      `The lowest ratio is ${number(ratioMin)}, above 1: right only when the monitor hangs outside the load.`,
    "configurations.replicate-incomplete": ({ replicate, labels }) =>
      `Replicate ${replicate} has no reading at ${labels.join(", ")}.`,
  },
  refusals: {
    "configurations.not-found": () => "This configuration is no longer in the system. Reload the list.",
    "configurations.draft-open": ({ versionNo }) =>
      `Version ${versionNo} of this code is still a draft. Approve or retire it first.`,
    "configurations.density-reversed": () =>
      "The density to must be above the density from. Check both boxes.",
    "configurations.not-a-draft": ({ status }) =>
      `This configuration is ${statuses[status]}; only a draft can be approved. Reload the page.`,
    "configurations.own-draft": () =>
      "You drafted this configuration, so you cannot approve it. Ask a second person.",
    "configurations.retired": () => "This configuration is retired. Use the version in force.",
    "configurations.performed-in-future": () => "That day has not come yet. Check the date.",
    "configurations.map-empty": () => "A replicate has no point inside the load. Check the table.",
    "configurations.dose-not-positive": ({ label, replicate }) =>
      `The dose at ${label}, replicate ${replicate}, must be above 0.`,
    "configurations.point-twice": ({ label, replicate }) =>
      `Point ${label}, or its place, has two readings in replicate ${replicate}. Keep one row.`,
    "configurations.label-elsewhere": ({ label }) =>
      `Label ${label} stands at two places. Correct the coordinates or the label.`,
    "configurations.place-has-two-labels": ({ labels }) =>
      `One place has several labels: ${labels.join(", ")}. One label for each place.`,
    "configurations.monitor-missing": ({ replicate }) =>
      `Replicate ${replicate} has no reading of the monitor, so no ratio can be computed.`,
    "configurations.monitor-twice": ({ labels }) =>
      `Several positions are marked as the monitor: ${labels.join(", ")}. Only one is.`,
    "configurations.ratios-not-ascending": ({ ratioMin, ratioMax }) =>
      `The lowest ratio ${number(ratioMin)} must be below the highest ${number(ratioMax)}.`,
    "configurations.no-rows": () => "The table has no row of figures yet.",
    "configurations.too-many-rows": ({ limit }) => `The table has more than ${limit} rows. Check the file.`,
    "configurations.unknown-column": ({ row, text }) =>
      `Row ${row}: unknown column “${text}”. The columns are x; y; z; label; replicate; dose; monitor.`,
    "configurations.missing-column": ({ row, column }) => `Row ${row}: column ${columns[column]} is missing.`,
    "configurations.repeated-column": ({ row, column }) =>
      `Row ${row}: column ${columns[column]} stands twice.`,
    "configurations.too-many-cells": ({ row, cells, columns: count }) =>
      `Row ${row}: ${cells} cells, but the table has ${count} columns.`,
    "configurations.bad-cell": ({ row, column, text, problem }) =>
      `Row ${row}, cell ${columns[column]}${text === "" ? "" : ` (“${text}”)`}: ${problems[problem]}.`,
    "configurations.map-not-found": () => "This dose map is gone. Reload the page and choose again.",
    "configurations.map-not-approved": ({ status }) =>
      `The configuration of this map is ${statuses[status]}. Choose a map of an approved one.`,
    "configurations.ratio-not-of-map": ({ ratio }) =>
      `The chosen map gives ${formatNumber(ratio, "en", 6)}. Leave it, or choose to write by hand.`,
    "configurations.not-as-mapped": ({ mapped }) =>
      `The chosen map was measured with “${typeof mapped === "number" ? number(mapped) : mapped}”. Write exactly that, or choose to write by hand.`,
  },
};
