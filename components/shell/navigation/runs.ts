import { Radiation } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const runsNavigation: readonly NavEntry[] = [
  { href: "/runs", label: "runs", group: "operation", permission: "runs.read", icon: Radiation },
];
