import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { database } from "@/lib/core/db";
import { emptyDatabase } from "@/prisma/empty";
import { seedAgreements, seedOpenDraft } from "@/prisma/seed/demo/agreements";
import { seedAroundToday } from "@/prisma/seed/demo/around-today";
import { seedBookings } from "@/prisma/seed/demo/bookings";
import { seedCatalogue } from "@/prisma/seed/demo/catalogue";
import { seedNonconformances } from "@/prisma/seed/demo/nonconformances";
import { seedLicences } from "@/prisma/seed/demo/licences";
import { seedWatch } from "@/prisma/seed/demo/watch";
import { seedYear, workingDays } from "@/prisma/seed/demo/year";
import { seedPeople } from "@/prisma/seed/people";

/** The demo's own version: what made it. Another version of the makers makes another demo. */
function demoVersion(): string {
  const folder = join(process.cwd(), "prisma/seed");
  const files = ["", "demo"].flatMap((part) =>
    readdirSync(join(folder, part), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(folder, part, entry.name)),
  );
  const hash = createHash("sha256");
  for (const file of files.toSorted()) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

type State = "empty" | "current" | "outdated" | "in use" | "working";

/** What stands in this database: commands done after the demo was made are somebody's work and are never thrown away. */
async function readState(version: string): Promise<State> {
  const installation = await database().installation.findFirst();
  if (!installation) return "empty";
  if (installation.kind !== "demo") return "working";
  const [made, at] = (installation.demoVersion ?? "").split(":");
  if (made === version) return "current";
  if (at === undefined || at === "unfinished") return "outdated";
  const later = await database().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM audit.event WHERE seq > ${BigInt(at)} AND outcome = 'done'`;
  return later[0]?.count === 0n ? "outdated" : "in use";
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

async function makeDemo(version: string): Promise<void> {
  const data = { id: 1, kind: "demo", demoVersion: `${version}:unfinished` };
  await database().installation.create({ data });
  await seedPeople();
  say("demo: people");
  const catalogue = await seedCatalogue(new Date());
  await seedAgreements(catalogue);
  await seedLicences(new Date());
  say("demo: products, specifications, schedules, agreements");
  await seedYear(catalogue, (done, of) => {
    if (done % 10 === 0 || done === of) say(`demo: the year 2020, day ${done} of ${of}`);
  });
  await seedWatch(workingDays());
  say("demo: safety and security weeks");
  await seedAroundToday(catalogue, new Date());
  await seedBookings(catalogue, new Date());
  await seedOpenDraft(catalogue, new Date());
  await seedNonconformances(new Date());
  const [head] = await database().$queryRaw<{ seq: bigint }[]>`SELECT seq FROM audit.position()`;
  await database().installation.update({
    where: { id: 1 },
    data: { demoVersion: `${version}:${head?.seq ?? 0}` },
  });
}

const version = demoVersion();
const ownerUrl = process.env.DATABASE_OWNER_URL;
const state = await readState(version);
if (state === "outdated" && ownerUrl) {
  say("demo: an older version holds nothing else and is made again");
  await emptyDatabase(ownerUrl);
}
if (state === "empty" || state === "outdated") {
  await makeDemo(version);
  say("demo: ready");
} else {
  say(`demo: ${state}, left as it is`);
}
await database().$disconnect();
