import type { NavEntry } from "@/components/shell/navigation";

export const certificatesNavigation: readonly NavEntry[] = [];
