import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { cleanEnvironment } from "@/lib/launch/child.mjs";
import { anyFreePort, portIsFree } from "@/lib/launch/port.mjs";
import { runningServer } from "@/lib/launch/postgres.mjs";
import { pidIsAlive } from "@/lib/launch/process.mjs";
import { builtServer } from "../actions/place";

const root = resolve(import.meta.dirname, "../..");
const prefix = "solieu-crash-";

/** Ends in order when the test that started it is gone. */
const leash =
  "data:text/javascript,process.on('disconnect',()=>process.kill(process.pid,'SIGTERM'));process.channel?.unref()";

function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split("-")[0]) : 0;
    if (owner > 0 && !pidIsAlive(owner)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

async function moduleOf<T>(file: string): Promise<T> {
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as T;
}

/** Another clone of the project, as far as starting it goes: its launcher, its data, the build that is there already. */
export class Clone {
  readonly folder: string;
  readonly port: number;
  readonly origin: string;
  #launcher: ChildProcess | null = null;
  #said = "";

  private constructor(folder: string, port: number) {
    this.folder = folder;
    this.port = port;
    this.origin = `http://127.0.0.1:${port}`;
  }

  static async make(): Promise<Clone> {
    sweep();
    const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
    chmodSync(folder, 0o755);
    // Without the demo year: the database is ready in a moment, and holds only what is written here.
    const filter = (path: string) => path !== join(root, "prisma/seed/index.ts");
    for (const name of ["lib", "prisma", ".config", "package.json", "package-lock.json", "tsconfig.json"])
      cpSync(join(root, name), join(folder, name), { recursive: true, filter });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    mkdirSync(join(folder, ".next"));
    symlinkSync(dirname(builtServer()), join(folder, ".next/standalone"));
    const build = await moduleOf<{ sourceFingerprint(): string }>(join(folder, "lib/launch/build.mjs"));
    writeFileSync(join(folder, ".next/source-fingerprint"), build.sourceFingerprint());
    return new Clone(folder, await anyFreePort());
  }

  #read(name: string): Record<string, unknown> {
    try {
      return JSON.parse(readFileSync(join(this.folder, ".data", name), "utf8"));
    } catch {
      return {};
    }
  }

  async #dataFolder(): Promise<string> {
    const { cloneName } = await moduleOf<{ cloneName: string }>(join(this.folder, "lib/launch/paths.mjs"));
    const aside = `/var/lib/solieu-${cloneName}`;
    return existsSync(join(aside, "postgres")) ? aside : join(this.folder, ".data");
  }

  async databaseServer(): Promise<{ pid: number; port: number }> {
    const running = runningServer(join(await this.#dataFolder(), "postgres"));
    if (!running) throw new Error(`no database runs in ${this.folder}:\n${this.#said}`);
    return running;
  }

  /** The address of the database for one of the roles this clone's launcher made. */
  async databaseUrl(user: "postgres" | "solieu_owner" | "solieu_app"): Promise<string> {
    const secrets = this.#read("secrets.json");
    const secret = { postgres: "superuser", solieu_owner: "owner", solieu_app: "app" }[user];
    return `postgres://${user}:${String(secrets[secret])}@127.0.0.1:${(await this.databaseServer()).port}/solieu`;
  }

  get launcherPid(): number {
    return this.#launcher?.pid ?? 0;
  }

  get appPid(): number {
    return Number(this.#read("launcher.json").appPid ?? 0);
  }

  /** `npm start`, until the application answers. */
  async start(limitMs = 100_000): Promise<void> {
    const env: NodeJS.ProcessEnv = {
      ...cleanEnvironment(),
      PORT: String(this.port),
      PUBLIC_URL: this.origin,
    };
    for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL", "NEXTAUTH_URL", "HOST"]) delete env[name];
    const launcher = spawn(process.execPath, ["--import", leash, join(this.folder, "lib/launch/start.mjs")], {
      cwd: this.folder,
      env,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      detached: true,
    });
    this.#launcher = launcher;
    for (const stream of [launcher.stdout, launcher.stderr])
      stream?.on("data", (bytes: Buffer) => (this.#said += bytes.toString()));
    for (const until = Date.now() + limitMs; Date.now() < until; await wait(50)) {
      if (launcher.exitCode !== null || launcher.signalCode !== null) break;
      if (this.appPid > 0 && (await this.answers())) return;
    }
    throw new Error(`it did not start:\n${this.#said}`);
  }

  async answers(): Promise<boolean> {
    const answer = await fetch(`${this.origin}/api/health`).catch(() => null);
    await answer?.arrayBuffer();
    return answer?.ok === true;
  }

  portIsFree(): Promise<boolean> {
    return portIsFree(this.port);
  }

  /** Ctrl-C, and its end awaited. */
  async stop(): Promise<void> {
    const launcher = this.#launcher;
    if (!launcher || !pidIsAlive(this.launcherPid)) return;
    const ended = new Promise((done) => launcher.once("exit", done));
    launcher.kill("SIGINT");
    await ended;
  }

  /** Stopped, and its folders go. */
  async end(): Promise<void> {
    await this.stop();
    const data = await this.#dataFolder();
    for (const folder of new Set([data, this.folder])) rmSync(folder, { recursive: true, force: true });
  }
}

/** Every process under this one, and itself. PostgreSQL's own sessions leave its process group, so it is asked of `ps`. */
export function treeOf(pid: number): number[] {
  const pairs = execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    pairs.flatMap(([child = 0, of]) => (of === parent ? [child, ...below(child)] : []));
  return [pid, ...below(pid)];
}

/** As a power cut would: nobody is asked. */
export function killAtOnce(pids: number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // it has just gone by itself
    }
  }
}
