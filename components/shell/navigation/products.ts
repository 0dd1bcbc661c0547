import { Shapes } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const productsNavigation: readonly NavEntry[] = [
  { href: "/products", label: "products", group: "customers", permission: "products.read", icon: Shapes },
];
