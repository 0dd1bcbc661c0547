import { Warehouse } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const storageNavigation: readonly NavEntry[] = [
  { href: "/storage", label: "storage", group: "operation", permission: "storage.read", icon: Warehouse },
];
