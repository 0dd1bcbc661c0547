"use client";

import { type RefObject, useEffect } from "react";

/** Asks before typed text is thrown away: closing, reloading, following a link or going back. */
export function useLeaveGuard(unsaved: RefObject<boolean>, question: string) {
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => {
      if (unsaved.current) event.preventDefault();
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!unsaved.current || !(link instanceof HTMLAnchorElement)) return;
      const staysHere = link.target === "_blank" || event.ctrlKey || event.metaKey || event.shiftKey;
      if (staysHere || link.getAttribute("href")?.startsWith("#")) return;
      if (window.confirm(question)) {
        unsaved.current = false;
      } else {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, true);
    const stopBack = guardBack(unsaved, question);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
      stopBack();
    };
  }, [unsaved, question]);
}

type Traverse = Event & { navigationType?: string };

/** Only browsers with the Navigation API let a page refuse the Back button; elsewhere Back goes back. */
function guardBack(unsaved: RefObject<boolean>, question: string): () => void {
  const navigation = (window as Window & { navigation?: EventTarget }).navigation;
  if (!navigation) return () => undefined;
  const onNavigate = (event: Traverse) => {
    if (event.navigationType !== "traverse" || !event.cancelable || !unsaved.current) return;
    if (window.confirm(question)) unsaved.current = false;
    else event.preventDefault();
  };
  navigation.addEventListener("navigate", onNavigate);
  return () => navigation.removeEventListener("navigate", onNavigate);
}
