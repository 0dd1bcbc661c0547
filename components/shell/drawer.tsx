"use client";

import { Menu, X } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { useMessages } from "@/components/locale";
import { Button } from "@/components/ui/button";

/** The menu on narrow screens; closes itself once a page has opened. */
export function Drawer({ children }: { children: ReactNode }) {
  const words = useMessages().shell;
  const element = useRef<HTMLDialogElement>(null);
  const path = usePathname();
  useEffect(() => {
    if (path) element.current?.close();
  }, [path]);
  return (
    <>
      <Button
        tone="quiet"
        aria-label={words.openMenu}
        aria-haspopup="dialog"
        className="size-12 px-0"
        onClick={() => element.current?.showModal()}
      >
        <Menu size={22} aria-hidden="true" />
      </Button>
      <dialog
        ref={element}
        aria-label={words.navigation}
        closedby="any"
        className="fixed inset-0 m-0 h-dvh max-h-none w-[min(86vw,320px)] border-r border-line-strong bg-surface p-0 text-ink backdrop:bg-shade"
      >
        <div className="min-h-dvh p-3">
          <div className="mb-2 flex justify-end">
            <Button
              tone="quiet"
              aria-label={words.closeMenu}
              className="size-12 px-0"
              onClick={() => element.current?.close()}
            >
              <X size={22} aria-hidden="true" />
            </Button>
          </div>
          <nav aria-label={words.navigation}>{children}</nav>
        </div>
      </dialog>
    </>
  );
}
