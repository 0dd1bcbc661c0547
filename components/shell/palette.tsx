"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useMessages } from "@/components/locale";
import { type PaletteHit, searchRecords } from "@/components/shell/palette-search";
import { plainWords } from "@/lib/core/search";
import { Button } from "@/components/ui/button";

export type PalettePage = { href: string; label: string; group: string };

type PaletteProps = {
  pages: readonly PalettePage[];
  searchPath?: string;
  wide?: boolean;
  shortcut?: boolean;
};

type Found = { query: string; hits: readonly PaletteHit[]; failed: boolean };
const nothingYet: Found = { query: "", hits: [], failed: false };

/** Ctrl K: jumps to a page or a record; a scanned code opens its record straight away. */
export function Palette({ pages, searchPath, wide, shortcut }: PaletteProps) {
  const words = useMessages().shell.palette;
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<Found>(nothingYet);
  const [active, setActive] = useState(0);
  const opensNext = useRef(false);

  const asked = query.trim();
  const searching = searchPath !== undefined && asked.length >= 2 && found.query !== asked;
  const records: PaletteHit[] = found.query === asked ? [...found.hits] : [];
  const needle = plainWords(query);
  const matching = pages.filter((page) => plainWords(`${page.label} ${page.group}`).includes(needle));
  const options: PaletteHit[] = [
    ...records,
    ...matching.map((page) => ({ kind: page.group, label: page.label, href: page.href })),
  ];
  const chosen = Math.min(active, Math.max(0, options.length - 1));

  function open(href: string) {
    dialog.current?.close();
    router.push(href);
  }

  useEffect(() => {
    if (!searchPath || asked.length < 2) return;
    const stop = new AbortController();
    const settle = (hits: readonly PaletteHit[], failed: boolean) => {
      if (stop.signal.aborted) return;
      setFound({ query: asked, hits, failed });
      const hit = hits.find(({ exact }) => exact) ?? hits[0];
      if (opensNext.current && hit) {
        dialog.current?.close();
        router.push(hit.href);
      }
      opensNext.current = false;
    };
    const wait = setTimeout(() => {
      searchRecords(searchPath, asked, stop.signal).then(
        (hits) => settle(hits, false),
        () => settle([], true),
      );
    }, 150);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [searchPath, asked, router]);

  useEffect(() => {
    if (!shortcut) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      if (!dialog.current?.open) dialog.current?.showModal();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [shortcut]);

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setActive((chosen + step + options.length) % options.length);
    }
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const option = records.find(({ exact }) => exact) ?? options[chosen];
    if (searching) opensNext.current = true;
    else if (option) open(option.href);
  }

  return (
    <>
      <Button
        aria-haspopup="dialog"
        {...(wide ? {} : { "aria-label": words.open, tone: "quiet" as const })}
        className={wide ? "w-full justify-start text-ink-2" : "size-12 px-0"}
        onClick={() => dialog.current?.showModal()}
      >
        <Search size={wide ? 16 : 21} aria-hidden="true" />
        {wide && (
          <>
            <span className="grow text-left">{words.open}</span>
            <kbd className="font-sans text-xs text-ink-2">Ctrl K</kbd>
          </>
        )}
      </Button>
      <dialog
        ref={dialog}
        aria-label={words.open}
        onClose={() => {
          setQuery("");
          setFound(nothingYet);
          setActive(0);
        }}
        closedby="any"
        className="mx-auto mt-[12vh] mb-0 w-[calc(100vw-2rem)] max-w-xl overflow-hidden rounded-xl border border-line-strong bg-raised p-0 text-ink shadow-xl backdrop:bg-shade"
      >
        <div className="flex items-center gap-3 border-b border-line px-4">
          <Search size={18} className="shrink-0 text-ink-2" aria-hidden="true" />
          <input
            role="combobox"
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={options.length > 0 ? `${listId}-${chosen}` : undefined}
            aria-label={words.placeholder}
            placeholder={words.placeholder}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
            autoComplete="off"
            spellCheck={false}
            className="min-h-14 w-full bg-transparent text-lg outline-none placeholder:text-ink-3"
          />
        </div>
        <PaletteOptions listId={listId} options={options} chosen={chosen} open={open} label={words.open} />
        <p role="status" className="px-4 pt-1 pb-3 text-sm text-ink-2">
          {searching
            ? words.searching
            : found.failed
              ? words.unreachable
              : options.length === 0
                ? words.nothing
                : words.help}
        </p>
      </dialog>
    </>
  );
}

type PaletteOptionsProps = {
  listId: string;
  options: readonly PaletteHit[];
  chosen: number;
  open: (href: string) => void;
  label: string;
};

function PaletteOptions({ listId, options, chosen, open, label }: PaletteOptionsProps) {
  useEffect(() => {
    document.getElementById(`${listId}-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [listId, chosen]);
  return (
    <div id={listId} role="listbox" aria-label={label} className="max-h-[46vh] overflow-y-auto p-2">
      {options.map((option, position) => (
        <div
          key={option.href}
          id={`${listId}-${position}`}
          role="option"
          tabIndex={-1}
          aria-selected={position === chosen}
          onClick={() => open(option.href)}
          onKeyDown={() => undefined}
          className="flex min-h-10 cursor-pointer items-center justify-between gap-4 rounded-md px-3 hover:bg-hover aria-selected:bg-accent-soft"
        >
          <span className="min-w-0 truncate">
            {option.label}
            {option.detail && <span className="text-ink-2"> · {option.detail}</span>}
          </span>
          <span className="shrink-0 text-sm text-ink-2">{option.kind}</span>
        </div>
      ))}
    </div>
  );
}
