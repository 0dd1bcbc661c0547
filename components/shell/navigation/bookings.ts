import { CalendarClock, Handshake, MessageSquareWarning } from "lucide-react";
import type { NavEntry } from "@/components/shell/navigation";

export const bookingsNavigation: readonly NavEntry[] = [
  {
    href: "/bookings",
    label: "bookings",
    group: "operation",
    permission: "bookings.read",
    icon: CalendarClock,
  },
];

export const agreementsNavigation: readonly NavEntry[] = [
  {
    href: "/agreements",
    label: "agreements",
    group: "customers",
    permission: "agreements.read",
    icon: Handshake,
  },
  {
    href: "/complaints",
    label: "complaints",
    group: "customers",
    permission: "bookings.read",
    icon: MessageSquareWarning,
  },
];
