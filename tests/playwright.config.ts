import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";

const root = resolve(import.meta.dirname, "..");
const executablePath = process.env.TEST_BROWSER;
const browserArguments: string[] = JSON.parse(process.env.TEST_BROWSER_ARGS ?? "[]");

export default defineConfig({
  testDir: "e2e",
  testMatch: process.env.TEST_FILES ?? "**/*.spec.ts",
  outputDir: resolve(root, ".test/e2e"),
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ["list", { printSteps: false }],
    ["json", { outputFile: resolve(root, ".test/e2e.json") }],
  ],
  use: {
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    trace: "off",
    launchOptions: { args: browserArguments, ...(executablePath ? { executablePath } : {}) },
  },
});
