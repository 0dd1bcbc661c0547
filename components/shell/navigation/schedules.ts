import { Bug, Calculator, Scale } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const schedulesNavigation: readonly NavEntry[] = [
  { href: "/schedules", label: "schedules", group: "process", permission: "schedules.read", icon: Scale },
  {
    href: "/schedules/dose",
    label: "dose",
    group: "process",
    permission: "schedules.read",
    icon: Calculator,
  },
  { href: "/pests", label: "pests", group: "process", permission: "pests.read", icon: Bug },
];
