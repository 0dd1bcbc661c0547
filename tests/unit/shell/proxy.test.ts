import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { proxy } from "@/proxy";

describe("an address", () => {
  const answer = (path: string) => proxy(new NextRequest(`https://solieu.example.vn${path}`));
  const rewritten = (path: string) => answer(path).headers.get("x-middleware-rewrite");

  test.each([
    ["/lots/%E0%A4%A", "/lots/%25E0%25A4%25A"],
    ["/x%?q=%C3", "/x%25?q=%C3"],
    ["/%ff/v%E1%BA%A3i", "/%25ff/v%25E1%25BA%25A3i"],
  ])("whose percent signs spell no letters is read as signs: %s", (path, read) => {
    expect(rewritten(path)).toBe(`https://solieu.example.vn${read}`);
    expect(answer(path).headers.get("content-security-policy")).toContain("default-src 'self'");
  });

  test.each(["/lots/v%E1%BA%A3i", "/lots/%25", "/", "/lots?q=%E0"])("that can be read stays: %s", (path) => {
    expect(rewritten(path)).toBeNull();
  });
});
