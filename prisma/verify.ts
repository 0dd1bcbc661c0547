import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { runningOwnerUrl } from "@/lib/launch/database.mjs";
import { readAnchor, readAnchorFile } from "./verify/anchors";
import { type TrailReport, verifyTrail } from "./verify/run";

const usage = `npm run trail:verify -- [--anchor [security:]SEQ:HASH]… [--anchors FILE]

Verifies both chains, every regulated row and every signature of the database at DATABASE_OWNER_URL (or in .env);
without it, of the database that npm start runs in this clone.
A signature whose record was changed by a later command is noted; one that is forged, or whose record is gone, fails.
An anchor is a trail position written down outside the database, such as the one printed on a certificate:
its number and the first 16 signs of its hash. A file of anchors holds one a line; # begins a comment.`;

function tellReport(report: TrailReport): string {
  const lines = report.chains.map(
    ({ chain, events, changes, last }) =>
      `${chain} chain: ${events} events, ${changes} changes, position ${chain === "open" ? "" : "security:"}${last.seq}:${last.h.slice(0, 16)}`,
  );
  lines.push(`${report.rows} regulated rows and ${report.signatures} signatures compared`);
  for (const { chain, seq } of report.findings.filter(
    (one, place, all) => all.findIndex((other) => other.chain === one.chain) === place,
  )) {
    lines.push(`${chain} chain: first bad event ${seq ?? "has no number"}`);
  }
  for (const { chain, seq, fault, told } of report.findings)
    lines.push(`  ${chain} ${seq ?? "-"} ${fault}: ${told}`);
  lines.push(...report.changedSignatures.map((told) => `  note: ${told}`));
  lines.push(
    report.findings.length === 0 ? "OK: nothing was touched" : `FAILED: ${report.findings.length} finding(s)`,
  );
  return lines.join("\n");
}

/** The database a start from this folder would use. */
function ownerAddress(): string {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = process.env;
  const address = ownerUrl || (appUrl ? null : runningOwnerUrl());
  if (address) return address;
  throw new Error(
    appUrl
      ? "DATABASE_OWNER_URL is not set: the trail is verified as the owning role. · Thiếu DATABASE_OWNER_URL."
      : "No database runs here: set DATABASE_OWNER_URL, or run npm start in another window. · Chưa có cơ sở dữ liệu nào đang chạy ở đây.",
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      anchor: { type: "string", multiple: true, default: [] },
      anchors: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const anchors = values.anchor.map((text) => readAnchor(text, "--anchor"));
  if (values.anchors) anchors.push(...readAnchorFile(readFileSync(values.anchors, "utf8"), values.anchors));
  const report = await verifyTrail(ownerAddress(), anchors);
  console.log(tellReport(report));
  if (report.findings.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
