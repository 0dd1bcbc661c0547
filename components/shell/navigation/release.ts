import { PhoneCall, TriangleAlert } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const releaseNavigation: readonly NavEntry[] = [
  {
    href: "/on-call",
    label: "onCall",
    group: "operation",
    permission: "release.read",
    icon: PhoneCall,
  },
  {
    href: "/nonconformances",
    label: "nonconformances",
    group: "operation",
    permission: "nonconformances.read",
    icon: TriangleAlert,
  },
];
