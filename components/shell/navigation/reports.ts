import type { NavEntry } from "@/components/shell/navigation";

export const reportsNavigation: readonly NavEntry[] = [];
