import type { certificates as vi } from "@/lib/i18n/certificates.vi";

export const certificates: typeof vi = {
  title: "Certificates of irradiation",
  lead: "Each carries a number without gaps within the year, and the position of the trail when it was issued.",
  valid: "Valid",
  withdrawn: "Decision taken back",
  noneYet: "The lot is released; no certificate issued yet.",
  emptyTitle: "No certificate yet",
  emptyWords: "Certificates are issued on the page of a lot, once it is released.",
  columns: { number: "Number", lot: "Lot", customer: "Customer", issued: "Issued", state: "State", mark: "Remark" },
  meanings: { "certificates.issued": "I issue this certificate of irradiation" },
  form: {
    issue: "Issue the certificate",
    issueTitle: (code) => `Issue the certificate of lot ${code}`,
    issueDetail: "The next number of the year is used at once; a used number is never used again.",
  },
  print: {
    title: "Giấy chứng nhận chiếu xạ",
    titleOther: "Certificate of irradiation",
    number: "Số / No.",
    organisation: "Trung tâm Chiếu xạ",
    version: "version",
    withdrawn: "The release was taken back; this certificate is no longer valid",
    trail: (seq, hash) =>
      `Vị trí nhật ký truy vết khi cấp / Trail position at issue: ${seq} · ${hash}. Whoever keeps this sheet keeps a proof that earlier records were not changed.`,
    lines: {
      customer: "Customer",
      product: "Product",
      lot: "Lot",
      quantity: "Quantity",
      destination: "Destination",
      treated: "Treated",
      irradiator: "Irradiator, source, runs",
      specification: "Process specification",
      limits: "Limits of absorbed dose",
      calculated: "Calculated minimum – maximum dose",
      uncertainty: "Expanded measurement uncertainty",
      dosimeters: "Dosimeters, reader",
      released: "Released by",
    },
    units: { carton: "cartons", piece: "pieces", set: "sets" },
    massBasis: { weighed: "weighed here", declared: "as declared" },
    basis:
      "Minimum and maximum dose of the lot are calculated from the dosimeters at the monitor position with the dose-map ratios of the specification version above; they are not measurements of single cartons.",
    filtration: "Filtration efficiency after irradiation has not been verified.",
    acknowledged: (signatory, document) => `Acknowledged by the customer: ${signatory}, ${document}.`,
  },
  refusals: {
    "certificates.lot-not-released": () =>
      "Only a released lot gets a certificate. See the decision section of the lot.",
    "certificates.issued-already": ({ number }) => `This lot already has certificate ${number}.`,
  },
};
