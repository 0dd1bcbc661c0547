import { ComplaintForm } from "@/components/bookings/complaint-forms";
import { Page } from "@/components/ui/page";
import { getBookingChoices } from "@/lib/bookings/queries/booking";
import { requirePermission } from "@/lib/core/actor";
import { getMessages } from "@/lib/i18n/server";

export default async function RecordComplaintPage() {
  const writer = await requirePermission("bookings.write");
  const [m, { customers }] = await Promise.all([getMessages(), getBookingChoices(writer)]);
  const words = m.bookings.complaints;
  return (
    <Page
      title={words.record}
      lead={words.recordLead}
      breadcrumbs={[{ label: words.title, href: "/complaints" }]}
      narrow
    >
      <ComplaintForm customers={customers} />
    </Page>
  );
}
