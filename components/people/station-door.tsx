"use client";

import { useState } from "react";
import { useMessages } from "@/components/locale";
import { goTo, PasswordSignIn } from "@/components/people/password-sign-in";
import { StationSignIn } from "@/components/people/station-sign-in";
import { Button } from "@/components/ui/button";

/** At an enrolled station the card comes first; the password stays within reach. */
export function StationDoor({ next }: { next: string }) {
  const words = useMessages().people.login;
  const [byPassword, setByPassword] = useState(false);
  return (
    <div className="grid gap-6">
      {byPassword ? <PasswordSignIn next={next} /> : <StationSignIn onSignedIn={() => goTo(next)} />}
      <div className="border-t border-line pt-4">
        <Button tone="quiet" onClick={() => setByPassword(!byPassword)}>
          {byPassword ? words.useStation : words.usePassword}
        </Button>
      </div>
    </div>
  );
}
