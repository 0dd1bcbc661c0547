import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

function canListen(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", (error) => done(error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT"));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(true)));
  });
}

/** Free for every address a browser may try when it is told "localhost". */
export async function portIsFree(port) {
  for (const host of ["127.0.0.1", "::1", "0.0.0.0"]) if (!(await canListen(port, host))) return false;
  return true;
}

/** The first free port from the one wished for, which is given a little time when its last holder is just leaving. */
export async function freePort(from, { patienceMs = 0 } = {}) {
  const until = Date.now() + patienceMs;
  while (Date.now() < until && !(await portIsFree(from))) await wait(100);
  for (let port = from; port < from + 200; port += 1) if (await portIsFree(port)) return port;
  throw new Error(`no free port between ${from} and ${from + 200}`);
}

export function anyFreePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen({ port: 0, host: "127.0.0.1" }, () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
