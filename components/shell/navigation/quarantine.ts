import { Microscope } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const quarantineNavigation: readonly NavEntry[] = [
  { href: "/quarantine", label: "quarantine", group: "operation", permission: "lots.read", icon: Microscope },
];
