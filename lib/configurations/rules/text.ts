import type { MapPoint } from "@/lib/configurations/rules/map";
import { linesOf, separatorOf, type TableLine } from "@/lib/core/pasted-table";
import type { Refusal, Result } from "@/lib/core/result";
import { done, refuse } from "@/lib/core/result";
import { plainWords } from "@/lib/core/search";
import { type NumberLimits, readNumber } from "@/lib/core/typed-number";

/** The columns in the order they stand where no header says otherwise. */
export const mapColumns = ["x", "y", "z", "label", "replicate", "dose", "monitor"] as const;
export type MapColumn = (typeof mapColumns)[number];

export type CellProblem =
  | "input.required"
  | "input.not-a-number"
  | "input.not-an-integer"
  | "input.decimal-ambiguous"
  | "input.too-many-decimals"
  | "input.too-small"
  | "input.too-big"
  | "input.too-long"
  | "input.not-a-choice";

export type TextRefusal =
  | { code: "configurations.no-rows"; field: "table" }
  | { code: "configurations.too-many-rows"; field: "table"; limit: number }
  | { code: "configurations.unknown-column"; field: "table"; row: number; text: string }
  | { code: "configurations.missing-column"; field: "table"; row: number; column: MapColumn }
  | { code: "configurations.repeated-column"; field: "table"; row: number; column: MapColumn }
  | { code: "configurations.too-many-cells"; field: "table"; row: number; cells: number; columns: number }
  | {
      code: "configurations.bad-cell";
      field: "table";
      /** As an editor counts lines. */
      row: number;
      column: MapColumn;
      text: string;
      problem: CellProblem;
    };

export const MAX_ROWS = 2_000;
const MAX_LABEL = 60;

const names: Record<MapColumn | "doseKGy", readonly string[]> = {
  x: ["x", "x mm"],
  y: ["y", "y mm"],
  z: ["z", "z mm"],
  label: ["label", "position", "point", "vi tri", "nhan", "diem", "ky hieu"],
  replicate: ["replicate", "rep", "lan lap", "lap", "lan"],
  dose: ["dose", "dose gy", "lieu", "lieu gy"],
  monitor: ["monitor", "theo doi", "lieu ke theo doi"],
  doseKGy: ["dose kgy", "lieu kgy"],
};

type Heading = keyof typeof names;

