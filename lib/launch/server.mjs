import { setTimeout as wait } from "node:timers/promises";
import { serverIn } from "./build.mjs";
import { ProgramFailed, collectOutput, startNode, stopChild } from "./child.mjs";
import { Plain } from "./report.mjs";

async function healthOf(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5000) });
    const text = await answer.text();
    return answer.ok ? "ok" : text;
  } catch {
    return "no answer";
  }
}

const ownerAddress = () =>
  new Plain(
    "DATABASE_URL là địa chỉ của vai trò sở hữu bảng. Ứng dụng chỉ chạy với vai trò solieu_app, vai trò không sở hữu gì. Xem .env.example.",
    "DATABASE_URL is the address of a role that owns tables. The application runs only as solieu_app, which owns nothing. See .env.example.",
  );

/** Next's own first lines say an address that is not the one people type. */
const isBanner = (line) =>
  /^\s*(▲ Next\.js|- (Local|Network):|✓ (Starting|Ready|Running next))/.test(line) || line === "";

/**
 * The production server, answering. Its channel to the launcher makes it end when the launcher is gone.
 * `ended` resolves with the exit status whenever and however it stops.
 */
export async function startApp({ folder, port, host, env, onLine, limitMs = 60_000 }) {
  const child = startNode([serverIn(folder)], {
    env: { ...env, NODE_ENV: "production", PORT: String(port), HOSTNAME: host },
  });
  let state = "running";
  const ended = new Promise((done) => {
    child.once("exit", (code, signal) => {
      state = "ended";
      done(code ?? signal);
    });
  });
  const output = collectOutput(child, (line) => isBanner(line) || onLine(line));
  const until = Date.now() + limitMs;
  for (;;) {
    const health = await healthOf(port);
    if (health === "ok") break;
    if (state === "ended") throw new ProgramFailed("server", child.exitCode ?? child.signalCode, output());
    if (health.includes("owns-tables")) {
      await stopChild(child);
      throw ownerAddress();
    }
    if (Date.now() > until) {
      await stopChild(child);
      throw new ProgramFailed("/api/health", health.slice(0, 200), output());
    }
    await wait(50);
  }
  return { child, ended, pid: child.pid, stop: () => stopChild(child) };
}
