import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/core/dates";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { LicenceToRenew } from "@/lib/licences/queries";

/** Papers that run out: without them no lot treated afterwards is released. */
export async function LicencesToRenew({ licences }: { licences: readonly LicenceToRenew[] }) {
  const [first] = licences;
  if (!first) return null;
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.licences;
  const hasExpired = licences.some(({ standing }) => standing === "expired");
  return (
    <Notice tone={hasExpired ? "bad" : "hold"} title={words.toRenew(formatNumber(licences.length, locale))}>
      <ul className="grid gap-1">
        {licences.map(({ id, name, lastDay, standing }) => (
          <li key={id}>
            {standing === "expired" ? words.endedAlready(name, lastDay) : words.endsOn(name, lastDay)}
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <LinkButton href={licences.length === 1 ? `/licences/${first.id}` : "/licences"}>
          {words.openList}
        </LinkButton>
      </div>
    </Notice>
  );
}