const bare = (cell: string) =>
  plainWords(cell)
    .replace(/[^a-z ]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

function headingOf(cell: string): Heading | null {
  const found = (Object.keys(names) as Heading[]).find((name) => names[name].includes(bare(cell)));
  return found ?? null;
}

/** The first line is a header when any of its cells is a column's name. */
function readHeader(line: TableLine): Result<Heading[], TextRefusal[]> | null {
  const found = line.cells.map(headingOf);
  if (found.every((heading) => heading === null)) return null;
  const refusals: TextRefusal[] = [];
  for (const [position, text] of line.cells.entries())
    if (found[position] === null && text !== "")
      refusals.push({ code: "configurations.unknown-column", field: "table", row: line.row, text });
  const headings = found.filter((heading) => heading !== null);
  const columns = headings.map(columnOf);
  for (const column of mapColumns) {
    const count = columns.filter((one) => one === column).length;
    const where = { field: "table", row: line.row, column } as const;
    if (count > 1) refusals.push({ code: "configurations.repeated-column", ...where });
    if (count === 0 && column !== "monitor")
      refusals.push({ code: "configurations.missing-column", ...where });
  }
  return refusals.length > 0 ? refuse(...refusals) : done(headings);
}

const columnOf = (heading: Heading): MapColumn => (heading === "doseKGy" ? "dose" : heading);

const limits: Record<"place" | "replicate" | "dose" | "doseKGy", NumberLimits> = {
  place: { min: -100_000, max: 100_000, scale: 1 },
  replicate: { min: 1, max: 99 },
  dose: { min: 0.001, max: 1_000_000, scale: 3 },
  doseKGy: { min: 0.000001, max: 1_000, scale: 6 },
};

const yes = ["1", "x", "co", "yes", "true", "monitor", "theo doi"];
const no = ["", "0", "khong", "no", "false"];

type Read<T> = { ok: true; value: T } | { ok: false; problem: CellProblem };

function readLabel(text: string): Read<string> {
  const clean = text.normalize("NFC");
  if (clean === "") return { ok: false, problem: "input.required" };
  return clean.length > MAX_LABEL ? { ok: false, problem: "input.too-long" } : { ok: true, value: clean };
}

function readFlag(text: string): Read<boolean> {
  const word = plainWords(text);
  if (yes.includes(word)) return { ok: true, value: true };
  return no.includes(word) ? { ok: true, value: false } : { ok: false, problem: "input.not-a-choice" };
}

/** Where commas part the cells, a dot can only be a decimal mark. */
function readFigure(text: string, separator: string, limit: NumberLimits): Read<number> {
  const read = readNumber(separator === "," ? text.replace(".", ",") : text, limit);
  if (read.ok) return read;
  const first: Refusal | undefined = read.error[0];
  return { ok: false, problem: (first?.code ?? "input.not-a-number") as CellProblem };
}

type Reading = { separator: string; monitorPosition: string };

function readLine(
  line: TableLine,
  headings: readonly Heading[],
  how: Reading,
): Result<MapPoint, TextRefusal[]> {
  const { row, cells } = line;
  const refusals: TextRefusal[] = [];
  if (cells.slice(headings.length).some((cell) => cell !== ""))
    refusals.push({
      code: "configurations.too-many-cells",
      field: "table",
      row,
      cells: cells.length,
      columns: headings.length,
    });
  const cellOf = (heading: Heading) => cells[headings.indexOf(heading)] ?? "";
  function take<T>(heading: Heading, read: (text: string) => Read<T>, instead: T): T {
    const text = cellOf(heading);
    const value = read(text);
    if (value.ok) return value.value;
    const cell = { row, column: columnOf(heading), text, problem: value.problem };
    refusals.push({ code: "configurations.bad-cell", field: "table", ...cell });
    return instead;
  }
  const figure = (limit: NumberLimits) => (text: string) => readFigure(text, how.separator, limit);
  const place = figure(limits.place);
  const inKGy = headings.includes("doseKGy");
  const [xMm, yMm, zMm] = [take("x", place, 0), take("y", place, 0), take("z", place, 0)];
  const label = take("label", readLabel, "");
  const replicate = take("replicate", figure(limits.replicate), 0);
  const dose = take(inKGy ? "doseKGy" : "dose", figure(inKGy ? limits.doseKGy : limits.dose), 0);
  const doseGy = inKGy ? Math.round(dose * 1e6) / 1e3 : dose;
  const named = plainWords(label) === plainWords(how.monitorPosition);
  const isMonitor = headings.includes("monitor") ? take("monitor", readFlag, false) : named;
  if (refusals.length > 0) return refuse(...refusals);
  return done({ xMm, yMm, zMm, label, replicate, doseGy, isMonitor });
}

/**
 * A table pasted from a sheet or read from a file: x; y; z; label; replicate; dose; monitor, with or without a header,
 * parted by tab, semicolon or comma. Either every row is read, or every cell that could not be is named.
 * Without a monitor column the position of the monitor's name is the monitor.
 */
export function readMapTable(text: string, monitorPosition: string): Result<MapPoint[], TextRefusal[]> {
  const separator = separatorOf(text);
  const lines = linesOf(text, separator);
  const [first] = lines;
  if (!first) return refuse({ code: "configurations.no-rows", field: "table" });
  const header = readHeader(first);
  if (header && !header.ok) return header;
  const rows = header ? lines.slice(1) : lines;
  if (rows.length === 0) return refuse({ code: "configurations.no-rows", field: "table" });
  if (rows.length > MAX_ROWS)
    return refuse({ code: "configurations.too-many-rows", field: "table", limit: MAX_ROWS });
  const withMonitor = rows.some(({ cells }) => cells.length > mapColumns.length - 1);
  const usual = withMonitor ? mapColumns : mapColumns.slice(0, -1);
  const read = rows.map((line) => readLine(line, header?.value ?? usual, { separator, monitorPosition }));
  const refusals = read.flatMap((one) => (one.ok ? [] : one.error));
  if (refusals.length > 0) return refuse(...refusals);
  return done(read.flatMap((one) => (one.ok ? [one.value] : [])));
}
