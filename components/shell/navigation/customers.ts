import { Users } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const customersNavigation: readonly NavEntry[] = [
  { href: "/customers", label: "customers", group: "customers", permission: "customers.read", icon: Users },
];
