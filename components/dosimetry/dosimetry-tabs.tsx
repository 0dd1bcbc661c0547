import { Tabs } from "@/components/ui/tabs";
import { getMessages } from "@/lib/i18n/server";

const parts = [
  ["readings", "/dosimetry"],
  ["calibrations", "/dosimetry/calibrations"],
  ["batches", "/dosimetry/batches"],
  ["types", "/dosimetry/types"],
  ["readers", "/dosimetry/readers"],
] as const;

/** The desk of dosimetry, part by part. */
export async function DosimetryTabs({ active }: { active: (typeof parts)[number][0] }) {
  const words = (await getMessages()).instruments.tabs;
  return (
    <Tabs
      label={words.label}
      tabs={parts.map(([part, href]) => ({ label: words[part], href, active: part === active }))}
    />
  );
}
