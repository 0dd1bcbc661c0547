import bwipjs from "bwip-js/node";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces";
import { makePdf } from "@/lib/certificates/document/engine";
import type { CertificateContent } from "@/lib/certificates/rules";
import { groupCode, publishedAddress } from "@/lib/certificates/rules/code";
import { drawQr } from "@/lib/certificates/rules/qr";
import type { CertificateState } from "@/lib/certificates/rules/state";
import { formatDayInWords, formatExactly } from "@/lib/core/dates";
import { sayCertificate } from "@/lib/i18n/certificate-lines";
import { certificates as en } from "@/lib/i18n/certificates.en";
import { sayDay } from "@/lib/i18n/say";
import { certificates as vi } from "@/lib/i18n/certificates.vi";

export type PrintedCertificate = {
  number: string;
  revision: number;
  supersedes: { number: string; reason: string } | null;
  state: CertificateState;
  issuedAt: Date;
  issuedBy: string;
  code: string | null;
  trailSeq: string;
  trailHash16: string;
  content: CertificateContent;
};

const quiet = "#4a5553";
const rule = "#b9c2c0";

const small = (text: string): Content => ({ text, color: quiet, fontSize: 7.5 });
const twice = (one: string, other: string): Content => [{ text: one }, small(other)];

/** The code in black rectangles, in points. */
function qrCode(text: string, size: number): Content {
  const { side, runs } = drawQr(bwipjs.raw("qrcode", text, "eclevel=M")[0]);
  const cell = size / side;
  return {
    canvas: runs.map(({ x, y, width }) => ({
      type: "rect" as const,
      x: x * cell,
      y: y * cell,
      w: width * cell,
      h: cell,
      color: "#000000",
    })),
  };
}

function head(certificate: PrintedCertificate): Content {
  const { number, revision, issuedAt } = certificate;
  return [
    {
      columns: [
        { width: "*", stack: [{ text: vi.print.organisation, bold: true }, small(en.pdf.facility)] },
        {
          width: "auto",
          alignment: "right",
          stack: [
            { text: `${vi.print.number} ${number}`, bold: true },
            small(`${vi.pdf.revision(revision)} / ${en.pdf.revision(revision)}`),
            small(`${formatDayInWords(issuedAt, "vi")} / ${formatDayInWords(issuedAt, "en")}`),
          ],
        },
      ],
    },
    { text: vi.print.title.toUpperCase(), style: "title", margin: [0, 12, 0, 0] },
    { text: en.print.certificate.toUpperCase(), style: "subtitle", margin: [0, 0, 0, 8] },
  ];
}

function table(content: CertificateContent): Content {
  return {
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => rule,
      paddingTop: () => 3,
      paddingBottom: () => 2.4,
      paddingLeft: () => 0,
      paddingRight: () => 8,
    },
    table: {
      widths: [212, "*"],
      body: sayCertificate(content).map((line) => [
        { text: [{ text: line.vi }, "  ", small(line.en)] },
        { text: line.value, bold: line.strong === true },
      ]),
    },
  };
}

function remarks({ content, supersedes }: PrintedCertificate): Content[] {
  const said: Content[] = [
    twice(vi.print.basis, en.print.basis),
    twice(vi.pdf.notMeasured, en.pdf.notMeasured),
  ];
  if (supersedes) {
    const { number, reason } = supersedes;
    said.push(twice(vi.pdf.supersedes(number, reason), en.pdf.supersedes(number, reason)));
  }
  if (content.concession) {
    const { document, customerSignedOn } = content.concession;
    const day = sayDay(customerSignedOn);
    said.push(twice(vi.print.conceded(document, day), en.print.conceded(document, day)));
  }
  if (content.filtrationRemark) {
    const { acknowledgement: known } = content;
    said.push([
      { text: vi.print.filtration, bold: true },
      small(en.print.filtration),
      ...(known ? [{ text: vi.print.acknowledged(known.customerSignatory, known.document) }] : []),
    ]);
  }
  return said.map((stack) => ({ stack: [stack], margin: [0, 5, 0, 0] }));
}

