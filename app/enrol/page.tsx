import { TabTitle } from "@/components/ui/tab-title";
import { cookies } from "next/headers";
import { Door } from "@/components/people/door";
import { EnrolForm } from "@/components/people/enrol-forms";
import { Link } from "@/components/ui/link";
import { asTheme, themeCookie } from "@/lib/i18n/preferences";
import { getMessages } from "@/lib/i18n/server";

/** Open to everybody: the one-time code is the proof. */
export default async function EnrolPage() {
  const [messages, jar] = await Promise.all([getMessages(), cookies()]);
  const words = messages.people.enrol;
  return (
    <Door theme={asTheme(jar.get(themeCookie)?.value)}>
      <TabTitle>{words.title}</TabTitle>
      <h1 className="text-2xl">{words.title}</h1>
      <p className="mt-2 mb-6 text-ink-2">{words.lead}</p>
      <EnrolForm />
      <p className="mt-8 text-sm">
        <Link href="/login" className="link">
          {words.back}
        </Link>
      </p>
    </Door>
  );
}
