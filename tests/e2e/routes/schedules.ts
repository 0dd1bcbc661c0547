import { type Pages, visit } from "./visit";

export const schedules: Pages = {
  lookups: {
    schedule: "select id from treatment_schedule where code = 'VN-AU-02'",
  },
  pages: {
    "(desk)/schedules": visit("REL01", "/schedules", "Quy định liều", "Treatment schedules"),
    "(desk)/schedules/dose": visit(
      "CLK01",
      "/schedules/dose?destination=US&commodity=dragon_fruit&day=2020-06-12&pests.0.pestId={pest}&pests.0.lifeStages.1=larva",
      "Liều nào áp dụng",
      "Which dose would apply",
    ),
    "(desk)/schedules/[scheduleId]": visit("REL01", "/schedules/{schedule}", "VN-AU-02", "VN-AU-02"),
  },
};
