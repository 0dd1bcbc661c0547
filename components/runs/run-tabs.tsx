import { Tabs } from "@/components/ui/tabs";
import { getMessages } from "@/lib/i18n/server";

export async function RunTabs({ active }: { active: "board" | "history" | "shift" }) {
  const words = (await getMessages()).runs;
  const tabs = [
    { label: words.board, href: "/runs", active: active === "board" },
    { label: words.history, href: "/runs/history", active: active === "history" },
    { label: words.shift, href: "/runs/shift", active: active === "shift" },
  ];
  return <Tabs tabs={tabs} label={words.title} />;
}
