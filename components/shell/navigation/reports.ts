import { CalendarRange, Presentation } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const reportsNavigation: readonly NavEntry[] = [
  { href: "/reports", label: "year", group: "direction", permission: "reports.read", icon: CalendarRange },
  {
    href: "/conference",
    label: "conference",
    group: "direction",
    permission: "reports.read",
    icon: Presentation,
  },
];
