import type { NavEntry } from "@/components/shell/navigation";

export const releaseNavigation: readonly NavEntry[] = [];
