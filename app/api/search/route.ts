import { NextResponse } from "next/server";
import { findCertificates } from "@/lib/certificates/queries";
import { currentActor } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { plainWords } from "@/lib/core/search";
import { findCustomers } from "@/lib/customers/queries";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { findLots } from "@/lib/lots/queries/list";

const none = { hits: [] };
const shortest = 2;

/** What the palette finds: lots, certificates and customers, each only for those who may read them. Nothing restricted. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return NextResponse.json(none, { status: 401, headers: { "cache-control": "no-store" } });
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  if (plainWords(typed).length < shortest)
    return NextResponse.json(none, { headers: { "cache-control": "no-store" } });
  const [lots, certificates, customers] = [
    allow(actor, "lots.read"),
    allow(actor, "certificates.read"),
    allow(actor, "customers.read"),
  ];
  const [words, locale, foundLots, foundCertificates, foundCustomers] = await Promise.all([
    getMessages(),
    getLocale(),
    lots ? findLots(lots, typed) : [],
    certificates ? findCertificates(certificates, typed) : [],
    customers ? findCustomers(customers, typed) : [],
  ]);
  const { entries } = words.shell;
  const hits = [
    ...foundLots.map((lot) => ({
      kind: entries.lots,
      label: lot.code,
      detail: `${locale === "vi" ? lot.productVi : lot.productEn} · ${lot.customerName}`,
      href: `/lots/${lot.id}`,
      exact: lot.exact,
    })),
    ...foundCertificates.map((certificate) => ({
      kind: entries.certificates,
      label: certificate.number,
      detail: certificate.lotCode,
      href: `/certificates/${certificate.number}`,
      exact: certificate.exact,
    })),
    ...foundCustomers.map((customer) => ({
      kind: entries.customers,
      label: customer.name,
      detail: customer.code,
      href: `/customers/${customer.id}`,
      exact: customer.exact,
    })),
  ];
  return NextResponse.json({ hits }, { headers: { "cache-control": "no-store" } });
}
