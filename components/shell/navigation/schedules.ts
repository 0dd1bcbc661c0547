import type { NavEntry } from "@/components/shell/navigation";

export const schedulesNavigation: readonly NavEntry[] = [];
