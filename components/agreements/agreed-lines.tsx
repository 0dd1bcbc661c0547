import { PestName } from "@/components/pests/pest-words";
import { ToneShape, toneText } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { AgreedSummary } from "@/lib/agreements/queries/on-day";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { sayRefusal } from "@/lib/i18n/refusals";
import { sayDose } from "@/lib/i18n/say";

type AgreedLinesProps = { agreed: readonly AgreedSummary[]; m: Messages; locale: Locale };

/** The agreements that count on a day, each with the dose it would be kept to, or why nothing covers its goods. */
export function AgreedLines({ agreed, m, locale }: AgreedLinesProps) {
  if (agreed.length === 0) return <Notice tone="hold">{m.agreements.noneOnDay}</Notice>;
  return (
    <ul className="grid">
      {agreed.map((one) => (
        <li key={one.id} className="grid gap-1 border-b border-line py-2.5">
          <p className="flex flex-wrap gap-x-3">
            <Link className="link" href={`/agreements/${one.id}`}>
              {m.agreements.name(one.code, one.versionNo)}
            </Link>
            <span>
              {one.destination ? m.schedules.destination(one.destination) : m.agreements.noDestination}
            </span>
            {one.required && <span>{m.agreements.required(sayDose(one.required.doseGy, locale))}</span>}
          </p>
          {one.pests.length > 0 && (
            <p className="text-sm text-ink-2">
              {m.pests.target}:{" "}
              {one.pests.map((name, place) => (
                <span key={name}>
                  {place > 0 && ", "}
                  <PestName name={name} />
                </span>
              ))}
            </p>
          )}
          {one.problems.map((refusal, place) => (
            <p key={`${refusal.code} ${place}`} className={`flex gap-2 ${toneText.hold}`}>
              <span className="pt-1">
                <ToneShape tone="hold" />
              </span>
              {sayRefusal(m, refusal)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
