import { relative, resolve } from "node:path";
import { Client } from "pg";
import { database } from "@/lib/core/db";
import { anyFreePort } from "@/lib/launch/port.mjs";
import { startApp } from "@/lib/launch/server.mjs";
import type { TestDatabase } from "../db/database";
import { createDemoDatabase } from "../db/demo";
import { readManifest, type ServerAction } from "./manifest";

export type Place = {
  origin: string;
  admin: Client;
  actions: ServerAction[];
  close(): Promise<void>;
};

const root = resolve(import.meta.dirname, "../..");

export function builtServer(): string {
  const server = process.env.TEST_SERVER;
  if (!server) throw new Error('TEST_SERVER is not set: run by "npm test" or "npm test -- e2e"');
  return server;
}

/** The production server on a database of its own; commands run in this process write to the same one. */
export async function serve(own: TestDatabase): Promise<Place> {
  const port = await anyFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { DATABASE_URL: own.appUrl, DATABASE_OWNER_URL: "", PUBLIC_URL: origin, NEXTAUTH_URL: origin };
  Object.assign(process.env, { DATABASE_URL: own.appUrl });
  const server = builtServer();
  const folder = relative(root, resolve(server, "../.."));
  const app = await startApp({ folder, port, host: "127.0.0.1", env, onLine: () => undefined });
  const admin = new Client({ connectionString: own.adminUrl });
  await admin.connect();
  return {
    origin,
    admin,
    actions: readManifest(server),
    async close() {
      await admin.end();
      await app.stop();
      await database().$disconnect();
      await own.drop();
    },
  };
}

export const serveDemo = async (): Promise<Place> => serve(await createDemoDatabase());
