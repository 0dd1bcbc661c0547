import { notFound } from "next/navigation";
import { EvidenceSection } from "@/components/evidence/evidence-section";
import { RunPassages, RunRecord } from "@/components/runs/run-record";
import { TimerReview } from "@/components/source/timer-review";
import { RunStateBadge } from "@/components/runs/run-state-badge";
import { LinkButton } from "@/components/ui/button";
import { Page, SyntheticMark } from "@/components/ui/page";
import { requirePermission } from "@/lib/core/actor";
import { allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";
import { listRunEvidence } from "@/lib/evidence/queries";
import { listStops } from "@/lib/interruptions/queries";
import { getTimerSheet } from "@/lib/source/queries/timers";
import { getRunSheet } from "@/lib/runs/queries/sheet";

export default async function RunPage({ params }: { params: Promise<{ runId: string }> }) {
  const reader = await requirePermission("runs.read");
  const { runId } = await params;
  const [m, run, stops, timer] = await Promise.all([
    getMessages(),
    getRunSheet(reader, runId),
    listStops(reader, runId),
    getTimerSheet(reader, runId),
  ]);
  if (!run) notFound();
  const seesEvidence = allow(reader, "evidence.read");
  const evidence = seesEvidence && (await listRunEvidence(seesEvidence, runId));
  const words = m.runs;
  return (
    <Page
      title={run.code}
      beside={
        <>
          <RunStateBadge state={run.state} />
          {run.synthetic && <SyntheticMark />}
        </>
      }
      breadcrumbs={[
        { label: words.title, href: "/runs" },
        { label: words.history, href: "/runs/history" },
      ]}
      actions={
        run.state === "open" &&
        allow(reader, "runs.operate") && (
          <LinkButton href="/runs" tone="primary">
            {words.board}
          </LinkButton>
        )
      }
    >
      <RunRecord run={run} stops={stops} actor={reader} />
      {timer && <TimerReview timer={timer} code={run.code} actor={reader} />}
      <RunPassages run={run} />
      {evidence && <EvidenceSection sheet={evidence} actor={reader} />}
    </Page>
  );
}
