import { Package } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const lotsNavigation: readonly NavEntry[] = [
  { href: "/lots", label: "lots", group: "operation", permission: "lots.read", icon: Package },
];
