import { readFileSync } from "node:fs";
import { join } from "node:path";
import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces";

const fonts = "node_modules/@expo-google-fonts/be-vietnam-pro";
const family = "BeVietnamPro";

/** Paths in full, so that the build finds the files and takes them along. */
const files = {
  "regular.ttf": () => readFileSync(join(process.cwd(), fonts, "400Regular/BeVietnamPro_400Regular.ttf")),
  "italic.ttf": () =>
    readFileSync(join(process.cwd(), fonts, "400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf")),
  "bold.ttf": () => readFileSync(join(process.cwd(), fonts, "600SemiBold/BeVietnamPro_600SemiBold.ttf")),
};

/** In every version of the package, though not in its types. */
type WithFiles = typeof pdfmake & { virtualfs: { writeFileSync(name: string, bytes: Buffer): void } };

let ready = false;

/** The font lies in memory; a document can neither fetch an address nor read a file. */
function prepare(): void {
  if (ready) return;
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  for (const [name, read] of Object.entries(files))
    (pdfmake as WithFiles).virtualfs.writeFileSync(name, read());
  const italic = "italic.ttf";
  pdfmake.setFonts({
    [family]: { normal: "regular.ttf", bold: "bold.ttf", italics: italic, bolditalics: italic },
  });
  ready = true;
}

export function makePdf(definition: TDocumentDefinitions): Promise<Buffer> {
  prepare();
  return pdfmake
    .createPdf({ ...definition, defaultStyle: { ...definition.defaultStyle, font: family } })
    .getBuffer();
}
