import Image from "next/image";
import { AttachButton, StrikeButton } from "@/components/evidence/forms";
import { StateBadge } from "@/components/ui/badge";
import { Section } from "@/components/ui/page";
import { formatMoment, formatNumber } from "@/lib/core/dates";
import { type Actor, allow } from "@/lib/core/permissions";
import type { EvidenceLine, EvidenceSheet } from "@/lib/evidence/queries";
import { getLocale, getMessages } from "@/lib/i18n/server";

/** What was photographed, of what, by whom; struck ones stay with their reason. */
export async function EvidenceSection({ sheet, actor }: { sheet: EvidenceSheet; actor: Actor }) {
  const words = (await getMessages()).evidence;
  const mayAttach = allow(actor, "evidence.attach") !== null;
  const mayStrike = allow(actor, "evidence.strike") !== null;
  return (
    <Section
      id="evidence"
      title={words.title}
      lead={words.lead}
      actions={mayAttach && <AttachButton choices={sheet.choices} />}
    >
      {sheet.files.length === 0 ? (
        <p className="text-ink-2">{words.empty}</p>
      ) : (
        <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
          {sheet.files.map((file) => (
            <Exhibit key={file.id} file={file} mayStrike={mayStrike} />
          ))}
        </ul>
      )}
    </Section>
  );
}

async function Exhibit({ file, mayStrike }: { file: EvidenceLine; mayStrike: boolean }) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.evidence;
  const { strike, of, widthPx, heightPx } = file;
  const href = `/api/evidence/${file.id}`;
  return (
    <li className="grid content-start gap-2">
      {widthPx !== null && heightPx !== null ? (
        <a href={href} target="_blank" rel="noreferrer" className={strike ? "opacity-50" : ""}>
          <Image
            src={href}
            alt={file.caption}
            width={widthPx}
            height={heightPx}
            loading="lazy"
            unoptimized
            className="h-48 w-full rounded-md bg-sunken object-contain"
          />
        </a>
      ) : (
        <a href={href} target="_blank" rel="noreferrer" className="link">
          {words.open} · {words.size(formatNumber(Math.ceil(file.sizeBytes / 1024), locale))}
        </a>
      )}
      <div>
        <p className="font-medium">
          {file.caption} {strike && <StateBadge tone="bad">{words.struck}</StateBadge>}
        </p>
        <p className="text-sm text-ink-2">
          {of && words.of[of.subject](of.name)} · {words.by(file.recordedBy, formatMoment(file.recordedAt))}
        </p>
        {strike && (
          <p className="text-sm text-bad">
            {words.struckBy(strike.reason, strike.by, formatMoment(strike.at))}
          </p>
        )}
      </div>
      {mayStrike && !strike && (
        <div>
          <StrikeButton evidenceId={file.id} />
        </div>
      )}
    </li>
  );
}
