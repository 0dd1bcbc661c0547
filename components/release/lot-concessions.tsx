import { ConfirmConcessionForm } from "@/components/release/concession-forms";
import { SignedBy } from "@/components/release/signed-by";
import { formatDay } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";
import type { CheckCode } from "@/lib/release/rules/check";
import type { ReleaseSheet } from "@/lib/release/queries";

type LotConcessionsProps = { sheet: ReleaseSheet; lotCode: string; deciderId: string | null };

/** What the customer has taken by signature, who brought it, and the second person's button. */
export async function LotConcessions({ sheet, lotCode, deciderId }: LotConcessionsProps) {
  const m = await getMessages();
  const words = m.release.concession;
  return sheet.concessions.map((concession) => {
    const open = sheet.stage === "processed" && !concession.decided;
    const mayConfirm = open && deciderId !== null && deciderId !== concession.proposedById;
    const names = concession.conceded.map((code) => m.release.checks.names[code as CheckCode] ?? code);
    const { document, customerSignatory, customerSignedOn } = concession;
    return (
      <li key={concession.id} className="grid justify-items-start gap-1.5">
        <p className="font-medium">{words.proposed}</p>
        <p>{words.paper(document, customerSignatory, formatDay(customerSignedOn))}</p>
        <p>{words.conceded(names.join("; "))}</p>
        <p className="max-w-[72ch] whitespace-pre-wrap">{concession.reason}</p>
        <SignedBy signature={concession.signature} />
        {mayConfirm && (
          <ConfirmConcessionForm concessionId={concession.id} lotCode={lotCode} evidence={sheet.evidence} />
        )}
        {open && !mayConfirm && <p className="text-ink-2">{words.waits}</p>}
      </li>
    );
  });
}
