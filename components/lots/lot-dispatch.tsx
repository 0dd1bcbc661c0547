import { Facts } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { formatMoment, formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import { sayCelsius } from "@/lib/i18n/say";
import type { LotSheet } from "@/lib/lots/queries/sheet";

/** How the lot left; nothing before it has. */
export async function LotDispatch({ lot }: { lot: Pick<LotSheet, "dispatches"> }) {
  const [dispatch] = lot.dispatches;
  if (!dispatch) return null;
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.lots.dispatch;
  return (
    <Section id="dispatch" title={m.lots.sheet.dispatch}>
      <Facts
        facts={[
          { label: words.dispatchedAt, value: formatMoment(dispatch.dispatchedAt) },
          { label: words.cartons, value: formatNumber(dispatch.cartons, locale) },
          { label: words.consignee, value: dispatch.consignee },
          { label: words.vehicle, value: dispatch.vehicle },
          { label: words.sealCode, value: dispatch.sealCode },
          { label: words.temperature, value: sayCelsius(dispatch.temperatureC, locale) },
          { label: words.phytosanitary, value: dispatch.phytosanitaryCertificate },
          { label: words.transportDocument, value: dispatch.transportDocument },
          { label: words.note, value: dispatch.note },
          ...(dispatch.distributionLimits.length > 0
            ? [
                {
                  label: m.markets.acknowledged,
                  value: dispatch.distributionLimits.map(m.markets.condition).join(" "),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
