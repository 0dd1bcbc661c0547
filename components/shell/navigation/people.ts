import { MonitorSmartphone, UserCheck, Users } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const peopleNavigation: readonly NavEntry[] = [
  { href: "/people", label: "people", group: "system", permission: "people.read", icon: Users },
  {
    href: "/people/confirmations",
    label: "appointments",
    group: "system",
    permission: "people.confirm",
    icon: UserCheck,
  },
  {
    href: "/people/stations",
    label: "stations",
    group: "system",
    permission: "stations.manage",
    icon: MonitorSmartphone,
  },
];
