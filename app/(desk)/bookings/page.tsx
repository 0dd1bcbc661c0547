import { BookingsTable } from "@/components/bookings/bookings-table";
import { DayPlan } from "@/components/bookings/day-plan";
import { addressOf, oneOf, type SearchParams } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { Page, Section } from "@/components/ui/page";
import { listBookingsOfDay, listUnansweredBookings } from "@/lib/bookings/queries/booking";
import { planDay } from "@/lib/bookings/rules/plan";
import { listExpectedVisits } from "@/lib/quarantine/queries";
import { requirePermission } from "@/lib/core/actor";
import { centreDay, formatDayInWords, startOfCentreDay } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { isoDayTyped } from "@/lib/core/typed-date";
import { getLocale, getMessages } from "@/lib/i18n/server";

const dayMs = 86_400_000;

export default async function BookingsPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("bookings.read");
  const today = centreDay(new Date());
  const day = isoDayTyped(oneOf((await searchParams).day)) ?? today;
  const from = startOfCentreDay(day);
  const [m, locale, bookings, unanswered, visits] = await Promise.all([
    getMessages(),
    getLocale(),
    listBookingsOfDay(reader, day),
    listUnansweredBookings(reader),
    listExpectedVisits(reader, day),
  ]);
  const words = m.bookings;
  const linkTo = (days: number) =>
    addressOf("/bookings", { day: centreDay(new Date(from.getTime() + days * dayMs)) });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        allow(reader, "bookings.write") && (
          <LinkButton href="/bookings/new" tone="primary">
            {words.request}
          </LinkButton>
        )
      }
    >
      <Section
        title={`${words.plan}: ${formatDayInWords(from, locale)}`}
        lead={words.planLead}
        actions={
          <>
            <LinkButton href={linkTo(-1)} small>
              {words.previousDay}
            </LinkButton>
            {day !== today && (
              <LinkButton href="/bookings" small>
                {words.today}
              </LinkButton>
            )}
            <LinkButton href={linkTo(1)} small>
              {words.nextDay}
            </LinkButton>
          </>
        }
      >
        <DayPlan rows={planDay(day, bookings, visits)} m={m} locale={locale} />
      </Section>
      <Section title={words.ofDay}>
        <BookingsTable caption={words.ofDay} rows={bookings} empty={words.noneOfDay} m={m} locale={locale} />
      </Section>
      <Section title={words.unanswered}>
        <BookingsTable
          caption={words.unanswered}
          rows={unanswered}
          empty={words.noneUnanswered}
          m={m}
          locale={locale}
        />
      </Section>
    </Page>
  );
}
