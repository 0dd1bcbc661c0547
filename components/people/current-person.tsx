"use client";

import { createContext, type ReactNode, useContext } from "react";

/** Whose page this is: a form begun by one person is never finished by another. */
export type CurrentPerson = { name: string; staffCode: string; atStation: boolean };

const CurrentPersonContext = createContext<CurrentPerson | null>(null);

export function CurrentPersonProvider({ person, children }: { person: CurrentPerson; children: ReactNode }) {
  return <CurrentPersonContext value={person}>{children}</CurrentPersonContext>;
}

export function useCurrentPerson(): CurrentPerson | null {
  return useContext(CurrentPersonContext);
}
