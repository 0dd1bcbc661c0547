import { describe, expect, it } from "vitest";
import { dayAsTyped, isoDayTyped, isoMinuteTyped, minuteAsTyped } from "@/lib/core/typed-date";

describe("a typed day", () => {
  it.each([
    ["12/06/2020", "2020-06-12"],
    ["1/6/2020", "2020-06-01"],
    ["12-6-2020", "2020-06-12"],
    ["12.06.2020", "2020-06-12"],
    ["12062020", "2020-06-12"],
    [" 2020-06-12 ", "2020-06-12"],
    ["29/02/2020", "2020-02-29"],
  ])("%s is read day first", (typed, iso) => {
    expect(isoDayTyped(typed)).toBe(iso);
  });

  it.each([
    "",
    "31/02/2020",
    "29/02/2021",
    "06/13/2020",
    "12/06/20",
    "2020/06/12",
    "hôm nay",
    "12/06/2020x",
    "00/01/2020",
  ])("%j is no day and is not guessed", (typed) => {
    expect(isoDayTyped(typed)).toBeNull();
  });

  it("is shown as it can be typed back", () => {
    expect(isoDayTyped(dayAsTyped("2021-01-05"))).toBe("2021-01-05");
  });
});

describe("a typed minute", () => {
  it.each([
    ["12/06/2020 08:30", "2020-06-12T08:30"],
    ["12/06/2020 8h30", "2020-06-12T08:30"],
    ["12/06/2020, 8:05", "2020-06-12T08:05"],
    ["12062020 0830", "2020-06-12T08:30"],
    ["2020-06-12T08:30", "2020-06-12T08:30"],
    ["12/06/2020 00:00", "2020-06-12T00:00"],
  ])("%s", (typed, iso) => {
    expect(isoMinuteTyped(typed)).toBe(iso);
  });

  it.each([
    "12/06/2020",
    "12/06/2020 24:00",
    "12/06/2020 08:60",
    "12/06/2020 8",
    "08:30",
    "31/02/2020 08:30",
  ])("%j has no such minute", (typed) => {
    expect(isoMinuteTyped(typed)).toBeNull();
  });

  it("is shown as it can be typed back", () => {
    expect(isoMinuteTyped(minuteAsTyped("2021-01-05T23:59"))).toBe("2021-01-05T23:59");
  });
});
