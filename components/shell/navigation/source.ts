import { Atom } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const sourceNavigation: readonly NavEntry[] = [
  { href: "/source", label: "source", group: "safety", permission: "source.read", icon: Atom },
];
