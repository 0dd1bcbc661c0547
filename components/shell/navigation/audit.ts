import type { NavEntry } from "@/components/shell/navigation";

export const auditNavigation: readonly NavEntry[] = [];
