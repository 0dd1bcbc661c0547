import type { NavEntry } from "@/components/shell/navigation";

export const dosimetryNavigation: readonly NavEntry[] = [];
