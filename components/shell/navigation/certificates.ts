import { FileCheck } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const certificatesNavigation: readonly NavEntry[] = [
  {
    href: "/certificates",
    label: "certificates",
    group: "operation",
    permission: "certificates.read",
    icon: FileCheck,
  },
];
