import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPlace } from "@/lib/launch/database.mjs";
import { anyFreePort } from "@/lib/launch/port.mjs";
import { addressOf, initialise, runningServer, startServer, stopServer } from "@/lib/launch/postgres.mjs";
import { pidIsAlive } from "@/lib/launch/process.mjs";
import { connect } from "@/lib/launch/sql.mjs";

const password = "throw-away";
const base = mkdtempSync(join(tmpdir(), "solieu-supervisor-"));
const place = findPlace(base, `${base}-aside`);
const folder = join(import.meta.dirname, "../../../lib/launch");
let port = 0;

async function ask(sql: string): Promise<unknown> {
  const session = await connect(addressOf(port, password));
  const rows = await session.query(sql);
  await session.close();
  return rows;
}

async function untilGone(pid: number, limitMs: number): Promise<boolean> {
  for (const until = Date.now() + limitMs; Date.now() < until; await wait(20))
    if (!pidIsAlive(pid)) return true;
  return false;
}

/** A program that says one line of JSON and stays; the caller kills it as a power cut would. */
function startScript(code: string): Promise<{ child: ChildProcess; said: { pid: number; port: number } }> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((done, failed) => {
    child.stdout.once("data", (bytes: Buffer) => done({ child, said: JSON.parse(bytes.toString()) }));
    child.once("exit", (status) => failed(new Error(`the script ended with ${status}`)));
  });
}

beforeAll(async () => {
  chmodSync(base, 0o755);
  port = await anyFreePort();
  initialise(place, password, { sync: false });
});

afterAll(async () => {
  const running = runningServer(place.data);
  if (running) await stopServer(place, running.pid);
  rmSync(base, { recursive: true, force: true });
  rmSync(`${base}-aside`, { recursive: true, force: true });
});

describe("the embedded database", () => {
  test("a server left behind by a launcher that was killed is adopted", async () => {
    const { child, said } = await startScript(`
      import { startServer } from ${JSON.stringify(join(folder, "postgres.mjs"))};
      const server = await startServer(${JSON.stringify(place)}, { password: "${password}", port: ${port} });
      console.log(JSON.stringify(server));
      setInterval(() => {}, 1000);`);
    child.kill("SIGKILL");
    const server = await startServer(place, { password, port });
    expect(server).toEqual({ pid: said.pid, port: said.port, adopted: true });
    port = server.port;
  });

  test("it sorts Vietnamese, checks its pages and listens to this machine only", async () => {
    expect(
      await ask("select x from (values ('đậu'), ('dứa'), ('ổi'), ('na'), ('bưởi')) v(x) order by x"),
    ).toEqual(["bưởi", "dứa", "đậu", "na", "ổi"].map((word) => [word]));
    expect(await ask("show data_checksums")).toEqual([["on"]]);
    expect(await ask("show listen_addresses")).toEqual([["127.0.0.1"]]);
    expect(await ask("show unix_socket_directories")).toEqual([[""]]);
  });

  test("a wrong password is refused", async () => {
    await expect(connect(addressOf(port, "guess"))).rejects.toMatchObject({ code: "28P01" });
  });

  test("killed, it comes back on its port with everything acknowledged", async () => {
    await ask("create table kept (n int); insert into kept values (7)");
    const before = runningServer(place.data);
    process.kill(before?.pid ?? 0, "SIGKILL");
    const server = await startServer(place, { password, port, fixedPort: true });
    expect(server).toMatchObject({ port, adopted: false });
    expect(await ask("select n from kept")).toEqual([["7"]]);
  });

  test("stopped, it leaves neither process nor lock file", async () => {
    const pid = runningServer(place.data)?.pid ?? 0;
    await stopServer(place, pid);
    expect(pidIsAlive(pid)).toBe(false);
    expect(existsSync(join(place.data, "postmaster.pid"))).toBe(false);
  });

  test("a lock file that names another program's number does not stop it, nor does a busy port", async () => {
    const file = join(place.data, "postmaster.pid");
    writeFileSync(file, `${process.pid}\n${place.data}\n1\n${port}\n\n127.0.0.1\n\nready   \n`);
    const other = createServer();
    await new Promise<void>((done) => other.listen({ port, host: "127.0.0.1" }, done));
    const server = await startServer(place, { password, port });
    other.close();
    expect(server.adopted).toBe(false);
    expect(server.port).not.toBe(port);
  });
});

describe("what the launcher starts", () => {
  test("ends with it, children and all, when it is killed", async () => {
    const server = `
      import { spawn } from "node:child_process";
      const helper = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"]);
      console.log(JSON.stringify({ helper: helper.pid }));
      setInterval(() => {}, 1000);`;
    const { child, said } = await startScript(`
      import { startNode } from ${JSON.stringify(join(folder, "child.mjs"))};
      const child = startNode([], { nodeArgs: ["--input-type=module", "--eval", ${JSON.stringify(server)}] });
      child.stdout.once("data", (bytes) =>
        console.log(JSON.stringify({ pid: child.pid, port: JSON.parse(bytes.toString()).helper })));`);
    const helper = said.port;
    expect([said.pid, helper].every(pidIsAlive)).toBe(true);
    child.kill("SIGKILL");
    expect(await untilGone(said.pid, 5000)).toBe(true);
    expect(await untilGone(helper, 5000)).toBe(true);
  });
});
