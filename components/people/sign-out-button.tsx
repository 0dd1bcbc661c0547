"use client";

import { LogOut, UserRoundCog, UsersRound } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/components/locale";
import { goTo } from "@/components/people/password-sign-in";
import { Button, LinkButton } from "@/components/ui/button";
import { signOutAction } from "@/lib/people/actions";

function useSignOut() {
  const [leaving, setLeaving] = useState(false);
  async function leave() {
    setLeaving(true);
    // Whether or not the server could be told, the way out leads to the door.
    await signOutAction({ status: "idle" }, new FormData()).catch(() => undefined);
    goTo("/login");
  }
  return { leaving, leave };
}

/** For the user menu: one's own account and the way out. */
export function AccountLinks() {
  const messages = useMessages();
  const { leaving, leave } = useSignOut();
  return (
    <div className="grid gap-2">
      <LinkButton href="/account">
        <UserRoundCog size={16} aria-hidden="true" />
        {messages.people.account.link}
      </LinkButton>
      <Button onClick={leave} disabled={leaving}>
        <LogOut size={16} aria-hidden="true" />
        {messages.shell.user.signOut}
      </Button>
    </div>
  );
}

/** At a shared station: the person leaves, the station stays enrolled. */
export function ChangePerson() {
  const words = useMessages().shell.user;
  const { leaving, leave } = useSignOut();
  return (
    <Button tone="primary" onClick={leave} disabled={leaving}>
      <UsersRound size={18} aria-hidden="true" />
      {words.changePerson}
    </Button>
  );
}
