import type { NavEntry } from "@/components/shell/navigation";

export const runsNavigation: readonly NavEntry[] = [];
