import { ApprovalForm } from "@/components/specs/approval-form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { Signature } from "@/components/ui/signature";
import type { Messages } from "@/lib/i18n/messages";
import { sayRefusal } from "@/lib/i18n/refusals";
import type { SpecificationSheet } from "@/lib/specs/queries";
import type { SpecificationFlag } from "@/lib/specs/rules";

type ApprovalProps = { spec: SpecificationSheet; m: Messages; mayApprove: boolean; isDrafter: boolean };

/** The signature of the second person, or what stands between this draft and it. */
export function Approval({ spec, m, mayApprove, isDrafter }: ApprovalProps) {
  const words = m.specs;
  if (spec.signature)
    return (
      <Section title={words.approval}>
        <Signature {...spec.signature} meaning={words.meanings["specs.approved"]} />
      </Section>
    );
  if (spec.status !== "draft") return null;
  const maySign = mayApprove && !isDrafter && spec.obstacles.length === 0;
  return (
    <Section title={words.approval} {...(maySign ? { lead: words.approveLead } : {})}>
      <div className="grid max-w-[720px] gap-4">
        {spec.obstacles.length > 0 && (
          <Notice tone="bad" title={words.cannotApprove}>
            <ul className="grid gap-1">
              {spec.obstacles.map((refusal) => (
                <li key={refusal.code}>{sayRefusal(m, refusal)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {spec.flags.length > 0 && (
          <Notice tone="hold" title={words.mustSee}>
            <ul className="grid gap-1">
              {spec.flags.map((flag) => (
                <li key={flag.code}>{sayFlag(m, flag)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {maySign ? (
          <ApprovalForm specificationId={spec.id} code={spec.code} versionNo={spec.versionNo} />
        ) : (
          <p className="text-ink-2">
            {isDrafter ? words.ownDraft : mayApprove ? words.waiting : words.onlyReleaser}
          </p>
        )}
      </div>
    </Section>
  );
}

function sayFlag(m: Messages, flag: SpecificationFlag): string {
  return flag.code === "specs.no-guard-band"
    ? m.specs.flags["specs.no-guard-band"]()
    : m.specs.flags["specs.minimum-ratio-above-one"](flag);
}
