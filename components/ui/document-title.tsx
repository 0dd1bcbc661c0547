"use client";

import { useEffect } from "react";

/** Names the tab after the page: people keep several lots open. The words are the page's own heading. */
export function DocumentTitle({ title }: { title: string }) {
  useEffect(() => {
    document.title = `${title} · Solieu`;
  }, [title]);
  return null;
}
