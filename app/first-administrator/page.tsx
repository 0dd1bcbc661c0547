import { TabTitle } from "@/components/ui/tab-title";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { Door } from "@/components/people/door";
import { FirstAdministratorForm } from "@/components/people/enrol-forms";
import { asTheme, themeCookie } from "@/lib/i18n/preferences";
import { getMessages } from "@/lib/i18n/server";
import { hasAdministrator } from "@/lib/people/queries";

/** Open to everybody until there is an administrator: the code that start printed is the proof. */
export default async function FirstAdministratorPage() {
  if (await hasAdministrator()) notFound();
  const [messages, jar] = await Promise.all([getMessages(), cookies()]);
  const words = messages.people.first;
  return (
    <Door theme={asTheme(jar.get(themeCookie)?.value)}>
      <TabTitle>{words.title}</TabTitle>
      <h1 className="text-2xl">{words.title}</h1>
      <p className="mt-2 mb-6 text-ink-2">{words.lead}</p>
      <FirstAdministratorForm />
    </Door>
  );
}
