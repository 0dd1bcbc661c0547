import { NotebookPen } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const securityNavigation: readonly NavEntry[] = [
  { href: "/security", label: "security", group: "safety", permission: "security.read", icon: NotebookPen },
];
