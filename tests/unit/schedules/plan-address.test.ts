import { expect, test } from "vitest";
import { planAddress } from "@/components/schedules/plan-address";
import { nestForm } from "@/lib/core/form-data";
import { planInput } from "@/lib/schedules/schema";

test("an address of the look-up asks what it was made from", () => {
  const pestId = "0197a000-0000-7000-8000-000000000001";
  const other = "0197a000-0000-7000-8000-000000000002";
  const address = planAddress({
    destination: "US",
    commodity: "dragon_fruit",
    day: "2020-06-12",
    pests: [
      { pestId, lifeStages: ["larva", "adult"] },
      { pestId: other, lifeStages: [] },
    ],
  });
  const form = new FormData();
  for (const [name, value] of new URL(address, "http://x").searchParams) form.set(name, value);
  expect(planInput.parse(nestForm(form).input)).toMatchObject({
    destination: "US",
    commodity: "dragon_fruit",
    day: new Date("2020-06-12T00:00:00Z"),
    customerMinDoseGy: null,
    pests: [
      { pestId, lifeStages: ["larva", "adult"] },
      { pestId: other, lifeStages: [] },
    ],
  });
});
