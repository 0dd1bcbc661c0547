import { Notice } from "@/components/ui/notice";
import { getMessages } from "@/lib/i18n/server";
import { asksPackaging } from "@/lib/markets/rules";
import { askedInspections, type InspectionTerm } from "@/lib/quarantine/rules";

type Goods = { destination: string | null; commodity: string };

/** What the market and the centre ask of the inspection of these goods; nothing where nothing is known. */
export async function AskedInspections({ goods, term }: { goods: Goods; term: InspectionTerm | null }) {
  const words = (await getMessages()).quarantine.asked;
  const asked = askedInspections(goods, term);
  const packaging = asksPackaging(goods.destination, goods.commodity);
  if (asked.length === 0 && !packaging) return null;
  return (
    <Notice title={words.title}>
      <ul className="grid list-disc gap-1 pl-5">
        {asked.map((one) => (
          <li key={one.by}>{words.one(one)}</li>
        ))}
        {packaging && <li>{words.packaging}</li>}
      </ul>
    </Notice>
  );
}
