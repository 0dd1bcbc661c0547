import { DraftForm } from "@/components/specs/draft-form";
import { oneOf, type SearchParams } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { listTargets } from "@/lib/agreements/queries/on-day";
import { listBindableMaps } from "@/lib/configurations/queries";
import { requirePermission } from "@/lib/core/actor";
import { centreDay } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { listDestinations } from "@/lib/schedules/queries";
import { listDoseRows } from "@/lib/schedules/queries/plan";
import { listLendableBudgets } from "@/lib/specs/queries/budgets";
import { getSpecificationSheet, listDraftableProducts } from "@/lib/specs/queries";

export default async function DraftPage({ searchParams }: { searchParams: SearchParams }) {
  const drafter = await requirePermission("specs.draft");
  const reader = allow(drafter, "specs.read");
  const mapReader = allow(drafter, "configurations.read");
  const params = await searchParams;
  const today = centreDay(new Date());
  const [m, products, destinations, maps, lendable, doseRows, targets, from] = await Promise.all([
    getMessages(),
    listDraftableProducts(drafter),
    reader ? listDestinations(reader) : [],
    mapReader ? listBindableMaps(mapReader) : [],
    listLendableBudgets(drafter),
    listDoseRows(drafter),
    listTargets(drafter, today),
    reader && oneOf(params.from) ? getSpecificationSheet(reader, oneOf(params.from), new Date()) : null,
  ]);
  const words = m.specs;
  const earlier = from && {
    code: from.code,
    productId: from.productId,
    purpose: from.purpose,
    destination: from.destination,
    pathName: from.pathName,
    carrierType: from.carrierType,
    loadingPattern: from.loadingPattern,
    cartonsPerCarrier: from.cartonsPerCarrier,
    cartonLengthMm: from.cartonLengthMm,
    cartonWidthMm: from.cartonWidthMm,
    cartonHeightMm: from.cartonHeightMm,
    densityMinKgM3: from.densityMinKgM3,
    densityMaxKgM3: from.densityMaxKgM3,
    monitorPosition: from.monitorPosition,
    dosimeterEveryNCarriers: from.dosimeterEveryNCarriers,
    cycleTimeS: from.cycleTimeS,
    cycleTimeOn: from.cycleTimeOn && centreDay(from.cycleTimeOn),
    cycleTimeActivityKCi: from.cycleTimeActivityKCi,
    cycleTimeDoseGy: from.cycleTimeDoseGy,
    targetDoseGy: from.targetDoseGy,
    maxInterruptions: from.maxInterruptions,
    minDoseGy: from.minDoseGy,
    maxDoseGy: from.maxDoseGy,
    ratioMin: from.ratioMin,
    ratioMax: from.ratioMax,
    ratioSource: from.ratioSource,
    expandedUncertainty: from.expandedUncertainty,
    budget: from.budget,
    budgetCalibrationId: from.budgetCalibration?.id ?? null,
    guardAgreedBy: from.guardAgreedBy,
    guardDocument: from.guardDocument,
    guardAgreedOn: from.guardAgreedOn && centreDay(from.guardAgreedOn),
    note: from.note,
  };
  const chosen = products.find(({ id }) => id === oneOf(params.product));
  return (
    <Page
      title={earlier ? words.newVersionTitle(earlier.code) : words.draftTitle}
      lead={words.draftLead}
      breadcrumbs={[{ label: words.title, href: "/specs" }]}
      narrow
    >
      {products.length === 0 ? (
        <EmptyState
          title={words.needProduct}
          action={
            allow(drafter, "products.write") && (
              <LinkButton href="/products/new" tone="primary">
                {m.products.register}
              </LinkButton>
            )
          }
        />
      ) : (
        <DraftForm
          products={products}
          destinations={destinations}
          maps={maps}
          lendable={lendable}
          earlier={earlier}
          productId={chosen?.id ?? null}
          market={{ doseRows, targets, today }}
        />
      )}
    </Page>
  );
}
