import { Stamp } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const licencesNavigation: readonly NavEntry[] = [
  { href: "/licences", label: "licences", group: "process", permission: "licences.read", icon: Stamp },
];
