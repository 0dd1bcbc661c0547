import { notFound } from "next/navigation";
import { AgreedLines } from "@/components/agreements/agreed-lines";
import { BookingBadge } from "@/components/bookings/booking-badge";
import { AcceptForm, CloseButton } from "@/components/bookings/booking-forms";
import { amountOf } from "@/components/bookings/bookings-table";
import { addressOf } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Facts } from "@/components/ui/notice";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { Time } from "@/components/ui/time";
import { listAgreedOn } from "@/lib/agreements/queries/on-day";
import { getBookingSheet } from "@/lib/bookings/queries/booking";
import { requirePermission } from "@/lib/core/actor";
import { centreDay, centreMinute, formatMoment } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";

export default async function BookingPage({ params }: { params: Promise<{ bookingId: string }> }) {
  const reader = await requirePermission("bookings.read");
  const booking = await getBookingSheet(reader, (await params).bookingId);
  if (!booking) notFound();
  const day = centreDay(booking.promisedAt ?? booking.wantedAt);
  const agreements = allow(reader, "agreements.read");
  const goods = { customerId: booking.customer.id, productId: booking.product.id };
  const [m, locale, agreed] = await Promise.all([
    getMessages(),
    getLocale(),
    agreements && listAgreedOn(agreements, goods, day),
  ]);
  const words = m.bookings;
  const mayWrite = allow(reader, "bookings.write") !== null;
  const isOpen = booking.state === "requested" || booking.state === "accepted";
  const step = { bookingId: booking.id, version: booking.version };
  const byAt = (name: string | null, at: Date | null) =>
    name !== null && at !== null ? words.byAt(name, formatMoment(at)) : null;
  return (
    <Page
      title={booking.code}
      beside={
        <>
          <BookingBadge state={booking.state} words={words.states} />
          {booking.synthetic && <SyntheticMark />}
        </>
      }
      breadcrumbs={[{ label: words.title, href: "/bookings" }]}
      actions={
        <>
          <LinkButton href={addressOf("/bookings", { day })}>{words.back}</LinkButton>
          {mayWrite && booking.state === "requested" && <CloseButton {...step} closing="decline" />}
          {mayWrite && isOpen && <CloseButton {...step} closing="cancel" />}
        </>
      }
    >
      <Facts
        facts={[
          {
            label: words.customer,
            value: (
              <Link className="link" href={`/customers/${booking.customer.id}`}>
                {booking.customer.name}
              </Link>
            ),
          },
          { label: words.product, value: locale === "vi" ? booking.product.nameVi : booking.product.nameEn },
          { label: words.amount, value: amountOf(booking, words, locale) },
          { label: words.wantedAt, value: <Time at={booking.wantedAt} show="moment" /> },
          {
            label: words.promisedAt,
            value: booking.promisedAt && <Time at={booking.promisedAt} show="moment" />,
          },
          { label: words.truck, value: booking.truck },
          { label: words.inspectorName, value: booking.inspectorName },
          { label: words.note, value: booking.note },
          { label: words.requestedBy, value: byAt(booking.requestedByName, booking.requestedAt) },
          { label: words.decidedBy, value: byAt(booking.decidedByName, booking.decidedAt) },
          { label: words.cancelledBy, value: byAt(booking.closedByName, booking.closedAt) },
          { label: words.cause, value: booking.cause },
        ]}
      />
      {agreed && (
        <Section title={m.agreements.onDayTitle} lead={m.agreements.onDayLead(day)}>
          <AgreedLines agreed={agreed} m={m} locale={locale} />
        </Section>
      )}
      {mayWrite && booking.state === "requested" && (
        <Section title={words.answer} lead={words.acceptLead}>
          <div className="max-w-[720px]">
            <AcceptForm {...step} wantedAt={centreMinute(booking.wantedAt)} />
          </div>
        </Section>
      )}
    </Page>
  );
}
