import { type Pages, visit } from "./visit";

export const schedules: Pages = {
  lookups: {
    schedule: "select id from treatment_schedule where code = 'VN-AU-02'",
  },
  pages: {
    "(desk)/schedules": visit("REL01", "/schedules", "Quy định liều", "Treatment schedules"),
    "(desk)/schedules/[scheduleId]": visit("REL01", "/schedules/{schedule}", "VN-AU-02", "VN-AU-02"),
  },
};
