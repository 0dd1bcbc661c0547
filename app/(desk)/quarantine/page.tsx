import { Terms } from "@/components/quarantine/terms";
import { WaitingLots } from "@/components/quarantine/waiting-lots";
import { Page } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { listTerms, listWaitingLots } from "@/lib/quarantine/queries";

export default async function QuarantinePage() {
  const reader = await requirePermission("lots.read");
  const [m, waiting, terms] = await Promise.all([getMessages(), listWaitingLots(reader), listTerms(reader)]);
  return (
    <Page title={m.quarantine.title} lead={m.quarantine.lead}>
      <WaitingLots rows={waiting} now={new Date()} />
      <Terms terms={terms} mayState={allow(reader, "quarantine.manage") !== null} />
    </Page>
  );
}
