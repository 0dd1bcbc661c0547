import { PestForm } from "@/components/pests/pest-form";
import { oneOf, type SearchParams } from "@/components/ui/address";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { listPestChoices } from "@/lib/pests/queries";

export default async function RegisterPestPage({ searchParams }: { searchParams: SearchParams }) {
  const registrar = await requirePermission("pests.register");
  const correctsId = oneOf((await searchParams).corrects);
  const reader = allow(registrar, "pests.read");
  const [m, pests] = await Promise.all([getMessages(), reader && correctsId ? listPestChoices(reader) : []]);
  const words = m.pests;
  const corrected = pests.find(({ id }) => id === correctsId) ?? null;
  return (
    <Page
      title={corrected ? words.correctTitle(corrected.scientificName) : words.register}
      lead={corrected ? words.correctLead : words.registerLead}
      breadcrumbs={[
        { label: m.schedules.title, href: "/schedules" },
        { label: words.title, href: "/pests" },
      ]}
      narrow
    >
      <PestForm corrected={corrected} />
    </Page>
  );
}
