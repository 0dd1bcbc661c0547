import type { NavEntry } from "@/components/shell/navigation";

export const safetyNavigation: readonly NavEntry[] = [];
