import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "..");

// Far from Hà Nội and off the full hour: a rule that leans on the machine's clock zone fails here.
process.env.TZ = "Asia/Kathmandu";

const shared = {
  environment: "node",
  env: { TZ: "Asia/Kathmandu" },
  allowOnly: false,
  retry: 0,
} as const;

export const unit = { ...shared, name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"] };

export const house = {
  root,
  resolve: {
    alias: {
      "@": root,
      // Outside the bundler this package only throws; the real guard is the build.
      "server-only": resolve(root, "node_modules/server-only/empty.js"),
    },
  },
};

export default defineConfig({
  ...house,
  test: {
    projects: [
      { extends: true, test: unit },
      {
        extends: true,
        test: {
          ...shared,
          name: "db",
          include: ["tests/db/**/*.test.ts"],
          globalSetup: ["tests/db/setup.ts"],
          isolate: false,
          setupFiles: ["tests/db/fresh.ts"],
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      // These need the production build, and the machine to themselves: "npm test" runs one after the other.
      ...Object.entries({ actions: 2, crash: 1, scale: 1 }).map(([name, maxWorkers]) => ({
        extends: true as const,
        test: {
          ...shared,
          name,
          include: [`tests/${name}/**/*.test.ts`],
          globalSetup: ["tests/db/setup.ts"],
          maxWorkers,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      })),
    ],
  },
});
