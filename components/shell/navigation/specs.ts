import { ClipboardList } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const specsNavigation: readonly NavEntry[] = [
  { href: "/specs", label: "specs", group: "process", permission: "specs.read", icon: ClipboardList },
];
