import type { NavEntry } from "@/components/shell/navigation";

export const customersNavigation: readonly NavEntry[] = [];
