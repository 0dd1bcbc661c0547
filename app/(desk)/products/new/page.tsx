import { RegisterProductForm } from "@/components/products/product-form";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { getMessages } from "@/lib/i18n/server";

export default async function NewProductPage() {
  await requirePermission("products.write");
  const words = (await getMessages()).products;
  return (
    <Page
      title={words.registerTitle}
      lead={words.registerLead}
      breadcrumbs={[{ label: words.title, href: "/products" }]}
      narrow
    >
      <RegisterProductForm />
    </Page>
  );
}
