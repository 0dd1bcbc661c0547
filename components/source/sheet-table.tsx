import { DataTable } from "@/components/ui/table";
import { formatNumber } from "@/lib/core/dates";
import { sayDose, sayDoseDown, sayDoseUp, sayRange } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { NamedLine } from "@/lib/source/queries/sheets";

/** Cycle and window of each specification in use, in one line each. */
export async function SheetTable({ lines }: { lines: readonly NamedLine[] }) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const words = m.source.sheet;
  return (
    <DataTable
      caption={words.lines}
      rows={[...lines]}
      rowKey={(line) => line.specId}
      columns={[
        {
          key: "spec",
          header: words.spec,
          cell: ({ spec }) => (
            <span className="grid whitespace-normal">
              <span className="font-medium">{m.configurations.name(spec.code, spec.versionNo)}</span>
              <span className="text-sm text-ink-2">
                {locale === "vi" ? spec.product.nameVi : spec.product.nameEn}
              </span>
              <span className="text-sm text-ink-2">
                {spec.doseMap &&
                  `${m.configurations.name(spec.doseMap.configuration.code, spec.doseMap.configuration.versionNo)} · `}
                {words.monitorAt(spec.monitorPosition)}
              </span>
            </span>
          ),
        },
        {
          key: "cycle",
          header: words.cycle,
          align: "end",
          cell: ({ cycleTimeS, problem }) =>
            cycleTimeS === null ? (
              <span className="text-sm text-ink-2">{problem && m.source.cycleProblems[problem]}</span>
            ) : (
              <span className="text-lg font-semibold">{formatNumber(cycleTimeS, locale, 1)} s</span>
            ),
        },
        {
          key: "target",
          header: words.target,
          align: "end",
          cell: ({ targetDoseGy }) => (targetDoseGy === null ? "–" : sayDose(targetDoseGy, locale)),
        },
        {
          key: "window",
          header: words.window,
          align: "end",
          cell: ({ windowLoGy, windowHiGy }) =>
            sayRange(sayDoseUp(windowLoGy, locale), sayDoseDown(windowHiGy, locale)),
        },
      ]}
      empty={<p className="text-ink-2">{words.noSpecs}</p>}
    />
  );
}
