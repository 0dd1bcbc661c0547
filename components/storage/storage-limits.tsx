import { StateLimitButton } from "@/components/storage/condition-forms";
import { EmptyState } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { formatDay } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";
import type { LimitRow } from "@/lib/storage/queries";

type StorageLimitsProps = { productId: string; limits: readonly LimitRow[]; mayState: boolean };

/** What was agreed about keeping a product, the row in force first. */
export async function StorageLimits({ productId, limits, mayState }: StorageLimitsProps) {
  const words = (await getMessages()).storage;
  return (
    <Section
      id="storage"
      title={words.limits}
      lead={words.limitsLead}
      actions={mayState && <StateLimitButton productId={productId} />}
    >
      <DataTable
        caption={words.limits}
        rows={limits}
        rowKey={(limit) => limit.id}
        columns={[
          { key: "from", header: words.inForceFrom, cell: (limit) => formatDay(limit.inForceFrom) },
          {
            key: "before",
            header: words.before,
            cell: (limit) =>
              limit.noLimit
                ? words.statedNone
                : words.bound(limit.beforeMaxHours, limit.beforeMinC, limit.beforeMaxC),
          },
          {
            key: "after",
            header: words.after,
            cell: (limit) =>
              limit.noLimit
                ? words.statedNone
                : words.bound(limit.afterMaxHours, limit.afterMinC, limit.afterMaxC),
          },
          { key: "source", header: words.source, cell: (limit) => limit.source },
        ]}
        empty={<EmptyState title={words.noLimits} />}
      />
    </Section>
  );
}
