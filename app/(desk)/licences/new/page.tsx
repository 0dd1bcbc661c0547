import { LicenceForm } from "@/components/licences/licence-form";
import { oneOf, type SearchParams } from "@/components/ui/address";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { getLicenceSheet, toEarlier } from "@/lib/licences/queries";
import { listDestinations } from "@/lib/schedules/queries";

export default async function ProposeLicencePage({ searchParams }: { searchParams: SearchParams }) {
  const proposer = await requirePermission("licences.propose");
  const from = oneOf((await searchParams).from);
  const reader = allow(proposer, "licences.read");
  const schedules = allow(proposer, "schedules.read");
  const [m, destinations, earlier] = await Promise.all([
    getMessages(),
    schedules ? listDestinations(schedules) : [],
    reader && from ? getLicenceSheet(reader, from, new Date()) : null,
  ]);
  const words = m.licences;
  return (
    <Page
      title={earlier ? words.renewTitle(earlier.code) : words.propose}
      lead={words.proposeLead}
      breadcrumbs={[{ label: words.title, href: "/licences" }]}
      narrow
    >
      <LicenceForm destinations={destinations} earlier={earlier && toEarlier(earlier)} />
    </Page>
  );
}
