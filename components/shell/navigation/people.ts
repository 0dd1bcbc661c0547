import type { NavEntry } from "@/components/shell/navigation";

export const peopleNavigation: readonly NavEntry[] = [];
