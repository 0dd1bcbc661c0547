import { TriangleAlert } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const releaseNavigation: readonly NavEntry[] = [
  {
    href: "/nonconformances",
    label: "nonconformances",
    group: "operation",
    permission: "nonconformances.read",
    icon: TriangleAlert,
  },
];
