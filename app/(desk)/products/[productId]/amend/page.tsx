import { notFound } from "next/navigation";
import { AmendProductForm } from "@/components/products/product-form";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { getProductSheet } from "@/lib/products/queries";

export default async function AmendProductPage({ params }: { params: Promise<{ productId: string }> }) {
  const writer = await requirePermission("products.write");
  const reader = allow(writer, "products.read");
  const product = reader && (await getProductSheet(reader, (await params).productId));
  if (!product) notFound();
  const words = (await getMessages()).products;
  const { specs: _specs, createdAt: _createdAt, ...saved } = product;
  return (
    <Page
      title={words.amendTitle(product.code)}
      breadcrumbs={[
        { label: words.title, href: "/products" },
        { label: product.code, href: `/products/${product.id}` },
      ]}
      narrow
    >
      <AmendProductForm product={saved} />
    </Page>
  );
}
