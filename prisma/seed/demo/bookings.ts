import { acceptBooking, declineBooking, requestBooking } from "@/lib/bookings/commands/booking";
import { answerComplaint, recordComplaint } from "@/lib/bookings/commands/complaint";
import { mustRun } from "@/lib/core/command";
import { centreDay, fromCentreMinute } from "@/lib/core/dates";
import type { Catalogue } from "@/prisma/seed/demo/catalogue";
import { actorOf } from "@/prisma/seed/demo/crew";

type Wish = {
  customer: string;
  product: string;
  massKg?: number;
  items?: number;
  hour: string;
  truck: string;
  inspectorName?: string;
};

const wishes: (Wish & { answer: "accept" | "decline" | null })[] = [
  {
    customer: "KH-SONLA",
    product: "THANH-LONG",
    massKg: 1_500,
    hour: "07:30",
    truck: "26C-000.01",
    inspectorName: "Kiểm dịch viên (minh họa)",
    answer: "accept",
  },
  {
    customer: "KH-SONLA",
    product: "THANH-LONG",
    massKg: 2_250,
    hour: "09:00",
    truck: "26C-000.02",
    answer: "accept",
  },
  {
    customer: "KH-HUNGYEN",
    product: "NHAN",
    massKg: 1_800,
    hour: "13:30",
    truck: "89C-000.03",
    answer: null,
  },
  {
    customer: "KH-TAITRO",
    product: "BO-BH",
    items: 400,
    hour: "15:00",
    truck: "29C-000.04",
    answer: "accept",
  },
  {
    customer: "KH-BACGIANG",
    product: "VAI",
    massKg: 12_000,
    hour: "16:00",
    truck: "98C-000.05",
    answer: "decline",
  },
];

/** Asked for yesterday, wanted today; one waits for its answer. */
async function seedDay(catalogue: Catalogue, now: Date): Promise<void> {
  const clerk = await actorOf("CLK01");
  const how = { at: new Date(now.getTime() - 86_400_000), replay: true } as const;
  for (const { customer, product, hour, answer, ...wish } of wishes) {
    const wantedAt = fromCentreMinute(`${centreDay(now)}T${hour}`);
    const customerId = catalogue.customers.get(customer);
    const productId = catalogue.products.get(product);
    const booking = { ...wish, customerId, productId, wantedAt: wantedAt ?? now };
    const { id: bookingId } = await mustRun(requestBooking, clerk, booking, how);
    const seen = { bookingId, version: 1 };
    if (answer === "accept")
      await mustRun(acceptBooking, clerk, { ...seen, promisedAt: booking.wantedAt }, how);
    const cause = "Vượt sức chứa kho lạnh trong ngày (minh họa)";
    if (answer === "decline") await mustRun(declineBooking, clerk, { ...seen, cause }, how);
  }
}

async function seedComplaint(catalogue: Catalogue): Promise<void> {
  const clerk = await actorOf("CLK01");
  const complaint = {
    customerId: catalogue.customers.get("KH-HAIDUONG"),
    receivedAt: "2020-07-06T09:15",
    body: "Xe chờ ở cổng hai giờ mới được dỡ hàng (minh họa)",
    dueOn: "2020-07-13",
  };
  const recorded = { at: new Date("2020-07-06T09:30:00+07:00"), replay: true } as const;
  const { id: complaintId } = await mustRun(recordComplaint, clerk, complaint, recorded);
  const answer = "Trung tâm xin lỗi; từ tuần sau mỗi xe có giờ hẹn riêng (minh họa)";
  const answered = { at: new Date("2020-07-09T14:00:00+07:00"), replay: true } as const;
  await mustRun(answerComplaint, clerk, { complaintId, version: 1, answer }, answered);
}

/** What was agreed and promised around the demo year and today; outside every figure of 2020. */
export async function seedBookings(catalogue: Catalogue, now: Date): Promise<void> {
  await seedComplaint(catalogue);
  await seedDay(catalogue, now);
}
