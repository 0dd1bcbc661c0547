import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

type Entry = { version: string; optionalDependencies?: Record<string, string> };

const root = resolve(import.meta.dirname, "../../..");
const lock: { packages: Record<string, Entry> } = JSON.parse(
  readFileSync(resolve(root, "package-lock.json"), "utf8"),
);

/** Machines people start this on. npm leaves a platform out of the lock without a word when a registry lacks it. */
const platforms = ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64"];
const withBinaries = Object.entries(lock.packages).flatMap(([path, entry]) => {
  const wanted = Object.keys(entry.optionalDependencies ?? {});
  return wanted
    .filter((name) => platforms.some((platform) => name.includes(platform)))
    .map((name) => ({ path, name }));
});

function isLocked(path: string, name: string): boolean {
  const nested = `${path}/node_modules/${name}`;
  return nested in lock.packages || `node_modules/${name}` in lock.packages;
}

describe("npm ci works on another kind of machine", () => {
  test("packages with binaries are found at all", () => {
    expect(withBinaries.length).toBeGreaterThan(20);
  });

  test("every binary that a package wants for macOS and Linux is in the lock", () => {
    expect(withBinaries.filter(({ path, name }) => !isLocked(path, name))).toEqual([]);
  });

  test.each(["package.json", "tests/mutation/runner/package.json"])("versions are exact in %s", (file) => {
    const manifest: Record<string, Record<string, string>> = JSON.parse(
      readFileSync(resolve(root, file), "utf8"),
    );
    const versions = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((kind) =>
      Object.values(manifest[kind] ?? {}),
    );
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});
