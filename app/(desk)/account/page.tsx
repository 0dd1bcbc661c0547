import type { Metadata } from "next";
import { CardForm, ChangePasswordForm, EndSessionForm, PinForm } from "@/components/people/account-forms";
import { StateBadge } from "@/components/ui/badge";
import { DialogButton } from "@/components/ui/dialog";
import { Page, Section } from "@/components/ui/page";
import { DataTable } from "@/components/ui/table";
import { requirePermission } from "@/lib/core/actor";
import { formatMoment } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";
import { getOwnAccount } from "@/lib/people/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).people.account.title };
}

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
      <Section
        title={words.password}
        lead={words.passwordLead}
        actions={
          <DialogButton label={words.changePassword} title={words.password}>
            <ChangePasswordForm />
          </DialogButton>
        }
      >
        {null}
      </Section>
      <Section
        title={words.pin}
        lead={words.pinLead}
        actions={
          <DialogButton label={words.setPin} title={words.pin}>
            <PinForm />
          </DialogButton>
        }
      >
        {has(account.hasPin)}
      </Section>
      <Section
        title={words.card}
        lead={words.cardLead}
        actions={
          <DialogButton label={words.setCard} title={words.card}>
            <CardForm />
          </DialogButton>
        }
      >
        {has(account.hasCard)}
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
              cell: (session) => (session.stationName ? words.viaStation(session.stationName) : words.viaPassword),
            },
            {
              key: "end",
              header: words.end,
              cell: (session) => (session.isThis ? words.thisOne : <EndSessionForm sessionId={session.id} />),
            },
          ]}
          empty={null}
        />
      </Section>
    </Page>
  );
}
