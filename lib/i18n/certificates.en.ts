import type { CertificateState } from "@/lib/certificates/rules/state";
import { formatMoment } from "@/lib/core/dates";
import type { certificates as vi } from "@/lib/i18n/certificates.vi";

const states: Record<CertificateState, string> = {
  valid: "Valid",
  under_review: "Under review",
  superseded: "Superseded",
  revoked: "Revoked",
};

const parties = { customer: "The customer", plant_quarantine: "The plant quarantine authority" };

export const certificates: typeof vi = {
  states,
  title: "Certificates of irradiation",
  lead: "Each carries a number without gaps within the year, and the position of the trail when it was issued.",
  noneYet: "The lot is released; no certificate issued yet.",
  emptyTitle: "No certificate yet",
  emptyWords: "Certificates are issued on the page of a lot, once it is released.",
  columns: {
    number: "Number",
    lot: "Lot",
    customer: "Customer",
    issued: "Issued",
    state: "State",
  },
  meanings: {
    "certificates.issued": "I issue this certificate of irradiation",
    "certificates.reissued": "I issue this certificate in place of the one before",
    "certificates.upheld": "I have reviewed this certificate and it is right",
    "certificates.revocation-proposed": "I propose to revoke this certificate",
    "certificates.revoked": "I confirm that this certificate is revoked",
  },
  standing: {
    title: (number) => `Standing of certificate ${number}`,
    open: "Standing and prints",
    sheet: "See the sheet",
    pdf: "Download PDF",
    state: "State",
    since: "Since",
    revision: "Revision",
    supersedes: "Supersedes",
    supersededBy: "Superseded by",
    reason: "Reason",
    code: "Verification code",
    noCode: "Issued before there was a publication: it has no verification code",
    publication: "Publication",
    history: "What happened",
    stillToTell: (names) => `Before it is revoked, still to be told: ${names}.`,
    stillToTellSuperseded: (names, number) =>
      `Still to be told that ${number} stands in its place: ${names}.`,
    everybodyTold: "Those who rely on this certificate have been told.",
    tellings: "Who has been told",
    toldOf: (recipient, means, at) => `${recipient} (${means.toLowerCase()}), ${at}`,
    notToldYet: "Not told yet",
    proposed: (name) => `${name} has proposed to revoke it; another person has to confirm.`,
    actions: {
      openReview: "Put under review",
      openReviewTitle: "Put the certificate under review",
      openReviewDetail: "The publication says at once that the certificate is under review.",
      endReview: "It is right",
      endReviewTitle: "End the review: the certificate is valid",
      notice: "Record who was told",
      noticeTitle: "Record who was told about this certificate",
      propose: "Propose to revoke",
      proposeTitle: "Propose to revoke the certificate",
      proposeDetail:
        "A second person confirms, after the customer (and for fruit plant quarantine) has been told.",
      confirm: "Confirm revocation",
      confirmTitle: "Confirm that the certificate is revoked",
      confirmDetail: "A revoked certificate is never valid again.",
      reissue: "Issue a corrected one",
      reissueTitle: "Issue a certificate in place of this one",
      reissueDetail: "It bears a new number and says what the records say now; the earlier one is kept.",
    },
    fields: {
      reason: "Reason",
      party: "Who was told",
      recipient: "Recipient",
      means: "How",
      toldAt: "When",
      note: "Note",
    },
    parties,
    means: { letter: "Letter", email: "E-mail", telephone: "Telephone", in_person: "In person" },
    events: {
      issued: "Issued",
      reviewOpened: "Put under review",
      reviewEnded: "Reviewed: the certificate is right",
      withdrawn: "The release was taken back",
      told: (party, recipient, means) => `${party} was told: ${recipient} (${means})`,
      proposed: "Revocation proposed",
      revoked: "Revoked",
      superseded: (number) => `Superseded by ${number}`,
      original: (copies) => `${copies} ${copies === 1 ? "original" : "originals"} printed`,
      reprint: (copies) => `${copies} ${copies === 1 ? "copy" : "copies"} reprinted`,
      scanned: (signer) => `Scan kept, signed by ${signer}`,
    },
  },
  papers: {
    title: "Prints and scans",
    lead: "Every sheet that leaves the printer is counted; a scan shows the sheet signed and sealed.",
    print: "Record a print",
    printTitle: "Record a print",
    copies: "Copies",
    reprintReason: "Why it is printed again",
    scan: "Keep a scan",
    scanTitle: "Keep a scan of the signed and sealed sheet",
    signedBy: "Who signed on paper",
    capacity: "Position",
    capacities: { director: "Director", deputy_director: "Deputy director" },
    signedOn: "Signed on",
    sealed: "Sealed",
    notSealed: "Not sealed",
    file: "Scan (PDF, PNG or JPEG, at most 10 MB)",
    none: "Nothing printed and no scan kept yet.",
    view: "Open the scan",
    columns: { at: "When", what: "What", who: "Who", why: "Reason, detail" },
  },
  spoiled: {
    title: "Spoiled numbers",
    lead: "A number whose sheet was spoiled stays in the year's series; no certificate will bear it.",
    add: "Record a spoiled number",
    addTitle: "Record the next number of the year as spoiled",
    addDetail: "The next number is used at once and never given to a certificate.",
    columns: { number: "Number", reason: "Reason", who: "Recorded by", at: "When" },
    none: "No number has been spoiled.",
    noneWords:
      "A sheet that is spoiled in print is entered here, so that the numbers of the year have no gap.",
  },
  pdf: {
    facility: "Irradiation facility",
    licence: "Licence for radiation work",
    dosimetrySystem: "Dosimetry system",
    traceability: "Traceability",
    notRecorded: "not recorded",
    revision: (revision) => `Revision ${revision}`,
    supersedes: (number, reason) => `Supersedes certificate ${number}. Reason: ${reason}`,
    notMeasured:
      "It states only what was measured and calculated; its present validity is shown by the publication.",
    check:
      "Scan the code or type the verification code to see the content and the present state of this certificate:",
    checkWithout: "Verification code of this certificate:",
    signatory: "Director / Deputy director",
    signHere: "(signature, full name, seal)",
    electronic: (name, at) => `Issued in the electronic record by ${name}, ${at}`,
    synthetic: "SYNTHETIC DATA, NOT A REAL CERTIFICATE",
    page: (page, pages) => `Page ${page}/${pages}`,
  },
  form: {
    issue: "Issue the certificate",
    issueTitle: (code) => `Issue the certificate of lot ${code}`,
    issueDetail: "The next number of the year is used at once; a used number is never used again.",
  },
  print: {
    title: "Giấy chứng nhận chiếu xạ",
    titleOther: "Certificate of irradiation",
    certificate: "Certificate of irradiation",
    number: "Số / No.",
    organisation: "Trung tâm Chiếu xạ",
    version: "version",
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
      seal: "Plant-quarantine seal",
      released: "Released by",
    },
    units: { carton: "cartons", piece: "pieces", set: "sets" },
    massBasis: { weighed: "weighed here", declared: "as declared" },
    basis:
      "Minimum and maximum dose of the lot are calculated from the dosimeters at the monitor position with the dose-map ratios of the specification version above; they are not measurements of single cartons.",
    filtration: "Filtration efficiency after irradiation has not been verified.",
    conceded: (document, day) =>
      `Released by the customer's concession: ${document} of ${day}. The dose given lies outside the centre's acceptance window and not below the required dose.`,
    acknowledged: (signatory, document) => `Acknowledged by the customer: ${signatory}, ${document}.`,
  },
  refusals: {
    "certificates.lot-not-released": () =>
      "Only a released lot gets a certificate. See the decision section of the lot.",
    "certificates.issued-already": ({ number }) => `This lot already has certificate ${number}.`,
    "certificates.not-reissued": ({ state }) =>
      `It cannot be issued again: it is ${states[state].toLowerCase()}, or its release was taken back. Once the lot is released again, the new certificate supersedes it.`,
    "certificates.not-found": () => "There is no such certificate.",
    "certificates.wrong-state": ({ state }) =>
      `This is not possible while the certificate is ${states[state].toLowerCase()}.`,
    "certificates.release-withdrawn": () =>
      "The release was taken back: this certificate can only be superseded or revoked.",
    "certificates.proposed-already": ({ proposedBy }) => `${proposedBy} has proposed to revoke it already.`,
    "certificates.nothing-proposed": () => "Nobody has proposed to revoke it.",
    "certificates.own-proposal": () => "Who proposes does not confirm. A second person is needed.",
    "certificates.not-told": ({ party }) => `No record yet that ${parties[party].toLowerCase()} was told.`,
    "certificates.told-before-review": ({ since }) =>
      `It has been under review since ${formatMoment(since)}; telling comes after that.`,
    "certificates.told-before-superseded": ({ since }) =>
      `It was superseded at ${formatMoment(since)}; telling comes after that.`,
    "certificates.not-valid": ({ state }) =>
      `Only a valid certificate is printed; this one is ${states[state].toLowerCase()}.`,
    "certificates.reprint-without-reason": () =>
      "The originals are printed already: say why it is printed again.",
    "certificates.not-printed": () =>
      "No print of this certificate is recorded, so there can be no scan yet.",
    "certificates.scan-missing": () => "Choose the scan.",
    "certificates.scan-too-big": ({ maxMegabytes }) =>
      `The file is larger than ${maxMegabytes} MB. Scan it at a lower resolution.`,
    "certificates.scan-unknown-type": () =>
      "The file is no PDF, PNG or JPEG (judged by its content, not its name).",
    "certificates.signed-in-future": () => "This day has not come yet.",
    "certificates.signed-before-issue": ({ issuedOn }) =>
      `Signed before the certificate was issued (${issuedOn}).`,
  },
};
