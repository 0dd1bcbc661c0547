import type { ReactNode } from "react";
import { CardForm, ChangePasswordForm, EndSessionButton, PinForm } from "@/components/people/account-forms";
import { StateBadge } from "@/components/ui/badge";
import { DialogButton } from "@/components/ui/dialog";
import { Page, Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { formatMoment } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";
import { getOwnAccount } from "@/lib/people/queries";

export default async function AccountPage() {
  const reader = await requirePermission("account.own");
  const [messages, account] = await Promise.all([getMessages(), getOwnAccount(reader, new Date())]);
  const words = messages.people.account;
  const has = (it: boolean) => (
    <StateBadge tone={it ? "good" : "draft"}>{it ? words.hasOne : words.hasNone}</StateBadge>
  );
  return (
    <Page
      title={words.title}
      eyebrow={reader.staffCode}
      lead={`${reader.name} · ${reader.roles.map((role) => messages.core.roles[role]).join(", ")}`}
    >
      <Section title={words.ways}>
        <Way
          title={messages.people.login.password}
          lead={words.passwordLead}
          change={words.changePassword}
          heading={words.password}
        >
          <ChangePasswordForm />
        </Way>
        <Way title={words.pin} lead={words.pinLead} state={has(account.hasPin)} change={words.setPin}>
          <PinForm />
        </Way>
        <Way title={words.card} lead={words.cardLead} state={has(account.hasCard)} change={words.setCard}>
          <CardForm />
        </Way>
      </Section>
      <Section title={words.sessions} lead={words.sessionsLead}>
        <DataTable
          caption={words.sessions}
          rows={account.sessions}
          rowKey={(session) => session.id}
          columns={[
            { key: "opened", header: words.openedAt, cell: (session) => formatMoment(session.createdAt) },
            { key: "seen", header: words.lastSeenAt, cell: (session) => formatMoment(session.lastSeenAt) },
            {
              key: "way",
              header: words.way,
              cell: (session) =>
                session.stationName ? words.viaStation(session.stationName) : words.viaPassword,
            },
            {
              key: "end",
              header: words.end,
              cell: (session) =>
                session.isThis ? words.thisOne : <EndSessionButton sessionId={session.id} />,
            },
          ]}
          empty={null}
        />
      </Section>
    </Page>
  );
}

type WayProps = {
  title: string;
  lead: string;
  state?: ReactNode;
  change: string;
  heading?: string;
  children: ReactNode;
};

/** One way to sign in: whether it is set, what it is for, and the way to change it. */
function Way({ title, lead, state, change, heading, children }: WayProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-3 font-medium">
          {title}
          {state}
        </h3>
        <p className="mt-0.5 max-w-[68ch] text-sm text-ink-2">{lead}</p>
      </div>
      <DialogButton label={change} title={heading ?? title}>
        {children}
      </DialogButton>
    </div>
  );
}
