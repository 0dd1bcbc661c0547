import { Scale } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const schedulesNavigation: readonly NavEntry[] = [
  { href: "/schedules", label: "schedules", group: "process", permission: "schedules.read", icon: Scale },
];
