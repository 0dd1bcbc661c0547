import { Link } from "@/components/ui/link";
import { formatMoment } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";
import type { DutyRow } from "@/lib/release/queries/on-call";

/** Whom to call about a decision, in one line. */
export async function OnCallLine({ duty, personId }: { duty: DutyRow | null; personId: string }) {
  const words = (await getMessages()).release.onCall;
  const until = duty && formatMoment(duty.endsAt);
  return (
    <p className="flex flex-wrap gap-x-3 text-ink-2">
      {duty && until ? (
        <span className="text-ink">
          {duty.personId === personId ? words.you(until) : words.line(duty.name, duty.staffCode, until)}
        </span>
      ) : (
        <span>{words.nobody}</span>
      )}
      <Link className="link" href="/on-call">
        {words.roster}
      </Link>
    </p>
  );
}
