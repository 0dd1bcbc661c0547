import type { departures as vi } from "@/lib/i18n/lot-departures.vi";

const plural = (count: string) => `${count} ${count === "1" ? "carton" : "cartons"}`;

export const departures: typeof vi = {
  title: "Rejected goods leaving the centre",
  lead: {
    return: (gone, here) => {
      if (gone === "0") return `${plural(here)} still here, to be returned to the customer.`;
      return here === "0"
        ? `All ${plural(gone)} returned to the customer.`
        : `${plural(gone)} returned to the customer; ${here} still here.`;
    },
    destroy: (gone, here) => {
      if (gone === "0") return `${plural(here)} still here, to be destroyed.`;
      return here === "0"
        ? `All ${plural(gone)} destroyed.`
        : `${plural(gone)} destroyed; ${here} still here.`;
    },
  },
  columns: {
    departedAt: "At",
    cartons: "Cartons",
    return: "Handed to",
    destroy: "Where and how destroyed",
    document: "Document",
    recordedBy: "Recorded by",
  },
  takenOver: ({ takenOverBy, vehicle }) => `taken over by ${takenOverBy} · ${vehicle}`,
  witnessed: (name) => `witnessed by ${name}`,

  cartons: "Cartons",
  rest: (count) => `${plural(count)} will still be here`,
  from: "Taken from",
  fromChoice: (place, count) => `${place} · ${plural(count)}`,
  fromUnknown: "On carriers, or no place recorded",
  document: "Document number",

  return: {
    title: "Return rejected goods",
    lead: (code, here) => `Lot ${code}: ${plural(here)} still here. Record each hand-over by itself.`,
    otherwise: "This lot's rejection says destroy, not return.",
    recipient: "Handed to",
    vehicle: "Vehicle plate",
    takenOverBy: "Taken over by",
    documentHint: "Hand-over record or delivery note.",
    departedAt: "Handed over at",
    submit: "Save the return",
  },
  destroy: {
    title: "Destroy rejected goods",
    lead: (code, here) => `Lot ${code}: ${plural(here)} still here. Record each destruction by itself.`,
    otherwise: "This lot's rejection says return to the customer, not destroy.",
    method: "Where and how",
    witness: "Witness",
    witnessHint: "Somebody else of the centre who is there when it happens.",
    documentHint: "Record of destruction.",
    departedAt: "Destroyed at",
    submit: "Save the destruction",
  },
  allGone: "Nothing of this lot is here any more.",

  events: {
    returned: (cartons, recipient) => `${plural(cartons)} rejected and returned to ${recipient}`,
    destroyed: (cartons) => `${plural(cartons)} rejected and destroyed`,
  },
};
