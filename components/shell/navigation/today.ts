import type { NavEntry } from "@/components/shell/navigation";

export const todayNavigation: readonly NavEntry[] = [];
