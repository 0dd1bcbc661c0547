import { setTimeout as wait } from "node:timers/promises";
import { collectOutput, ProgramFailed, startNode } from "./child.mjs";
import { inRoot } from "./paths.mjs";
import { freePort } from "./port.mjs";

const script = (file) => ["--import", "tsx", inRoot("lib/launch", file)];

/** The publication, listening; `ended` resolves whenever and however it stops. */
export async function startPublication({ databaseUrl, port, host, onLine = () => {}, limitMs = 30_000 }) {
  const child = startNode(script("publication.mjs"), {
    env: {
      PUBLICATION_DATABASE_URL: databaseUrl,
      PUBLICATION_PORT: String(port),
      PUBLICATION_HOST: host,
      // Whoever answers to strangers holds no key of the working application.
      DATABASE_URL: "",
      DATABASE_OWNER_URL: "",
      NEXTAUTH_SECRET: "",
      SIGNING_KEY_FILE: "",
      PUBLICATION_PUSH_URL: "",
    },
  });
  const output = collectOutput(child, onLine);
  const ended = new Promise((done) => child.once("exit", done));
  const listening = new Promise((done) => child.once("message", () => done("listening")));
  const state = await Promise.race([
    listening,
    ended.then(() => "ended"),
    wait(limitMs, "late", { ref: false }),
  ]);
  if (state !== "listening") throw new ProgramFailed("publication", child.exitCode ?? state, output());
  return { child, ended };
}

/** Runs what `start` starts, again and again until the launcher stops. A public that sees nothing for a while stops no work here. */
async function keep(start, { say, isStopping }) {
  const tried = () =>
    start().catch((error) => {
      if (isStopping()) return { ended: null };
      say("  ✗  trang công bố chưa chạy được · the publication does not run");
      for (const line of String(error.output ?? error)
        .split("\n")
        .filter((words) => /^\w*Error: /.test(words)))
        say(`     ${line}`);
      return { ended: wait(60_000, undefined, { ref: false }) };
    });
  const again = async (running) => {
    await running.ended;
    await wait(1000, undefined, { ref: false });
    if (!isStopping()) await again(await tried());
  };
  void again(await tried());
}

async function startPush(sourceUrl) {
  const env = { PUBLICATION_SOURCE_URL: sourceUrl, DATABASE_URL: "", DATABASE_OWNER_URL: "" };
  const child = startNode(script("publication-push.mjs"), { env });
  return { ended: new Promise((done) => child.once("exit", done)) };
}

/** Starts what serves the public, where this installation has it; answers the address printed on certificates. */
export async function keepPublication(databaseUrl, { wished, embedded, say, isStopping }) {
  if (!databaseUrl) return process.env.PUBLICATION_URL ?? "";
  if (process.env.PUBLICATION_PUSH_URL) await keep(() => startPush(databaseUrl), { say, isStopping });
  const agreed = Number(process.env.PUBLICATION_PORT ?? wished);
  const port = embedded ? await freePort(agreed) : agreed;
  const host = process.env.PUBLICATION_HOST ?? "127.0.0.1";
  await keep(() => startPublication({ databaseUrl, port, host, onLine: () => {} }), { say, isStopping });
  return process.env.PUBLICATION_URL ?? `http://localhost:${port}`;
}
