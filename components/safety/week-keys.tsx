"use client";

import { type ReactNode, useEffect, useRef } from "react";

const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Keys work only while the grid has the focus, so that no letter typed elsewhere means anything. */
export function WeekKeys({
  label,
  signOffId,
  children,
}: {
  label: string;
  signOffId: string;
  children: ReactNode;
}) {
  const grid = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = grid.current;
    const listen = (event: KeyboardEvent) => element && onKey(event, element, signOffId);
    element?.addEventListener("keydown", listen);
    return () => element?.removeEventListener("keydown", listen);
  }, [signOffId]);
  return (
    <section
      ref={grid}
      aria-label={label}
      tabIndex={0}
      className="-mx-4 overflow-x-auto px-4 md:mx-0 md:px-0"
    >
      {children}
    </section>
  );
}

function onKey(event: KeyboardEvent, grid: HTMLElement, signOffId: string) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "k" || event.key === "K") {
    event.preventDefault();
    goToSignOff(signOffId);
    return;
  }
  const step = steps[event.key];
  const here = document.activeElement?.closest<HTMLElement>("[data-row]");
  const target = step && here && nextLink(grid, here, step);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function goToSignOff(id: string) {
  const block = document.getElementById(id);
  const box = block?.querySelector<HTMLElement>("textarea, input:not([type=hidden]), button");
  block?.scrollIntoView({ block: "center" });
  box?.focus();
}

/** The next cell that can be opened in that direction; empty cells are passed over. */
function nextLink(
  grid: HTMLElement,
  here: HTMLElement,
  [rows, columns]: [number, number],
): HTMLElement | null {
  const size = 60;
  let row = Number(here.dataset.row);
  let column = Number(here.dataset.column);
  for (let tried = 0; tried < size; tried += 1) {
    row += rows;
    column += columns;
    const cell = grid.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    if (!cell) return null;
    const link = cell.querySelector<HTMLElement>("a");
    if (link) return link;
  }
  return null;
}
