import { done, refuse, type Result } from "@/lib/core/result";
import { plainWords } from "@/lib/core/search";
import { type NumberLimits, readNumber } from "@/lib/core/typed-number";
import type { RawReading } from "@/lib/dosimetry/rules/validity";

/** The columns in the order they stand where no header says otherwise. */
export const readerColumns = [
  "dosimeter",
  "absorbance",
  "background",
  "thickness",
  "temperature",
  "dose",
] as const;
export type ReaderColumn = (typeof readerColumns)[number];

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
  | { code: "dosimetry.table-empty"; field: "table" }
  | { code: "dosimetry.table-too-long"; field: "table"; limit: number }
  | { code: "dosimetry.table-unknown-column"; field: "table"; text: string }
  | { code: "dosimetry.table-repeated-column"; field: "table"; column: ReaderColumn }
  | { code: "dosimetry.table-no-dosimeter"; field: "table" };

const names: Record<ReaderColumn, readonly string[]> = {
  dosimeter: ["dosimeter", "dosimeter id", "id", "code", "sample", "lieu ke", "ma lieu ke", "ma"],
  absorbance: ["absorbance", "abs", "a", "od", "do hap thu"],
  background: ["background", "bgd", "a0", "blank", "nen", "do hap thu nen"],
  thickness: ["thickness", "t", "be day", "do day"],
  temperature: ["temperature", "temp", "nhiet do"],
  dose: ["dose", "dose gy", "lieu", "lieu gy"],
};

const bare = (cell: string) =>
  plainWords(cell)
    .replace(/\([^)]*\)/g, " ")
    .replace(/[^a-z0-9 ]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const columnOf = (cell: string): ReaderColumn | null =>
  readerColumns.find((column) => names[column].includes(bare(cell))) ?? null;

function separatorOf(text: string): string {
  if (text.includes("\t")) return "\t";
  return text.includes(";") ? ";" : ",";
}

function linesOf(text: string, separator: string): { row: number; cells: string[] }[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line, position) => ({
      row: position + 1,
      cells: line.split(separator).map((cell) =>
        cell
          .trim()
          .replace(/^"(.*)"$/, "$1")
          .trim(),
      ),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

/** The first line is a header when any of its cells is a column's name. */
function readHeader(cells: readonly string[]): Result<ReaderColumn[] | null, TableRefusal[]> {
  const found = cells.map(columnOf);
  if (found.every((column) => column === null)) return done(null);
  const refusals: TableRefusal[] = [];
  for (const [position, text] of cells.entries())
    if (found[position] === null)
      refusals.push({ code: "dosimetry.table-unknown-column", field: "table", text });
  const columns = found.filter((column) => column !== null);
  for (const column of readerColumns)
    if (columns.filter((one) => one === column).length > 1)
      refusals.push({ code: "dosimetry.table-repeated-column", field: "table", column });
  if (!columns.includes("dosimeter")) refusals.push({ code: "dosimetry.table-no-dosimeter", field: "table" });
  return refusals.length > 0 ? refuse(...refusals) : done(columns);
}

const limits: Record<Exclude<ReaderColumn, "dosimeter">, NumberLimits> = {
  absorbance: { min: -10, max: 1_000, scale: 6 },
  background: { min: -10, max: 1_000, scale: 6 },
  thickness: { min: 0.000001, max: 100_000, scale: 6 },
  temperature: { min: -200, max: 200, scale: 1 },
  dose: { min: 0.001, max: 10_000_000, scale: 3 },
};

function readLine(line: { row: number; cells: string[] }, columns: readonly ReaderColumn[]): TableRow {
  const problems: TableRow["problems"] = [];
  const textOf = (column: ReaderColumn) => line.cells[columns.indexOf(column)] ?? "";
  const extra = line.cells.slice(columns.length).filter((cell) => cell !== "");
  if (extra.length > 0)
    problems.push({
      column: columns.at(-1) ?? "dosimeter",
      text: extra.join(" "),
      problem: "too-many-cells",
    });
  const typedCode = textOf("dosimeter").normalize("NFC").toUpperCase();
  if (typedCode === "") problems.push({ column: "dosimeter", text: "", problem: "input.required" });
  else if (!/^[A-Z0-9][A-Z0-9._/-]{0,39}$/.test(typedCode))
    problems.push({ column: "dosimeter", text: typedCode, problem: "input.bad-code" });
  // An absorbance has no thousands: a dot is a decimal mark like a comma.
  const figure = (column: keyof typeof limits): number | null => {
    const text = textOf(column);
    if (text === "") return null;
    const read = readNumber(text.replace(".", ","), limits[column]);
    if (read.ok) return read.value;
    const problem = (read.error[0]?.code ?? "input.not-a-number") as CellProblem;
    problems.push({ column, text, problem });
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
 * Every line comes back, each with all its bad cells; a dosimeter named twice is bad both times.
 */
export function readReaderTable(text: string): Result<TableRow[], TableRefusal[]> {
  const separator = separatorOf(text);
  const lines = linesOf(text, separator);
  const [first] = lines;
  if (!first) return refuse({ code: "dosimetry.table-empty", field: "table" });
  const header = readHeader(first.cells);
  if (!header.ok) return header;
  const body = header.value === null ? lines : lines.slice(1);
  if (body.length === 0) return refuse({ code: "dosimetry.table-empty", field: "table" });
  if (body.length > maxRows)
    return refuse({ code: "dosimetry.table-too-long", field: "table", limit: maxRows });
  const rows = body.map((line) => readLine(line, header.value ?? readerColumns));
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
