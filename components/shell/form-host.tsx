"use client";

import { type ReactNode, useMemo } from "react";
import { SignInDialog } from "@/components/people/sign-in-dialog";
import { type FormHost, FormHostContext } from "@/components/ui/form-context";

/** Lends every form on the desks the signer's printed name and a way to sign in again in place. */
export function ShellFormHost({ signer, children }: { signer: string | null; children: ReactNode }) {
  const host = useMemo<FormHost>(() => ({ signer, SignInDialog }), [signer]);
  return <FormHostContext value={host}>{children}</FormHostContext>;
}
