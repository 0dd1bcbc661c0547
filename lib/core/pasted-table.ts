export type TableLine = {
  /** As an editor counts lines. */
  row: number;
  cells: string[];
  /** Which of the cells stood in quotes. */
  quoted: boolean[];
};

/** What parts the cells of a pasted table; inside quotes nothing does. */
export function separatorOf(text: string): "\t" | ";" | "," {
  const bare = text.replace(/"[^"\r\n]*"/g, "");
  if (bare.includes("\t")) return "\t";
  return bare.includes(";") ? ";" : ",";
}

/** A cell in quotes may hold the separator, and a quote as two (RFC 4180); quotes that do not close are text. */
function cellsOf(line: string, separator: string): { text: string; quoted: boolean }[] {
  const cell = new RegExp(` *"((?:[^"]|"")*)" *(?=${separator}|$)|[^${separator}]*`, "y");
  const cells: { text: string; quoted: boolean }[] = [];
  for (let from = 0; from <= line.length; from = cell.lastIndex + 1) {
    cell.lastIndex = from;
    const [whole = "", inside] = cell.exec(line) ?? [];
    cells.push({ text: (inside?.replaceAll('""', '"') ?? whole).trim(), quoted: inside !== undefined });
  }
  return cells;
}

/** Every line with anything in it. */
export function linesOf(text: string, separator: string): TableLine[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line, position) => {
      const cells = cellsOf(line, separator);
      return {
        row: position + 1,
        cells: cells.map((cell) => cell.text),
        quoted: cells.map((cell) => cell.quoted),
      };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}
