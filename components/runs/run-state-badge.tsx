import { StateBadge } from "@/components/ui/badge";
import { getMessages } from "@/lib/i18n/server";

export async function RunStateBadge({ state }: { state: "open" | "finished" }) {
  const words = (await getMessages()).runs.states;
  return <StateBadge tone={state === "open" ? "process" : "draft"}>{words[state]}</StateBadge>;
}
