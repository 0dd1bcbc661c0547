import { createHash } from "node:crypto";
import { groupCode } from "@/lib/certificates/rules/code";
import { formatDay, formatMoment } from "@/lib/core/dates";
import { sayCertificate } from "@/lib/i18n/certificate-lines";
import { certificates as sheetEn } from "@/lib/i18n/certificates.en";
import { certificates as sheetVi } from "@/lib/i18n/certificates.vi";
import { publication as en } from "@/lib/i18n/publication.en";
import { publication as vi } from "@/lib/i18n/publication.vi";
import { style } from "@/lib/publication/document/style";
import type { PublishedCertificate } from "@/lib/publication/rules";

/** Nothing but this style and this form: no script, no picture, no frame, no cookie. */
export const contentPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (words: string) => words.replace(/[&<>"']/g, (sign) => entities[sign] ?? "");

const english = (words: string) => `<span lang="en">${escaped(words)}</span>`;

/** Vietnamese first, English below it. */
const twice = (tag: string, one: string, other: string) =>
  `<${tag}>${escaped(one)}${english(other)}</${tag}>`;

function frame(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title><style>${style}</style></head>
<body><main>${body}</main></body></html>
`;
}

const form = `<form action="/" method="get"><label for="code">${escaped(vi.code)}${english(en.code)}</label>
<input id="code" name="code" required maxlength="60" autocomplete="off" autocapitalize="characters" spellcheck="false">
<button>${escaped(vi.look)} <span lang="en">· ${escaped(en.look)}</span></button></form>`;

export function startPage(): string {
  return frame(vi.title, twice("h1", vi.title, en.title) + twice("p", vi.lead, en.lead) + form);
}

type Trouble = "unknown" | "notFound" | "tooMany" | "unavailable" | "notAllowed";

export function troublePage(trouble: Trouble): string {
  const says = `<div class="notice">${twice("p", vi[trouble], en[trouble])}</div>`;
  return frame(vi.title, twice("h1", vi.title, en.title) + says + (trouble === "unknown" ? form : ""));
}

const mark = { valid: "●", under_review: "▲", superseded: "■", revoked: "✕" };

/** What the certificate says, and above it whether that still holds. */
export function certificatePage(certificate: PublishedCertificate): string {
  const { state, content } = certificate;
  const since = formatMoment(certificate.since);
  const standing = `<div class="state ${state}"><p class="word"><span aria-hidden="true">${mark[state]}</span> ${escaped(vi.states[state])} ${english(en.states[state])}</p>
<p>${escaped(vi.since(since))}${english(en.since(since))}</p>${
    certificate.supersededBy
      ? twice("p", vi.supersededBy(certificate.supersededBy), en.supersededBy(certificate.supersededBy))
      : ""
  }${twice("p", vi.advice[state], en.advice[state])}</div>`;
  const facts = [
    { vi: vi.number, en: en.number, value: certificate.number, strong: true as const },
    { vi: vi.revision, en: en.revision, value: String(certificate.revision) },
    { vi: vi.issued, en: en.issued, value: formatDay(certificate.issuedAt) },
    ...sayCertificate(content),
    { vi: vi.trail, en: en.trail, value: `${certificate.trailSeq} · ${certificate.trailHash16}` },
    { vi: vi.code, en: en.code, value: groupCode(certificate.code) },
  ];
  const rows = facts.map(
    (fact) =>
      `<div><dt>${escaped(fact.vi)}${english(fact.en)}</dt><dd>${"strong" in fact ? `<strong>${escaped(fact.value)}</strong>` : escaped(fact.value)}</dd></div>`,
  );
  const remark = content.filtrationRemark
    ? `<div class="notice">${twice("p", sheetVi.print.filtration, sheetEn.print.filtration)}</div>`
    : "";
  const synthetic = content.synthetic
    ? `<div class="notice synthetic">${twice("p", vi.synthetic, en.synthetic)}</div>`
    : "";
  return frame(
    `${certificate.number} · ${vi.states[state]}`,
    `${twice("h1", sheetVi.print.certificate, sheetEn.print.certificate)}${standing}${synthetic}<dl>${rows.join("")}</dl>${remark}${twice("p", sheetVi.print.basis, sheetEn.print.basis)}`,
  );
}
