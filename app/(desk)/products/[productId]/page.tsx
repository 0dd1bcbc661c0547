import { notFound } from "next/navigation";
import { SpecificationBadge } from "@/components/specs/specification-badge";
import { StorageLimits } from "@/components/storage/storage-limits";
import { LinkButton } from "@/components/ui/button";
import { EmptyState, Facts, Notice } from "@/components/ui/notice";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { sayDose } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { getProductSheet } from "@/lib/products/queries";
import { listStorageLimits } from "@/lib/storage/queries";

export default async function ProductPage({ params }: { params: Promise<{ productId: string }> }) {
  const reader = await requirePermission("products.read");
  const product = await getProductSheet(reader, (await params).productId);
  if (!product) notFound();
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const words = m.products;
  const { maxDoseGy } = product;
  const stores = allow(reader, "storage.read");
  return (
    <Page
      title={locale === "vi" ? product.nameVi : product.nameEn}
      beside={product.synthetic && <SyntheticMark />}
      breadcrumbs={[{ label: words.title, href: "/products" }]}
      actions={
        allow(reader, "products.write") && (
          <LinkButton href={`/products/${product.id}/amend`}>{words.amend}</LinkButton>
        )
      }
    >
      {product.requiresAcknowledgement && (
        <Notice tone="hold" title={words.acknowledgement}>
          {product.commodity === "n95_mask" && words.acknowledgementWhy}
        </Notice>
      )}
      <Facts
        facts={[
          { label: words.code, value: product.code },
          { label: words.kind, value: words.kinds[product.kind] },
          { label: words.nameVi, value: product.nameVi },
          { label: words.commodityLabel, value: words.commodity(product.commodity) },
          { label: words.nameEn, value: product.nameEn },
          { label: words.countingUnit, value: words.unit(product.countingUnit) },
          {
            label: words.maxDose,
            value: maxDoseGy === null ? words.maxDoseUnknown : sayDose(maxDoseGy, locale),
          },
          { label: words.maxDoseSource, value: product.maxDoseSource },
        ]}
      />
      <Section
        title={words.specs}
        actions={
          allow(reader, "specs.draft") && (
            <LinkButton href={`/specs/new?product=${product.id}`}>{words.draft}</LinkButton>
          )
        }
      >
        <DataTable
          caption={words.specs}
          rows={product.specs}
          rowKey={(spec) => spec.id}
          rowHref={(spec) => `/specs/${spec.id}`}
          columns={[
            { key: "code", header: m.specs.code, cell: (spec) => m.specs.name(spec.code, spec.versionNo) },
            {
              key: "destination",
              header: m.specs.destination,
              cell: (spec) =>
                spec.destination ? m.schedules.destination(spec.destination) : m.specs.noDestination,
            },
            {
              key: "limits",
              header: m.specs.limits,
              align: "end",
              cell: (spec) => m.specs.limit(sayDose(spec.minDoseGy, locale), sayDose(spec.maxDoseGy, locale)),
            },
            {
              key: "status",
              header: m.specs.status,
              cell: (spec) => <SpecificationBadge status={spec.status} words={m.specs.statuses} />,
            },
          ]}
          empty={<EmptyState title={words.noSpecs} />}
        />
      </Section>
      {stores && (
        <StorageLimits
          productId={product.id}
          limits={await listStorageLimits(stores, product.id)}
          mayState={allow(reader, "storage.manage") !== null}
        />
      )}
    </Page>
  );
}
