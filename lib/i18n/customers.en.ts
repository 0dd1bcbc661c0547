import type { customers as vi } from "@/lib/i18n/customers.vi";

export const customers: typeof vi = {
  title: "Customers",
  lead: "Who sends goods to be irradiated. The customer's code goes with every lot and every certificate.",
  register: "Add a customer",
  registerTitle: "Add a customer",
  registerLead:
    "The code is printed on documents and cannot change once recorded. Everything else can be amended, and every change is kept.",
  amend: "Amend",
  amendTitle: (code) => `Amend customer ${code}`,
  receive: "Receive a lot",
  emptyTitle: "No customers yet",
  empty: "Customers added here can be chosen when goods are received.",
  emptyReadOnly: "A clerk or storekeeper adds customers on this page.",
  lots: "Lots sent",
  lotsLead: "The latest twenty.",
  noLots: "This customer has not sent a lot yet.",
  code: "Code",
  codeHint: "Letters A–Z without accents, digits and - . _ /. For example KH-0012.",
  name: "Name",
  nameHint: "As on the registration paper, with accents; it is printed on certificates.",
  address: "Address",
  contact: "Contact",
  contactName: "Contact person",
  phone: "Telephone",
  taxCode: "Tax code",
  taxCodeHint: "10 digits, with -001 and so on for a branch, or 12 digits.",
  note: "Note",
  since: "Since",
  lot: "Lot",
  product: "Product",
  arrived: "Arrived",
  stage: "State",
  refusals: {
    "customers.code-taken": ({ name }) =>
      `This code belongs to ${name}. Choose another, or open that customer.`,
    "customers.tax-code-taken": ({ customerCode, name }) =>
      `This tax code is recorded for ${name} (${customerCode}). It may be the same customer.`,
    "customers.tax-code-malformed": () =>
      "A tax code has 10 digits, a dash and 3 more for a branch, or 12 digits. For a foreign customer leave it empty and use the note.",
    "customers.phone-malformed": () =>
      "A telephone number needs at least 8 digits; type only digits, +, spaces, brackets, dots and dashes.",
    "customers.not-found": () => "This customer is no longer in the system. Reload the list.",
  },
};
