/** Runs the browser part of the launcher with the pictures instead of the tests. */
process.env.TEST_FILES = "**/pictures.ts";
process.argv.splice(2, Number.POSITIVE_INFINITY, "e2e");
await import("../../lib/launch/test.mjs");
