import { Gauge } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const dosimetryNavigation: readonly NavEntry[] = [
  {
    href: "/dosimetry",
    label: "dosimetry",
    group: "operation",
    permission: "dosimetry.read",
    icon: Gauge,
  },
];
