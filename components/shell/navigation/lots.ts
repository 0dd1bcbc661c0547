import type { NavEntry } from "@/components/shell/navigation";

export const lotsNavigation: readonly NavEntry[] = [];
