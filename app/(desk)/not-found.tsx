import { LinkButton } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { getMessages } from "@/lib/i18n/server";

/** Inside the desks: whatever does not exist, and whatever must not be known to exist. */
export default async function NotFound() {
  const words = (await getMessages()).ui;
  return (
    <Page narrow title={words.error.notFoundTitle} lead={words.error.notFoundWords}>
      <div>
        <LinkButton href="/" tone="primary">
          {words.home}
        </LinkButton>
      </div>
    </Page>
  );
}
