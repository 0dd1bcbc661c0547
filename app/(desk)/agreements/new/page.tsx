import { AgreementForm } from "@/components/agreements/agreement-form";
import { oneOf, type SearchParams } from "@/components/ui/address";
import { Page } from "@/components/ui/page";
import { getAgreementSheet, listParties, toEarlier } from "@/lib/agreements/queries";
import { requirePermission } from "@/lib/core/actor";
import { centreDay } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { listPestChoices } from "@/lib/pests/queries";
import { listDestinations } from "@/lib/schedules/queries";
import { listDoseRows } from "@/lib/schedules/queries/plan";

export default async function DraftAgreementPage({ searchParams }: { searchParams: SearchParams }) {
  const drafter = await requirePermission("agreements.draft");
  const from = oneOf((await searchParams).from);
  const reader = allow(drafter, "agreements.read");
  const schedules = allow(drafter, "schedules.read");
  const [m, parties, destinations, pests, doseRows, earlier] = await Promise.all([
    getMessages(),
    listParties(drafter),
    schedules ? listDestinations(schedules) : [],
    listPestChoices(drafter),
    listDoseRows(drafter),
    reader && from ? getAgreementSheet(reader, from) : null,
  ]);
  const words = m.agreements;
  return (
    <Page
      title={earlier ? words.newVersionTitle(earlier.code) : words.draft}
      lead={words.draftLead}
      breadcrumbs={[{ label: words.title, href: "/agreements" }]}
      narrow
    >
      <AgreementForm
        parties={parties}
        destinations={destinations}
        pests={pests}
        doseRows={doseRows}
        today={centreDay(new Date())}
        earlier={earlier && toEarlier(earlier)}
      />
    </Page>
  );
}
