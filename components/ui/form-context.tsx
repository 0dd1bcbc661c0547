"use client";

import {
  type ComponentType,
  createContext,
  type RefObject,
  useContext,
  useEffect,
  useEffectEvent,
  useId,
} from "react";

/** Opened over a form whose session ended; what was typed stays underneath. */
export type SignInDialogProps = { open: boolean; onSignedIn: () => void; onCancel: () => void };

export type FormHost = {
  /** The printed name a signature will carry. */
  signer: string | null;
  SignInDialog: ComponentType<SignInDialogProps> | null;
};

/** What the surrounding product lends to forms, so that the kit itself stays domain-free. */
export const FormHostContext = createContext<FormHost>({ signer: null, SignInDialog: null });

export type FormTalk = {
  reasonsFor: (name: string) => readonly string[];
  savedFor: (name: string) => string | undefined;
  enteredFor: (name: string) => string | undefined;
  /** A field on screen, so that its reasons are said there and not above. */
  register: (name: string, label: string) => () => void;
  /** Rows moved: reasons that pointed at the old rows no longer point at anything. */
  dropReasons: (prefix: string) => void;
  attempt: number;
};

const silent: FormTalk = {
  reasonsFor: () => [],
  savedFor: () => undefined,
  enteredFor: () => undefined,
  register: () => () => undefined,
  dropReasons: () => undefined,
  attempt: 0,
};

export const FormTalkContext = createContext<FormTalk>(silent);

export type FieldTalk = {
  id: string;
  reasons: readonly string[];
  saved: string | undefined;
  entered: string | undefined;
  attempt: number;
  /** Spread on the control: identity, validity and description in one place. */
  aria: { id: string; name: string; "aria-invalid"?: true; "aria-describedby"?: string };
};

/** Connects one control to its form: its refusals, what was typed, what is saved meanwhile. */
export function useField(name: string, label: string, described: boolean): FieldTalk {
  const id = useId();
  const talk = useContext(FormTalkContext);
  const { register } = talk;
  useEffect(() => register(name, label), [register, name, label]);

  const reasons = talk.reasonsFor(name);
  const saved = talk.savedFor(name);
  const notes = [
    described && `${id}-hint`,
    saved !== undefined && `${id}-saved`,
    reasons.length > 0 && `${id}-reason`,
  ];
  const describedBy = notes.filter(Boolean).join(" ");
  return {
    id,
    reasons,
    saved,
    entered: talk.enteredFor(name),
    attempt: talk.attempt,
    aria: {
      id,
      name,
      ...(reasons.length > 0 ? { "aria-invalid": true as const } : {}),
      ...(describedBy ? { "aria-describedby": describedBy } : {}),
    },
  };
}

/** Controls that remember what was typed forget it when their form starts afresh. */
export function useFormReset(inside: RefObject<HTMLElement | null>, forget: () => void) {
  const onReset = useEffectEvent(forget);
  useEffect(() => {
    const form = inside.current?.closest("form");
    const listen = () => onReset();
    form?.addEventListener("reset", listen);
    return () => form?.removeEventListener("reset", listen);
  }, [inside]);
}
