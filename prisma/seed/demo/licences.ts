import { mustRun } from "@/lib/core/command";
import { centreDay } from "@/lib/core/dates";
import { approveLicence, proposeLicence } from "@/lib/licences/commands";
import { actorOf } from "@/prisma/seed/demo/crew";

const facility = {
  code: "GP-VH",
  scope: "facility",
  name: "Giấy phép vận hành máy chiếu xạ (minh họa, không có thật)",
  issuer: "Cơ quan cấp phép (minh họa)",
};

/** Made up in every word; each says so of itself. One runs out soon, so that the warning can be seen. */
function papers(now: Date) {
  const inDays = (days: number) => centreDay(new Date(now.getTime() + days * 86_400_000));
  const market = { scope: "market", issuer: "Cơ quan kiểm dịch nước nhập khẩu (minh họa)" };
  const approval = (country: string) => `Công nhận cơ sở xử lý cho ${country} (minh họa, không có thật)`;
  return [
    { ...facility, number: "01/MH-GP", validFrom: "2018-01-01", validTo: "2020-12-31" },
    { ...facility, number: "02/MH-GP", validFrom: "2021-01-01", validTo: inDays(500) },
    {
      ...market,
      code: "CN-UC",
      name: approval("Úc"),
      number: "03/MH-CN",
      destination: "AU",
      validFrom: "2019-08-01",
    },
    {
      ...market,
      code: "CN-MY-TL",
      name: approval("Hoa Kỳ, thanh long"),
      number: "04/MH-CN",
      destination: "US",
      commodity: "dragon_fruit",
      validFrom: "2019-01-01",
    },
    {
      ...market,
      code: "CN-MY-XOAI",
      name: approval("Hoa Kỳ, xoài"),
      number: "05/MH-CN",
      destination: "US",
      commodity: "mango",
      validFrom: "2019-01-01",
      validTo: inDays(60),
    },
  ];
}

/** Recorded by the director from papers nobody issued, compared and signed by a releaser. */
export async function seedLicences(now: Date): Promise<void> {
  const [director, releaser] = [await actorOf("DIR01"), await actorOf("REL01")];
  const document = "Văn bản dựng cho bản minh họa; không có bản gốc";
  const at = (time: string) => ({ at: new Date(`2019-12-03T${time}:00+07:00`), replay: true }) as const;
  for (const paper of papers(now)) {
    const { id } = await mustRun(proposeLicence, director, { ...paper, document }, at("09:00"));
    await mustRun(approveLicence, releaser, { licenceId: id }, at("10:00"));
  }
}
