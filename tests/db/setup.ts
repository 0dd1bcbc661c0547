import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";

const script = resolve(import.meta.dirname, "../../lib/launch/cluster.mjs");

function ready(server: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    server.once("message", (message: { adminUrl: string }) => done(message.adminUrl));
    server.once("exit", (code) => failed(new Error(`the throw-away PostgreSQL ended with status ${code}`)));
  });
}

/** `npm test` brings a server; one file run by hand gets its own, gone when the run is over. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_ADMIN_URL) return undefined;
  const server = spawn(process.execPath, [script], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: true,
  });
  process.env.TEST_ADMIN_URL = await ready(server);
  return async () => {
    const ended = new Promise<void>((done) => server.once("exit", () => done()));
    server.disconnect();
    await ended;
  };
}
