import type { TableLine } from "@/lib/core/pasted-table";
import { done, refuse, type Result } from "@/lib/core/result";
import { plainWords } from "@/lib/core/search";

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

type ReaderUnit = "Gy" | "kGy" | "mm" | "cm" | "um" | "AU" | "OD" | "C";

/** `unit` is null where the header says none: figures are in the unit the column is kept in. */
export type Heading = { column: ReaderColumn; unit: ReaderUnit | null };

export type HeaderRefusal =
  | { code: "dosimetry.table-unknown-column"; field: "table"; text: string }
  | {
      code: "dosimetry.table-unknown-unit";
      field: "table";
      row: number;
      /** Which cell of the header, counted from one. */
      cell: number;
      text: string;
      column: ReaderColumn;
      unit: string;
      understood: readonly string[];
    }
  | { code: "dosimetry.table-repeated-column"; field: "table"; column: ReaderColumn }
  | { code: "dosimetry.table-no-dosimeter"; field: "table" };

const names: Record<ReaderColumn, readonly string[]> = {
  dosimeter: ["dosimeter", "dosimeter id", "id", "code", "sample", "lieu ke", "ma lieu ke", "ma"],
  absorbance: ["absorbance", "abs", "a", "od", "do hap thu"],
  background: ["background", "bgd", "a0", "blank", "nen", "do hap thu nen"],
  thickness: ["thickness", "t", "be day", "do day"],
  temperature: ["temperature", "temp", "nhiet do"],
  dose: ["dose", "absorbed dose", "lieu", "lieu hap thu"],
};

const spellings: Record<ReaderUnit, { shown: string; as: readonly string[] }> = {
  Gy: { shown: "Gy", as: ["gy", "gray"] },
  kGy: { shown: "kGy", as: ["kgy"] },
  mm: { shown: "mm", as: ["mm"] },
  cm: { shown: "cm", as: ["cm"] },
  um: { shown: "µm", as: ["um", "micron", "microns"] },
  AU: { shown: "AU", as: ["au"] },
  OD: { shown: "OD", as: ["od"] },
  C: { shown: "°C", as: ["c", "celsius"] },
};

/** What each column's figures may be in: what needs no conversion, or an exact one. */
const understood: Record<ReaderColumn, readonly ReaderUnit[]> = {
  dosimeter: [],
  absorbance: ["AU", "OD"],
  background: ["AU", "OD"],
  thickness: ["mm", "cm", "um"],
  temperature: ["C"],
  dose: ["Gy", "kGy"],
};

/** Either micro sign is a "u", and a degree sign says nothing. */
const plain = (text: string) =>
  plainWords(text.replace(/[µμ]/g, "u").replace(/℃/g, "C").replace(/[°º˚]/g, ""));

const bare = (text: string) =>
  plain(text)
    .replace(/[^a-z0-9 ]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const named = (text: string): ReaderColumn | null =>
  readerColumns.find((column) => names[column].includes(bare(text))) ?? null;

function unitOf(column: ReaderColumn, text: string): ReaderUnit | null {
  const spelled = plain(text).replace(/[ .]/g, "");
  return understood[column].find((unit) => spellings[unit].as.includes(spelled)) ?? null;
}

const isAbsorbance = (column: ReaderColumn) => column === "absorbance" || column === "background";

/** What stands in brackets and is neither the name again nor the wavelength an absorbance was read at. */
function bracketed(column: ReaderColumn, cell: string): string | null {
  const said = [...cell.matchAll(/[([{]([^)\]}]*)[)\]}]/g)]
    .map(([, inside = ""]) => inside.trim())
    .filter((inside) => inside !== "" && named(inside) !== column)
    .filter((inside) => !(isAbsorbance(column) && /^\d{3,4} ?nm$/i.test(inside)));
  return said.length > 0 ? said.join(" ") : null;
}

type Said = { column: ReaderColumn; unit: ReaderUnit | null; unknown: string | null };

/** A name, with a unit in brackets or as the last word: "Dose (kGy)", "Thickness, mm". */
function headingOf(cell: string): Said | null {
  const words = cell.replace(/[([{][^)\]}]*[)\]}]/g, " ");
  const column = named(words);
  if (column !== null) {
    const said = bracketed(column, cell);
    const unit = said === null ? null : unitOf(column, said);
    return { column, unit, unknown: unit === null ? said : null };
  }
  const [, name = "", last = ""] = /^(.*) (\S+)$/.exec(bare(words)) ?? [];
  const before = named(name);
  if (before === null) return null;
  const unit = unitOf(before, last);
  const said = bracketed(before, cell);
  return unit === null ? null : { column: before, unit, unknown: said };
}

/** The first line is a header when any of its cells is a column's name. */
export function readHeader(line: TableLine): Result<Heading[] | null, HeaderRefusal[]> {
  const found = line.cells.map(headingOf);
  if (found.every((heading) => heading === null)) return done(null);
  const refusals: HeaderRefusal[] = [];
  for (const [position, text] of line.cells.entries()) {
    const heading = found[position];
    if (!heading) refusals.push({ code: "dosimetry.table-unknown-column", field: "table", text });
    else if (heading.unknown !== null)
      refusals.push({
        code: "dosimetry.table-unknown-unit",
        field: "table",
        row: line.row,
        cell: position + 1,
        text,
        column: heading.column,
        unit: heading.unknown,
        understood: understood[heading.column].map((unit) => spellings[unit].shown),
      });
  }
  const headings = found.filter((heading) => heading !== null);
  const columns = headings.map(({ column }) => column);
  for (const column of readerColumns)
    if (columns.filter((one) => one === column).length > 1)
      refusals.push({ code: "dosimetry.table-repeated-column", field: "table", column });
  if (!columns.includes("dosimeter")) refusals.push({ code: "dosimetry.table-no-dosimeter", field: "table" });
  return refusals.length > 0
    ? refuse(...refusals)
    : done(headings.map(({ column, unit }) => ({ column, unit })));
}
