import { RequestForm } from "@/components/bookings/booking-forms";
import { Page } from "@/components/ui/page";
import { getBookingChoices } from "@/lib/bookings/queries/booking";
import { requirePermission } from "@/lib/core/actor";
import { getMessages } from "@/lib/i18n/server";

export default async function RequestBookingPage() {
  const writer = await requirePermission("bookings.write");
  const [m, choices] = await Promise.all([getMessages(), getBookingChoices(writer)]);
  const words = m.bookings;
  return (
    <Page
      title={words.request}
      lead={words.requestLead}
      breadcrumbs={[{ label: words.title, href: "/bookings" }]}
      narrow
    >
      <RequestForm {...choices} />
    </Page>
  );
}
