import { setTimeout as wait } from "node:timers/promises";
import { serverIn } from "./build.mjs";
import { ProgramFailed, collectOutput, startNode, stopChild } from "./child.mjs";

async function isHealthy(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(5000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

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
  while (!(await isHealthy(port))) {
    if (state === "ended") throw new ProgramFailed("server", child.exitCode ?? child.signalCode, output());
    if (Date.now() > until) {
      await stopChild(child);
      throw new ProgramFailed("server: /api/health", "60 s", output());
    }
    await wait(50);
  }
  return { child, ended, pid: child.pid, stop: () => stopChild(child) };
}
