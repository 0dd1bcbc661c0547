import { describe, expect, it } from "vitest";
import {
  centreDay,
  centreMinute,
  centreYear,
  formatDay,
  formatDayInWords,
  formatExactly,
  formatNumber,
  fromCentreMinute,
  isoWeekOf,
  isoWeekRange,
} from "@/lib/core/dates";

describe("the centre's calendar, read in another zone", () => {
  it("runs its tests in an odd zone on purpose", () => {
    expect(new Date("2020-06-01").getTimezoneOffset()).toBe(-345);
  });
  it("cuts the year at midnight of Asia/Ho_Chi_Minh", () => {
    expect(centreYear(new Date("2020-12-31T16:59:59.999Z"))).toBe(2020);
    expect(centreYear(new Date("2020-12-31T17:00:00.000Z"))).toBe(2021);
    expect(centreDay(new Date("2020-12-31T17:00:00.000Z"))).toBe("2021-01-01");
  });
  it("gives back the minute it was given", () => {
    expect(centreMinute(fromCentreMinute("2020-06-12T00:05") as Date)).toBe("2020-06-12T00:05");
  });
  it.each([
    ["2020-12-31T10:00", 2020, 53],
    ["2021-01-03T23:59", 2020, 53],
    ["2021-01-04T00:00", 2021, 1],
    ["2019-12-30T00:00", 2020, 1],
  ])("%s lies in week %d-%d", (local, isoYear, isoWeek) => {
    expect(isoWeekOf(fromCentreMinute(local) as Date)).toEqual({ isoYear, isoWeek });
  });
  it("knows the ends of a week and which weeks there are", () => {
    expect(isoWeekRange(2021, 1)?.from.toISOString()).toBe("2021-01-03T17:00:00.000Z");
    expect(isoWeekRange(2021, 1)?.to.toISOString()).toBe("2021-01-10T17:00:00.000Z");
    expect(isoWeekRange(2020, 53)).not.toBeNull();
    expect(isoWeekRange(2021, 53)).toBeNull();
    expect(isoWeekRange(2021, 0)).toBeNull();
  });
});

describe("how dates and numbers are written", () => {
  const fifth = new Date("2021-01-05T01:30:00Z");
  it("writes tables, documents and proofs", () => {
    expect(formatDay(fifth)).toBe("05/01/2021");
    expect(formatDayInWords(fifth, "vi")).toBe("ngày 05 tháng 01 năm 2021");
    expect(formatDayInWords(new Date("2021-03-05T01:30:00Z"), "vi")).toBe("ngày 05 tháng 3 năm 2021");
    expect(formatExactly(fifth)).toBe("05/01/2021 08:30:00 (UTC+7)");
  });
  it("writes the Vietnamese comma and thousands point", () => {
    expect(formatNumber(1234.5, "vi")).toBe("1.234,5");
    expect(formatNumber(1234.5, "en")).toBe("1,234.5");
    expect(formatNumber(2, "vi", 1)).toBe("2,0");
  });
});
