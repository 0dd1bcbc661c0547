import type { NavEntry } from "@/components/shell/navigation";

export const securityNavigation: readonly NavEntry[] = [];
