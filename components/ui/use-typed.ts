"use client";

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { useFormReset } from "@/components/ui/form-context";

type Typed = Record<string, string>;

/** What stands in the boxes of the surrounding form now, so that totals and warnings keep up with the hand. */
export function useTyped(
  initial: Typed,
  rereadOn: string[] = [],
): { box: RefObject<HTMLDivElement | null>; typed: Typed; onInput: () => void } {
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<Typed>(initial);

  const read = useEffectEvent(() => readBoxes());

  function readBoxes() {
    const form = box.current?.closest("form");
    if (!form) return;
    const boxes = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    );
    setTyped(Object.fromEntries(boxes));
  }

  useFormReset(box, () => setTyped(initial));
  // Choices that vanish with another choice leave their box empty without telling anybody.
  const signal = rereadOn.map((name) => typed[name] ?? "").join("\n");
  useEffect(() => {
    if (signal.trim() !== "") read();
  }, [signal]);

  return { box, typed, onInput: readBoxes };
}

/** A whole number as typed; null where there is none yet. */
export function countOf(text: string | undefined): number | null {
  const clean = (text ?? "").trim();
  return /^\d{1,6}$/.test(clean) ? Number(clean) : null;
}
