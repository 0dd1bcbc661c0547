import { CalibrationForm } from "@/components/dosimetry/calibration-forms";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { listCalibrationParts } from "@/lib/dosimetry/queries/calibrations";
import { getMessages } from "@/lib/i18n/server";

export default async function NewCalibrationPage() {
  const keeper = await requirePermission("dosimetry.keep");
  const [m, parts] = await Promise.all([getMessages(), listCalibrationParts(keeper)]);
  const words = m.calibrations;
  return (
    <Page
      title={words.draft}
      lead={words.draftLead}
      breadcrumbs={[{ label: words.title, href: "/dosimetry/calibrations" }]}
      narrow
    >
      <CalibrationForm {...parts} />
    </Page>
  );
}
