import { linesOf, separatorOf, type TableLine } from "@/lib/core/pasted-table";
import { done, refuse, type Result } from "@/lib/core/result";
import { type NumberLimits, readNumber } from "@/lib/core/typed-number";
import {
  type Heading,
  type HeaderRefusal,
  type ReaderColumn,
  readerColumns,
  readHeader,
} from "@/lib/dosimetry/rules/table-header";
import type { RawReading, ThicknessUnit } from "@/lib/dosimetry/rules/validity";

export const maxTableText = 100_000;
const maxRows = 500;

export type CellProblem =
  | "input.required"
  | "input.not-a-number"
  | "input.decimal-ambiguous"
  | "input.too-many-decimals"
  | "input.too-small"
  | "input.too-big"
  | "input.bad-code"
  | "twice"
  | "too-many-cells";

export type TableRow = {
  /** As an editor counts lines. */
  row: number;
  dosimeterCode: string;
  raw: RawReading;
  problems: { column: ReaderColumn; text: string; problem: CellProblem }[];
};

export type TableRefusal =
  | HeaderRefusal
  | { code: "dosimetry.table-empty"; field: "table" }
  | { code: "dosimetry.table-too-long"; field: "table"; limit: number };

const limitsOf: Record<Exclude<ReaderColumn, "dosimeter">, NumberLimits> = {
  absorbance: { min: -10, max: 1_000, scale: 6 },
  background: { min: -10, max: 1_000, scale: 6 },
  thickness: { min: 0.000001, max: 100_000, scale: 6 },
  temperature: { min: -200, max: 200, scale: 1 },
  dose: { min: 0.001, max: 10_000_000, scale: 3 },
};
const limitsOfKGy: NumberLimits = { min: 0.000001, max: 10_000, scale: 6 };

const powerOf = { um: -3, mm: 0, cm: 1 } as const;

/** How a column's figures are read; shifted by `power` of ten they are in the unit they are kept in. */
type Column = {
  column: ReaderColumn;
  limits: NumberLimits;
  thousands: boolean;
  power: number;
  /** A thickness that nothing is divided by has no unit to be kept in. */
  kept: boolean;
};

function columnOf({ column, unit }: Heading, own: ThicknessUnit | null): Column {
  const usual = { column, thousands: false, power: 0, kept: true };
  if (column === "dosimeter") return { ...usual, limits: {} };
  if (column === "dose" && unit === "kGy") return { ...usual, limits: limitsOfKGy, power: 3 };
  if (column === "dose") return { ...usual, limits: limitsOf.dose, thousands: true };
  if (column !== "thickness") return { ...usual, limits: limitsOf[column] };
  const shared = { ...usual, limits: limitsOf.thickness, kept: own !== "none" };
  const said = unit === "um" || unit === "mm" || unit === "cm" ? unit : null;
  if (own === null || own === "none") return { ...shared, thousands: said === "um" };
  return {
    ...shared,
    thousands: (said ?? own) === "um",
    power: powerOf[said ?? own] - powerOf[own],
  };
}

/** "1.234" and "1,234" may be a thousand and some, or one and a fraction. */
const isGrouped = (text: string) => /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text);

/** The decimal marks a file surely uses; whoever writes one does not change them from column to column. */
function marksOf(lines: readonly TableLine[], columns: readonly Column[]): Set<string> {
  const marks = new Set<string>();
  for (const { cells } of lines)
    for (const [position, { column, thousands }] of columns.entries()) {
      const text = cells[position] ?? "";
      const mark = /^[+-]?\d+([.,])\d+$/.exec(text)?.[1];
      if (mark && column !== "dosimeter" && !(thousands && isGrouped(text))) marks.add(mark);
    }
  return marks;
}

/** How this file spells numbers: `certain` are the decimal marks seen in it, `usual` is the one of its kind. */
type Spelling = { separator: string; certain: ReadonlySet<string>; usual: string };

function readFigure(text: string, { limits, thousands, power }: Column, spelling: Spelling) {
  const { certain, usual } = spelling;
  const [mark, other] = text.includes(".") ? [".", ","] : [",", "."];
  const isDecimal = certain.size === 0 ? mark === usual : certain.has(mark) && !certain.has(other);
  if (thousands && isGrouped(text) && !isDecimal) return "input.decimal-ambiguous";
  const read = readNumber(text.replace(".", ","), limits);
  if (!read.ok) return (read.error[0]?.code ?? "input.not-a-number") as CellProblem;
  // Shifting the point of what was typed is exact; multiplying a binary fraction is not.
  return Number(`${read.value}e${power}`);
}

