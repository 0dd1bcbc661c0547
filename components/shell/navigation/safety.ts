import { ListChecks } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const safetyNavigation: readonly NavEntry[] = [
  { href: "/safety", label: "safety", group: "safety", permission: "safety.read", icon: ListChecks },
];
