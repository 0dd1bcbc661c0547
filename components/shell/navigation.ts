import type { LucideIcon } from "lucide-react";
import { auditNavigation } from "@/components/shell/navigation/audit";
import { agreementsNavigation, bookingsNavigation } from "@/components/shell/navigation/bookings";
import { certificatesNavigation } from "@/components/shell/navigation/certificates";
import { configurationsNavigation } from "@/components/shell/navigation/configurations";
import { customersNavigation } from "@/components/shell/navigation/customers";
import { dosimetryNavigation } from "@/components/shell/navigation/dosimetry";
import { licencesNavigation } from "@/components/shell/navigation/licences";
import { lotsNavigation } from "@/components/shell/navigation/lots";
import { peopleNavigation } from "@/components/shell/navigation/people";
import { productsNavigation } from "@/components/shell/navigation/products";
import { quarantineNavigation } from "@/components/shell/navigation/quarantine";
import { releaseNavigation } from "@/components/shell/navigation/release";
import { reportsNavigation } from "@/components/shell/navigation/reports";
import { runsNavigation } from "@/components/shell/navigation/runs";
import { safetyNavigation } from "@/components/shell/navigation/safety";
import { schedulesNavigation } from "@/components/shell/navigation/schedules";
import { securityNavigation } from "@/components/shell/navigation/security";
import { sourceNavigation } from "@/components/shell/navigation/source";
import { specsNavigation } from "@/components/shell/navigation/specs";
import { storageNavigation } from "@/components/shell/navigation/storage";
import { todayNavigation } from "@/components/shell/navigation/today";
import { type Actor, allow, type Permission } from "@/lib/core/permissions";
import type { Messages } from "@/lib/i18n/messages";

/** The desks, in the order they stand in the sidebar. */
export const groups = ["operation", "customers", "process", "safety", "direction", "system"] as const;
export type Group = (typeof groups)[number];

/** One page in the menu. It is shown to whoever may read the page, and it is the page that decides. */
export type NavEntry = {
  href: string;
  label: keyof Messages["shell"]["entries"];
  group: Group;
  /** None: every signed-in person. */
  permission: Permission | null;
  icon: LucideIcon;
};

/** The order of work within each desk is the order here. */
const entries: readonly NavEntry[] = [
  ...todayNavigation,
  ...bookingsNavigation,
  ...lotsNavigation,
  ...quarantineNavigation,
  ...storageNavigation,
  ...runsNavigation,
  ...dosimetryNavigation,
  ...releaseNavigation,
  ...certificatesNavigation,
  ...customersNavigation,
  ...agreementsNavigation,
  ...productsNavigation,
  ...configurationsNavigation,
  ...specsNavigation,
  ...schedulesNavigation,
  ...sourceNavigation,
  ...licencesNavigation,
  ...safetyNavigation,
  ...securityNavigation,
  ...reportsNavigation,
  ...auditNavigation,
  ...peopleNavigation,
];

export type NavGroup = { group: Group; entries: readonly NavEntry[] };

/** Only what this person may read; empty desks are not named. */
export function navigationFor(actor: Actor): NavGroup[] {
  const readable = entries.filter((entry) => entry.permission === null || allow(actor, entry.permission));
  return groups
    .map((group) => ({ group, entries: readable.filter((entry) => entry.group === group) }))
    .filter(({ entries: members }) => members.length > 0);
}
