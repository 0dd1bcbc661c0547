import { Link } from "@/components/ui/link";
import { getMessages } from "@/lib/i18n/server";

export type Tab = { label: string; href: string; active: boolean; count?: number };

/** Parts of one page, each with its own address, so that Back and bookmarks work. */
export async function Tabs({ tabs, label }: { tabs: readonly Tab[]; label?: string }) {
  const words = (await getMessages()).ui;
  return (
    <nav aria-label={label ?? words.tabs} className="no-print -mt-2 overflow-x-auto border-b border-line">
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.active ? "page" : undefined}
              className={`inline-flex min-h-10 items-center gap-2 border-b-2 whitespace-nowrap ${tab.active ? "border-accent font-medium" : "border-transparent text-ink-2 hover:text-ink"}`}
            >
              {tab.label}
              {tab.count !== undefined && <span className="text-sm text-ink-2">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
