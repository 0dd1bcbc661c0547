import type { NavEntry } from "@/components/shell/navigation";

export const productsNavigation: readonly NavEntry[] = [];
