import { OpeningForm } from "@/components/nonconformances/opening-form";
import { oneOf, type SearchParams } from "@/components/ui/address";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { type Allowed, allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { findLotByCode } from "@/lib/lots/queries/list";
import { doseChecks } from "@/lib/nonconformances/rules";
import { listOwners } from "@/lib/nonconformances/queries";
import { getReleaseSheet } from "@/lib/release/queries";
import type { CheckResult } from "@/lib/release/rules/check";

/** The check of a lot that somebody pressed on; null where the address names none. */
async function findCheck(
  reader: Allowed<"nonconformances.open">,
  lotCode: string,
  checkCode: string,
): Promise<CheckResult | null> {
  const [lots, release] = [allow(reader, "lots.read"), allow(reader, "release.read")];
  if (!lots || !release || lotCode === "" || checkCode === "") return null;
  const lot = await findLotByCode(lots, lotCode);
  const sheet = lot && (await getReleaseSheet(release, lot.id));
  return sheet?.checks.find(({ code }) => code === checkCode) ?? null;
}

export default async function NewNonconformancePage({ searchParams }: { searchParams: SearchParams }) {
  const reader = await requirePermission("nonconformances.open");
  const params = await searchParams;
  const lotCodes = [params.lot ?? []].flat().map((code) => code.slice(0, 30));
  const lotCode = lotCodes[0] ?? "";
  const readOwners = allow(reader, "nonconformances.read");
  const [m, owners, check] = await Promise.all([
    getMessages(),
    readOwners ? listOwners(readOwners) : [],
    findCheck(reader, lotCode, oneOf(params.check)),
  ]);
  const words = m.nonconformances;
  const { explain } = m.release.checks;
  return (
    <Page
      title={words.open}
      lead={words.openLead}
      breadcrumbs={[{ label: words.title, href: "/nonconformances" }]}
      narrow
    >
      <OpeningForm
        owners={owners}
        known={{
          lotCodes: lotCodes.slice(0, 60).join(", "),
          checkCode: check?.code ?? "",
          certificateNumber: oneOf(params.certificate),
          found: check ? explain(check) : "",
          dose: check !== null && doseChecks.includes(check.code),
        }}
      />
    </Page>
  );
}
