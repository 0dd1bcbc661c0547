import { Tabs } from "@/components/ui/tabs";
import { type Actor, allow } from "@/lib/core/permissions";
import { getMessages } from "@/lib/i18n/server";

type Part = "people" | "appointments" | "stations";

/** The three parts of managing people; each shows only to whoever may open it. */
export async function PeopleTabs({ actor, active }: { actor: Actor; active: Part }) {
  const words = (await getMessages()).people.tabs;
  const tabs = [
    { part: "people", href: "/people", may: allow(actor, "people.read") },
    { part: "appointments", href: "/people/confirmations", may: allow(actor, "people.confirm") },
    { part: "stations", href: "/people/stations", may: allow(actor, "stations.manage") },
  ] as const;
  const open = tabs.filter((tab) => tab.may);
  if (open.length < 2) return null;
  return (
    <Tabs tabs={open.map(({ part, href }) => ({ label: words[part], href, active: part === active }))} />
  );
}
