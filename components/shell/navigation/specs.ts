import type { NavEntry } from "@/components/shell/navigation";

export const specsNavigation: readonly NavEntry[] = [];
