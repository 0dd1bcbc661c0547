import { ScrollText } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const auditNavigation: readonly NavEntry[] = [
  { href: "/audit", label: "audit", group: "system", permission: "audit.read", icon: ScrollText },
];
