import { RejectForm, WithdrawForm } from "@/components/release/decision-forms";
import { LotConcessions } from "@/components/release/lot-concessions";
import { SignedBy } from "@/components/release/signed-by";
import { StateBadge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page";
import { formatMoment } from "@/lib/core/dates";
import { sayDoseDown, sayDoseUp } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { DecisionSheet, ReleaseSheet } from "@/lib/release/queries";

/** Every decision on a lot with its signature: taken, taken back, and another treatment permitted. */
export async function LotDecisions({
  sheet,
  lotCode,
  deciderId,
}: {
  sheet: ReleaseSheet;
  lotCode: string;
  /** Null for whoever may only look. */
  deciderId: string | null;
}) {
  const m = await getMessages();
  const mayDecide = deciderId !== null;
  const standing = sheet.decisions.find(
    (decision) => decision.outcome === "released" && !decision.withdrawal,
  );
  const mayTurnBack = mayDecide && ["received", "loading"].includes(sheet.stage);
  if (
    sheet.decisions.length === 0 &&
    sheet.retreatments.length === 0 &&
    sheet.concessions.length === 0 &&
    !mayTurnBack
  )
    return null;
  return (
    <Section
      id="decision"
      title={m.release.decisionTitle}
      actions={
        mayDecide && (
          <>
            {standing && <WithdrawForm lotId={sheet.lotId} lotCode={lotCode} />}
            {mayTurnBack && <RejectForm lotId={sheet.lotId} lotCode={lotCode} evidence={sheet.evidence} />}
          </>
        )
      }
    >
      <ol className="grid gap-5">
        {sheet.decisions.map((decision) => (
          <Decision key={decision.id} decision={decision} />
        ))}
        <LotConcessions sheet={sheet} lotCode={lotCode} deciderId={deciderId} />
        {sheet.retreatments.map((permit) => (
          <li key={permit.pass} className="grid gap-1.5">
            <p>
              <span className="font-medium">{m.release.retreatmentOf(permit.pass)}</span>
              <span className="text-ink-2"> · {formatMoment(permit.permittedAt)}</span>
            </p>
            <p>{permit.reason}</p>
            <SignedBy signature={permit.signature} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

async function Decision({ decision }: { decision: DecisionSheet }) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.release;
  const released = decision.outcome === "released";
  return (
    <li className="grid gap-1.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StateBadge tone={decision.withdrawal ? "hold" : released ? "good" : "bad"}>
          {decision.withdrawal
            ? words.outcomes.withdrawn
            : decision.disposition === "concession"
              ? words.concession.released
              : words.outcomes[decision.outcome]}
        </StateBadge>
        {decision.pass > 1 && <span className="text-ink-2">{words.passNo(decision.pass)}</span>}
        {decision.minDoseGy !== null && decision.maxDoseGy !== null && (
          <span>
            {words.calculated(sayDoseDown(decision.minDoseGy, locale), sayDoseUp(decision.maxDoseGy, locale))}
          </span>
        )}
      </p>
      {decision.reason && <p>{decision.reason}</p>}
      <SignedBy signature={decision.signature} />
      {decision.withdrawal && (
        <div className="grid gap-1.5 pt-1">
          <p>{decision.withdrawal.reason}</p>
          <SignedBy signature={decision.withdrawal.signature} />
        </div>
      )}
    </li>
  );
}
