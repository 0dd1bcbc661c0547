import { sayCell, sayUnit } from "@/components/reports/say-figure";
import { EmptyState } from "@/components/ui/notice";
import { SyntheticMark } from "@/components/ui/page";
import { type Column, DataTable } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { FigureLot } from "@/lib/reports/queries/lots";
import type { FigureCode } from "@/lib/reports/rules/figures";

type Props = { figure: FigureCode; counted: boolean; rows: readonly FigureLot[]; older: string | null };

/** The lots a figure counts, or those it leaves out with the reason; each opens to its readings and signatures. */
export async function FigureLots({ figure, counted, rows, older }: Props) {
  const [m, locale] = await Promise.all([getMessages(), getLocale()]);
  const words = m.reports.figure;
  const isFruit = figure === "IRR-02";
  const place: Column<FigureLot> = isFruit
    ? {
        key: "destination",
        header: words.columns.destination,
        cell: (row) => (row.destination ? m.schedules.destination(row.destination) : null),
      }
    : { key: "round", header: words.columns.round, cell: (row) => row.roundName };
  const amount: Column<FigureLot> = {
    key: "amount",
    header: words.columns.amount,
    unit: sayUnit(figure, 2, m),
    align: "end",
    cell: (row) => (row.amount === null ? words.unknownAmount : sayCell(figure, row.amount, locale)),
  };
  const columns: Column<FigureLot>[] = [
    { key: "lot", header: words.columns.lot, cell: (row) => row.code },
    { key: "customer", header: words.columns.customer, cell: (row) => row.customerName },
    { key: "commodity", header: words.columns.commodity, cell: (row) => m.products.commodity(row.commodity) },
    place,
    {
      key: "recognised",
      header: words.columns.recognised[isFruit ? "IRR-02" : "ppe"],
      cell: (row) => (isDated(row, isFruit) ? <Time at={row.recognisedAt} /> : null),
    },
    ...(figure === "PPE-01" ? [] : [amount]),
    ...(counted
      ? []
      : [
          {
            key: "reason",
            header: words.columns.reason,
            cell: (row: FigureLot) => row.leftOut && m.reports.leftOut[row.leftOut],
          },
        ]),
    { key: "mark", header: words.columns.mark, cell: (row) => row.synthetic && <SyntheticMark /> },
  ];
  return (
    <DataTable
      caption={counted ? words.insideCaption : words.outsideCaption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.lotId}
      rowHref={(row) => `/lots/${row.lotId}`}
      older={older}
      empty={
        <EmptyState title={counted ? words.insideEmpty : words.outsideEmpty}>{words.emptyWords}</EmptyState>
      }
    />
  );
}

/** A lot left out has a day in the population's year; it stands in this column only where it is that very day. */
function isDated({ leftOut }: FigureLot, isFruit: boolean): boolean {
  if (leftOut === null || leftOut === "quantity_unknown") return true;
  return isFruit && leftOut !== "not_treated" && leftOut !== "in_process";
}