/** Left the way to check, right the place for ink and seal. */
function close(certificate: PrintedCertificate, publicationUrl: string | null): Content {
  const { code } = certificate;
  const address = publishedAddress(code, publicationUrl);
  const check = address ? twice(vi.pdf.check, en.pdf.check) : twice(vi.pdf.checkWithout, en.pdf.checkWithout);
  const where: Content[] = code
    ? [
        check,
        ...(address ? [{ text: publicationUrl ?? "", margin: [0, 3, 0, 0] } as Content] : []),
        { text: groupCode(code), bold: true, fontSize: 8 },
      ]
    : [];
  return {
    unbreakable: true,
    margin: [0, 10, 0, 0],
    columns: [
      ...(address ? [{ width: 84, stack: [qrCode(address, 76)] }] : []),
      { width: "*", stack: where, margin: [0, 0, 14, 0] },
      {
        width: 190,
        alignment: "center",
        stack: [
          { text: vi.pdf.signatory, bold: true },
          small(en.pdf.signatory),
          { text: vi.pdf.signHere, italics: true, fontSize: 7.5 },
          small(en.pdf.signHere),
          { text: " ", margin: [0, 44, 0, 0] },
          {
            canvas: [{ type: "line", x1: 10, y1: 0, x2: 180, y2: 0, lineWidth: 0.5, dash: { length: 1.5 } }],
          },
        ],
      },
    ],
  };
}

/** Across the sheet whenever it must not be taken for a certificate in force. */
function mark({ state, content }: PrintedCertificate): Partial<TDocumentDefinitions> {
  const words =
    state === "valid"
      ? content.synthetic
        ? "MINH HỌA · SYNTHETIC"
        : null
      : `${vi.states[state]} · ${en.states[state]}`;
  return words
    ? { watermark: { text: words.toUpperCase(), color: "#b3261e", opacity: 0.1, bold: true, fontSize: 44 } }
    : {};
}

/** The sheet to be printed, signed and sealed. The same certificate in the same state gives the same bytes. */
export function certificatePdf(
  certificate: PrintedCertificate,
  publicationUrl: string | null,
): Promise<Buffer> {
  const { number, issuedAt, issuedBy, trailSeq, trailHash16, content } = certificate;
  const signed = formatExactly(issuedAt);
  return makePdf({
    pageSize: "A4",
    pageMargins: [44, 36, 44, 66],
    language: "vi",
    info: {
      title: `${vi.print.title} ${number}`,
      author: vi.print.organisation,
      creationDate: issuedAt,
      producer: "Solieu",
      creator: "Solieu",
    },
    ...mark(certificate),
    defaultStyle: { fontSize: 8.8, lineHeight: 1.12, color: "#10201e" },
    styles: {
      title: { fontSize: 17, bold: true, alignment: "center" },
      subtitle: { fontSize: 10.5, alignment: "center", color: quiet, characterSpacing: 0.6 },
    },
    content: [
      head(certificate),
      ...(content.synthetic
        ? [
            {
              text: `${vi.pdf.synthetic} · ${en.pdf.synthetic}`,
              alignment: "center" as const,
              bold: true,
              color: "#b3261e",
              fontSize: 8,
              margin: [0, 0, 0, 6] as [number, number, number, number],
            },
          ]
        : []),
      table(content),
      ...remarks(certificate),
      close(certificate, publicationUrl),
    ],
    footer: (page, pages) => ({
      margin: [44, 8, 44, 0],
      fontSize: 7,
      color: quiet,
      columns: [
        {
          width: "*",
          stack: [
            { text: `${vi.pdf.electronic(issuedBy, signed)} · ${en.pdf.electronic(issuedBy, signed)}` },
            { text: vi.print.trail(trailSeq, trailHash16) },
          ],
        },
        { width: 44, alignment: "right", text: vi.pdf.page(page, pages), margin: [10, 0, 0, 0] },
      ],
    }),
  });
}
