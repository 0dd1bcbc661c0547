"use client";

import { useSyncExternalStore } from "react";
import { useMessages } from "@/components/locale";

/** Sections of the page that have a name and a heading, as one text: the page is read anew at every drawing. */
function readSections(): string {
  return [...document.querySelectorAll<HTMLElement>("main section[id]")]
    .flatMap(({ id, firstElementChild }) => {
      const title = firstElementChild?.querySelector("h2")?.textContent;
      return title ? [`${id}\t${title}`] : [];
    })
    .join("\n");
}

const neverTold = () => () => undefined;

/** Every named section of a long page, one click away. */
export function JumpLinks() {
  const words = useMessages().ui;
  const sections = useSyncExternalStore(neverTold, readSections, () => "");
  return (
    // The place is kept from the first moment, so that nothing moves when the links come.
    <nav aria-label={words.onThisPage} className="no-print min-h-7 text-sm">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {sections
          .split("\n")
          .filter(Boolean)
          .map((section) => {
            const [id = "", title = ""] = section.split("\t");
            return (
              <li key={id}>
                <a href={`#${id}`} className="link">
                  {title}
                </a>
              </li>
            );
          })}
      </ul>
    </nav>
  );
}
