import { RevokeButton } from "@/components/people/grant-forms";
import { StateBadge } from "@/components/ui/badge";
import { formatDay } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";
import type { GrantRow } from "@/lib/people/queries";

type GrantListProps = { grants: readonly GrantRow[]; mayChange: boolean };

/** Each role with who gave it, who confirmed it, who took it, and why. */
export async function GrantList({ grants, mayChange }: GrantListProps) {
  const messages = await getMessages();
  const words = messages.people.grants;
  return (
    <ul className="grid">
      {grants.map((grant) => (
        <li
          key={grant.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-3"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-medium">{messages.core.roles[grant.role]}</span>
              {grant.state === "active" && <StateBadge tone="good">{words.active}</StateBadge>}
              {grant.state === "pending" && <StateBadge tone="hold">{words.pending}</StateBadge>}
            </p>
            <p className="text-sm text-ink-2">
              {[
                words.by(grant.grantedBy, formatDay(grant.grantedAt)),
                grant.confirmedBy &&
                  grant.confirmedAt &&
                  words.confirmedBy(grant.confirmedBy, formatDay(grant.confirmedAt)),
                grant.revokedBy &&
                  grant.revokedAt &&
                  words.revokedBy(grant.revokedBy, formatDay(grant.revokedAt)),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <p className="text-sm text-ink-2">{words.because(grant.revokedReason ?? grant.reason)}</p>
          </div>
          {mayChange && grant.state !== "revoked" && (
            <RevokeButton grantId={grant.id} role={grant.role} pending={grant.state === "pending"} />
          )}
        </li>
      ))}
    </ul>
  );
}
