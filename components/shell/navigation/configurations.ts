import { Grid3x3 } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const configurationsNavigation: readonly NavEntry[] = [
  {
    href: "/configurations",
    label: "configurations",
    group: "process",
    permission: "configurations.read",
    icon: Grid3x3,
  },
];
