import { beforeAll } from "vitest";

// The files of this part share a process, so that the code is loaded once; each has a database of its own.
const holder = globalThis as unknown as { solieuPrisma?: unknown };

beforeAll(() => {
  delete holder.solieuPrisma;
});
