import { formatNumber } from "@/lib/core/dates";
import type { evidence as vi } from "@/lib/i18n/evidence.vi";

export const evidence: typeof vi = {
  of: {
    lot: (name) => `Lot ${name}`,
    load: (name) => `Carrier ${name}`,
    run: (name) => `Run ${name}`,
    interruption: (name) => `Interruption: ${name}`,
    "late-entry": (name) => `Paper sheet ${name}`,
  },
  title: "Photographs and papers as evidence",
  lead: "Kept as they came and never deleted. What is struck out can still be seen, with the reason.",
  empty: "No photographs yet.",
  attach: "Add a photograph or PDF",
  attachLead: "JPEG, PNG or PDF, 10 MB at most. Show the code of the carrier, lot or sheet clearly.",
  subject: "Of what",
  caption: "What it shows",
  file: "File",
  submit: "Send",
  open: "Save PDF",
  by: (who, when) => `${who}, ${when}`,
  size: (kilobytes) => `${kilobytes} kB`,
  strike: "Strike out",
  strikeLead: "It stays in the record, with the reason why it is no evidence.",
  reason: "Reason",
  struck: "struck out",
  struckBy: (reason, who, when) => `${reason} (${who}, ${when})`,
  refusals: {
    "evidence.subject-gone": () => "That record is gone. Reload and choose again.",
    "evidence.not-found": () => "This file is gone. Reload the page.",
    "evidence.struck-already": () => "It is struck out already. Reload to see.",
    "evidence.file-missing": () => "Choose a photograph or PDF.",
    "evidence.too-big": ({ maxMegabytes }) => `The file exceeds ${maxMegabytes} MB. Take it again, smaller.`,
    "evidence.unknown-type": () => "The file is no JPEG, PNG or PDF. Take or save it again as one.",
    "evidence.type-differs": ({ declared, found }) =>
      `The file was sent as ${declared} and is ${found} inside. Save it as what it is, then send it.`,
    "evidence.unreadable": () =>
      "The size of the picture cannot be read; the file may be cut off. Take it again.",
    "evidence.too-large": ({ widthPx, heightPx, maxSidePx }) =>
      `The picture has ${formatNumber(widthPx, "en")} × ${formatNumber(heightPx, "en")} pixels; no side may exceed ${formatNumber(maxSidePx, "en")}.`,
  },
};
