import { EndHoldForm, HoldForm } from "@/components/release/hold-forms";
import { SignedBy } from "@/components/release/signed-by";
import { StateBadge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page";
import { formatMoment } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";
import type { HoldSheet, ReleaseSheet } from "@/lib/release/queries";
import { checkHold } from "@/lib/release/rules/holds";

type LotHoldsProps = { sheet: ReleaseSheet; lotCode: string; mayDecide: boolean };

/** Every doubt about a lot, what cleared it, and who signed for that. */
export async function LotHolds({ sheet, lotCode, mayDecide }: LotHoldsProps) {
  const words = (await getMessages()).release.holds;
  const mayHold = mayDecide && checkHold(sheet.stage).ok;
  if (sheet.holds.length === 0 && !mayHold) return null;
  return (
    <Section
      id="holds"
      title={words.title}
      lead={sheet.holds.length === 0 ? words.none : words.lead}
      actions={mayHold && <HoldForm lotId={sheet.lotId} lotCode={lotCode} />}
    >
      <ul className="grid gap-5">
        {sheet.holds.map((hold) => (
          <Hold key={hold.id} hold={hold} lotCode={lotCode} mayDecide={mayDecide} />
        ))}
      </ul>
    </Section>
  );
}

async function Hold({ hold, lotCode, mayDecide }: { hold: HoldSheet; lotCode: string; mayDecide: boolean }) {
  const words = (await getMessages()).release.holds;
  return (
    <li className="grid justify-items-start gap-1.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StateBadge tone={hold.end ? "draft" : "hold"}>{hold.end ? words.ended : words.open}</StateBadge>
        <span className="text-ink-2">{words.by(hold.openedBy, formatMoment(hold.openedAt))}</span>
      </p>
      <p className="max-w-[72ch] whitespace-pre-wrap">{hold.reason}</p>
      {hold.end ? (
        <>
          <p className="max-w-[72ch] whitespace-pre-wrap">{hold.end.reason}</p>
          <SignedBy signature={hold.end.signature} />
        </>
      ) : (
        mayDecide && <EndHoldForm holdId={hold.id} lotCode={lotCode} />
      )}
    </li>
  );
}
