import { Sun } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const todayNavigation: readonly NavEntry[] = [
  { href: "/", label: "today", group: "operation", permission: "account.own", icon: Sun },
];
