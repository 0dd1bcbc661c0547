import { TabTitle } from "@/components/ui/tab-title";
import { LinkButton } from "@/components/ui/button";
import { getMessages } from "@/lib/i18n/server";

/** One page for whatever does not exist, and for whatever must not be known to exist. */
export default async function NotFound() {
  const words = (await getMessages()).ui;
  return (
    <main id="main" className="mx-auto grid max-w-[560px] gap-4 px-4 py-16">
      <TabTitle>{words.error.notFoundTitle}</TabTitle>
      <h1 className="text-xl">{words.error.notFoundTitle}</h1>
      <p className="text-ink-2">{words.error.notFoundWords}</p>
      <div>
        <LinkButton href="/" tone="primary">
          {words.home}
        </LinkButton>
      </div>
    </main>
  );
}
