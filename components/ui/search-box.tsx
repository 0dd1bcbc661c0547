"use client";

import { useEffect, useRef } from "react";

type SearchBoxProps = { query: string; label: string; hint: string; focus: boolean };

/** A search box a scanner can fill: selected on arrival, so that the next scan replaces the last. */
export function SearchBox({ query, label, hint, focus }: SearchBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus) box.current?.select();
  }, [focus]);
  return (
    <input
      ref={box}
      type="search"
      name="q"
      defaultValue={query}
      aria-label={label}
      placeholder={hint}
      autoComplete="off"
      spellCheck={false}
      className="control"
    />
  );
}