/** Where commas part the cells and a line is short, "0,52" without quotes may have become two of them. */
function splitFigure({ cells, quoted }: TableLine, columns: readonly Column[], spelling: Spelling) {
  if (spelling.separator !== "," || spelling.certain.size > 0 || cells.length >= columns.length) return null;
  const isWhole = (at: number) => quoted[at] === false && /^\d+$/.test(cells[at] ?? "");
  const at = columns.findIndex(({ column }, i) => column !== "dosimeter" && isWhole(i) && isWhole(i + 1));
  const column = columns[at]?.column;
  return column ? { column, text: `${cells[at]},${cells[at + 1]}` } : null;
}

function readLine(line: TableLine, columns: readonly Column[], spelling: Spelling): TableRow {
  const problems: TableRow["problems"] = [];
  const textOf = (column: ReaderColumn) =>
    line.cells[columns.findIndex((one) => one.column === column)] ?? "";
  const extra = line.cells.slice(columns.length).filter((cell) => cell !== "");
  if (extra.length > 0)
    problems.push({
      column: columns.at(-1)?.column ?? "dosimeter",
      text: extra.join(" "),
      problem: "too-many-cells",
    });
  const typedCode = textOf("dosimeter").normalize("NFC").toUpperCase();
  if (typedCode === "") problems.push({ column: "dosimeter", text: "", problem: "input.required" });
  else if (!/^[A-Z0-9][A-Z0-9._/-]{0,39}$/.test(typedCode))
    problems.push({ column: "dosimeter", text: typedCode, problem: "input.bad-code" });
  const split = splitFigure(line, columns, spelling);
  if (split) problems.push({ ...split, problem: "input.decimal-ambiguous" });
  const figure = (name: ReaderColumn): number | null => {
    const [text, column] = [textOf(name), columns.find((one) => one.column === name)];
    if (text === "" || !column) return null;
    const read = readFigure(text, column, spelling);
    if (typeof read === "number") return column.kept ? read : null;
    problems.push({ column: name, text, problem: read });
    return null;
  };
  const raw: RawReading = {
    absorbance: figure("absorbance"),
    background: figure("background"),
    thickness: figure("thickness"),
    irradiatedC: figure("temperature"),
    printedGy: figure("dose"),
  };
  return { row: line.row, dosimeterCode: typedCode, raw, problems };
}

/**
 * What a reader wrote to a file, line by line, parted by tab, semicolon or comma, with a header or in the usual order.
 * Figures come out in the units they are kept in, whatever unit the header says. Every line comes back, each with
 * all its bad cells; a dosimeter named twice is bad both times.
 */
export function readReaderTable(
  text: string,
  thicknessUnit: ThicknessUnit | null,
): Result<TableRow[], TableRefusal[]> {
  const separator = separatorOf(text);
  const lines = linesOf(text, separator);
  const [first] = lines;
  if (!first) return refuse({ code: "dosimetry.table-empty", field: "table" });
  const header = readHeader(first);
  if (!header.ok) return header;
  const body = header.value === null ? lines : lines.slice(1);
  if (body.length === 0) return refuse({ code: "dosimetry.table-empty", field: "table" });
  if (body.length > maxRows)
    return refuse({ code: "dosimetry.table-too-long", field: "table", limit: maxRows });
  const headings = header.value ?? readerColumns.map((column) => ({ column, unit: null }));
  const columns = headings.map((heading) => columnOf(heading, thicknessUnit));
  const spelling = { separator, certain: marksOf(body, columns), usual: separator === "," ? "." : "," };
  const rows = body.map((line) => readLine(line, columns, spelling));
  const counts = new Map<string, number>();
  for (const { dosimeterCode } of rows) counts.set(dosimeterCode, (counts.get(dosimeterCode) ?? 0) + 1);
  return done(
    rows.map((row) =>
      row.dosimeterCode !== "" && (counts.get(row.dosimeterCode) ?? 0) > 1
        ? {
            ...row,
            problems: [...row.problems, { column: "dosimeter", text: row.dosimeterCode, problem: "twice" }],
          }
        : row,
    ),
  );
}
