/** The roles of the centre. "system" is the launcher's and belongs to no person. */
export const roles = [
  "operator",
  "dosimetrist",
  "releaser",
  "safety_officer",
  "security_officer",
  "director",
  "auditor",
  "storekeeper",
  "clerk",
  "administrator",
] as const;

export type Role = (typeof roles)[number];

/** atStation: a card or PIN at an enrolled shared station suffices; everything else needs a password session. */
export type PolicyEntry = { roles: readonly (Role | "system")[] | "everyone"; atStation?: true };

export type Policy = Record<string, PolicyEntry>;
