"use client";

import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useMessages } from "@/components/locale";
import { Button, type ButtonTone } from "@/components/ui/button";

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  wide?: boolean;
};

/** A modal over the page. The browser's own element keeps focus inside, the page inert, and Esc a way out. */
export function Dialog({ open, onClose, title, children, wide }: DialogProps) {
  const words = useMessages().ui;
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Stays in place once opened: closing by mistake does not throw away what was typed.
  const [wasOpened, setWasOpened] = useState(open);
  if (open && !wasOpened) setWasOpened(true);
  useEffect(() => {
    const dialog = element.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      aria-labelledby={heading}
      onClose={() => {
        if (open) onClose();
      }}
      className={`m-auto w-[calc(100vw-2rem)] rounded-xl border border-line-strong bg-raised p-0 text-left shadow-xl backdrop:bg-shade ${wide ? "max-w-3xl" : "max-w-lg"}`}
    >
      {wasOpened && (
        <>
          <div className="flex items-start justify-between gap-4 px-6 pt-5">
            <h2 id={heading} className="text-lg">
              {title}
            </h2>
            <Button
              tone="quiet"
              small
              className="-mr-2 px-2"
              aria-label={words.close}
              onClick={() => element.current?.close()}
            >
              <X size={18} aria-hidden="true" />
            </Button>
          </div>
          <div className="px-6 pt-3 pb-6">{children}</div>
        </>
      )}
    </dialog>
  );
}

type DialogButtonProps = {
  label: ReactNode;
  title: ReactNode;
  tone?: ButtonTone;
  small?: boolean;
  wide?: boolean;
  disabled?: boolean;
  /** Server pages pass nodes; a client caller that must close the dialog itself passes a function. */
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** A button that opens its dialog, usually around one form. */
export function DialogButton({
  label,
  title,
  tone = "plain",
  small,
  wide,
  disabled,
  children,
}: DialogButtonProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button tone={tone} {...(small ? { small } : {})} disabled={disabled} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={close} title={title} {...(wide ? { wide } : {})}>
        {typeof children === "function" ? children(close) : children}
      </Dialog>
    </>
  );
}
