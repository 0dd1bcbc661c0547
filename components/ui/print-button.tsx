"use client";

import { useMessages } from "@/components/locale";
import { Button } from "@/components/ui/button";

/** Prints this page; itself never printed. */
export function PrintButton({ label }: { label?: string }) {
  const words = useMessages().ui;
  return (
    <Button tone="primary" className="no-print" onClick={() => window.print()}>
      {label ?? words.print}
    </Button>
  );
}
