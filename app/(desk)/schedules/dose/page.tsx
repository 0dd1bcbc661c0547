import { commonName } from "@/components/pests/pest-words";
import { DoseCandidates, DoseVerdict } from "@/components/schedules/dose-plan";
import { PlanForm } from "@/components/schedules/plan-form";
import { oneOf, type SearchParams } from "@/components/ui/address";
import { Notice } from "@/components/ui/notice";
import { Page, Section } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { centreDay } from "@/lib/core/dates";
import { explainIssues } from "@/lib/core/fields";
import { nestForm } from "@/lib/core/form-data";
import { allow } from "@/lib/core/permissions";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { listPestChoices } from "@/lib/pests/queries";
import { listDestinations } from "@/lib/schedules/queries";
import { lookUpDose } from "@/lib/schedules/queries/plan";
import { planInput } from "@/lib/schedules/schema";

type Params = Awaited<SearchParams>;

/** The address as the form that made it would have sent it. */
function nested(params: Params) {
  const form = new FormData();
  for (const name of Object.keys(params)) form.set(name, oneOf(params[name]));
  return nestForm(form).input;
}

export default async function DosePlanPage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("schedules.read");
  const pestReader = allow(reader, "pests.read");
  const params = await searchParams;
  const [m, locale, destinations, pests] = await Promise.all([
    getMessages(),
    getLocale(),
    listDestinations(reader),
    pestReader ? listPestChoices(pestReader) : [],
  ]);
  const words = m.schedules.plan;
  const today = centreDay(new Date());
  const sent = nested(params);
  const read = planInput.safeParse(sent);
  const { destination, commodity, day } = read.success
    ? read.data
    : { destination: null, commodity: null, day: null };
  // A box that cannot be read takes no other with it.
  const askedPests = planInput.shape.pests.safeParse(sent.pests);
  const treatedOn = day === null ? today : day.toISOString().slice(0, 10);
  const answer =
    read.success && destination !== null && commodity !== null
      ? await lookUpDose(reader, { ...read.data, destination, commodity, treatedOn })
      : null;
  const common = new Map(answer?.pests.map((pest) => [pest.scientificName, commonName(pest, locale)]));
  const isUnread = !read.success || (destination !== null && commodity !== null && answer === null);
  const box = (name: string) => oneOf(params[name]);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ label: m.schedules.title, href: "/schedules" }]}
    >
      <PlanForm
        key={JSON.stringify(params)}
        destinations={destinations}
        pests={pests}
        asked={{
          destination: box("destination"),
          commodity: box("commodity"),
          day: box("day") || today,
          customerMinDoseGy: box("customerMinDoseGy"),
          customerMaxDoseGy: box("customerMaxDoseGy"),
          productMaxDoseGy: box("productMaxDoseGy"),
        }}
        askedPests={askedPests.data ?? []}
        refusals={read.success ? [] : explainIssues(read.error)}
      />
      {answer && destination !== null && commodity !== null ? (
        <>
          <Section
            title={words.forGoods(
              m.products.commodity(commodity),
              m.schedules.destination(destination),
              treatedOn,
            )}
          >
            <DoseVerdict plan={answer.plan} m={m} locale={locale} />
          </Section>
          <Section title={words.candidates}>
            <DoseCandidates plan={answer.plan} common={common} m={m} locale={locale} linked />
          </Section>
        </>
      ) : isUnread ? (
        <Notice tone="hold">{words.unread}</Notice>
      ) : (
        <p className="text-ink-2">{words.begin}</p>
      )}
    </Page>
  );
}
