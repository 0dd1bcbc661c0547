import { notFound } from "next/navigation";
import { NonconformanceFacts, Written } from "@/components/nonconformances/nonconformance-facts";
import { NonconformanceBadge } from "@/components/nonconformances/state-badge";
import { AssignForm, CloseForm, PlanForm, VerifyForm } from "@/components/nonconformances/step-forms";
import { SignedBy } from "@/components/release/signed-by";
import { Notice } from "@/components/ui/notice";
import { Page, Section, SyntheticMark } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { formatMoment } from "@/lib/core/dates";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { getNonconformanceSheet, listOwners } from "@/lib/nonconformances/queries";

type NonconformancePageProps = { params: Promise<{ nonconformanceId: string }> };

export default async function NonconformancePage({ params }: NonconformancePageProps) {
  const reader = await requirePermission("nonconformances.read");
  const sheet = await getNonconformanceSheet(reader, (await params).nonconformanceId, new Date());
  if (!sheet) notFound();
  const m = await getMessages();
  const words = m.nonconformances;
  const { state, version, code, plannedAt } = sheet;
  const step = { nonconformanceId: sheet.id, version };
  const mayPlan =
    state === "open" && allow(reader, "nonconformances.act") && reader.personId === sheet.ownerId;
  const acted = [sheet.ownerId, sheet.plannedById].includes(reader.personId);
  const mayVerify = state === "action" && allow(reader, "nonconformances.verify") && !acted;
  const closer = allow(reader, "nonconformances.close");
  const mayAssign = closer !== null && (state === "open" || state === "action");
  const owners = mayAssign ? await listOwners(reader) : [];
  return (
    <Page
      title={code}
      beside={
        <>
          <NonconformanceBadge state={state} overdue={sheet.overdue} m={m} />
          {sheet.synthetic && <SyntheticMark />}
        </>
      }
      breadcrumbs={[{ label: words.title, href: "/nonconformances" }]}
      actions={
        mayAssign && (
          <AssignForm {...step} code={code} ownerId={sheet.ownerId} dueOn={sheet.dueOn} owners={owners} />
        )
      }
    >
      {sheet.concernsDose && state !== "closed" && <Notice tone="hold">{words.holds}</Notice>}
      <NonconformanceFacts sheet={sheet} m={m} />
      <Section title={words.found}>
        <div className="grid gap-5">
          <p className="max-w-[72ch] whitespace-pre-wrap">{sheet.found}</p>
          {sheet.judgedCheck && (
            <Written label={`${words.checkThen}: ${m.release.checks.names[sheet.judgedCheck.code]}`}>
              {m.release.checks.explain(sheet.judgedCheck)}
            </Written>
          )}
        </div>
      </Section>
      <Section title={words.plan}>
        {mayPlan ? (
          <div className="max-w-[720px]">
            <PlanForm {...step} plan={sheet} />
          </div>
        ) : plannedAt ? (
          <div className="grid gap-5">
            <Written label={words.cause}>{sheet.cause}</Written>
            <Written label={words.correction}>{sheet.correction}</Written>
            <Written label={words.correctiveAction}>{sheet.correctiveAction}</Written>
            <p className="text-ink-2">{words.by(sheet.plannedBy, formatMoment(plannedAt))}</p>
          </div>
        ) : (
          <p className="text-ink-2">{words.planWaits(sheet.owner)}</p>
        )}
      </Section>
      {(sheet.checks.length > 0 || state === "action") && (
        <Section title={words.effect}>
          <div className="grid gap-5">
            {sheet.checks.map((check) => (
              <Written
                key={check.id}
                label={`${words.effectiveSaid(check.effective)} · ${words.by(check.checkedBy, formatMoment(check.checkedAt))}`}
              >
                {check.finding}
              </Written>
            ))}
            {state === "action" &&
              (mayVerify ? (
                <div className="max-w-[720px]">
                  <VerifyForm {...step} />
                </div>
              ) : (
                <p className="text-ink-2">{words.verifyWaits}</p>
              ))}
          </div>
        </Section>
      )}
      {state === "verified" && (
        <Section title={words.closing} actions={closer && <CloseForm {...step} code={code} />}>
          {!closer && <p className="text-ink-2">{words.closeWaits}</p>}
        </Section>
      )}
      {state === "closed" && (
        <Section title={words.closing}>
          <SignedBy signature={sheet.signature} />
        </Section>
      )}
    </Page>
  );
}
