import { describe, expect, test } from "vitest";
import { addressGroup, type Bucket, bucketSize, takeToken } from "@/lib/publication/rules";

describe("questions are slowed down", () => {
  test("after a bucketful, by address, and again let through as time passes", () => {
    const buckets = new Map<string, Bucket>();
    const ask = (address: string, atMs: number) => takeToken(buckets, address, atMs);
    expect(Array.from({ length: bucketSize }, () => ask("a", 0)).every(Boolean)).toBe(true);
    expect(ask("a", 0)).toBe(false);
    expect(ask("b", 0)).toBe(true);
    expect(ask("a", 1999)).toBe(false);
    expect(ask("a", 4000)).toBe(true);
  });

  test("and the memory of addresses does not grow for ever", () => {
    const buckets = new Map<string, Bucket>();
    for (let n = 0; n < 21_000; n += 1) takeToken(buckets, String(n), n);
    expect(buckets.size).toBe(20_000);
    expect(buckets.has("0")).toBe(false);
  });

  test.each([
    ["203.0.113.9", "203.0.113.9"],
    ["::ffff:203.0.113.9", "203.0.113.9"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::6", "2001:db8:1:2"],
    ["2001:db8::6", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
  ])("%s counts as %s", (address, group) => {
    expect(addressGroup(address)).toBe(group);
  });
});
