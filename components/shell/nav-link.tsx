"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

type NavLinkProps = {
  href: string;
  /** Pages below it that have an entry of their own. */
  below: readonly string[];
  icon: ReactNode;
  children: ReactNode;
};

/** Knows whether its page is open, or a page below it that no other entry stands for. */
export function NavLink({ href, below, icon, children }: NavLinkProps) {
  const path = usePathname();
  const isAt = (place: string) => path === place || path.startsWith(`${place}/`);
  const isOpen = href === "/" ? path === "/" : isAt(href) && !below.some(isAt);
  return (
    <Link
      href={href}
      aria-current={isOpen ? "page" : undefined}
      className={`flex min-h-9 items-center gap-2.5 rounded-md px-2.5 max-md:min-h-12 ${isOpen ? "bg-accent-soft font-medium text-accent-text" : "text-ink-2 hover:bg-hover hover:text-ink"}`}
    >
      <span className="grid size-5 place-items-center" aria-hidden="true">
        {icon}
      </span>
      {children}
    </Link>
  );
}
