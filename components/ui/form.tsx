"use client";

import { useRouter } from "next/navigation";
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useTransition,
} from "react";
import { useMessages } from "@/components/locale";
import { Button } from "@/components/ui/button";
import { FormHostContext, FormTalkContext } from "@/components/ui/form-context";
import { newKey, staleOf, useFormTalk, useSafeAction } from "@/components/ui/form-state";
import { useLeaveGuard } from "@/components/ui/leave-guard";
import { generalReasons, RefusalList } from "@/components/ui/refusal-list";
import { isEchoOfScan } from "@/components/ui/scan";
import { type Signing, SigningBlock } from "@/components/ui/signing-block";
import { formatClock } from "@/components/ui/time-text";
import type { ActionState, FormAction } from "@/lib/core/action-state";
import type { Refusal } from "@/lib/core/result";
import { sayRefusal } from "@/lib/i18n/refusals";

export type ActionFormProps<T> = {
  action: FormAction<T>;
  /** Words on the button: what pressing does. */
  submit?: string;
  /** Values that travel with the form but are not typed. */
  hidden?: Record<string, string>;
  /** The version this form was rendered from, for forms that amend. */
  version?: string | number;
  /** Pressing signs: asks for the password and says what the signature means. */
  signs?: Signing;
  /** Where to go when done: "/lots/{id}" is filled from the answer. */
  next?: string | ((value: T) => string);
  /** Said when done and staying here. */
  done?: string;
  onDone?: (value: T) => void;
  tone?: "primary" | "danger" | "plain";
  /** Over the reasons, where “not recorded” would not be the word. */
  refusedHeading?: string;
  /** Gloves: 48 px targets and 16 px text. */
  floor?: boolean;
  /** Beside the button: a way out. */
  aside?: ReactNode;
  children?: ReactNode;
};

/** The one way to change anything: refusals under their fields, nothing typed lost, nothing recorded twice. */
export function ActionForm<T>(props: ActionFormProps<T>) {
  const {
    action,
    submit,
    hidden,
    version,
    signs,
    next,
    done,
    onDone,
    tone = "primary",
    floor,
    aside,
    refusedHeading,
    children,
  } = props;
  const messages = useMessages();
  const router = useRouter();
  const host = useContext(FormHostContext);

  const form = useRef<HTMLFormElement>(null);
  const alert = useRef<HTMLDivElement>(null);
  const sending = useRef(false);
  const unsaved = useRef(false);
  const [firstKey] = useState(newKey);
  const key = useRef(firstKey);
  const [leaving, startLeaving] = useTransition();
  // Not in an effect: what was done may take the form off its page before one could run.
  function leave(answer: ActionState<T>) {
    if (answer.status !== "done" || next === undefined) return;
    unsaved.current = false;
    startLeaving(() =>
      router.push(typeof next === "function" ? next(answer.value) : fillTemplate(next, answer.value)),
    );
  }
  const [turnedAway, setTurnedAway] = useState<unknown>(null);

  const [state, dispatch, pending] = useSafeAction(action, sending, leave);
  const say = useCallback((refusal: Refusal) => sayRefusal(messages, refusal), [messages]);
  const { talk, refusals, onScreen } = useFormTalk(state, say);
  const shownVersion = staleOf(state)?.version ?? version;
  useLeaveGuard(unsaved, messages.ui.form.leave);

  const expired = state.status === "refused" && state.refusals.some(({ code }) => code === "session.expired");
  const signingIn = expired && host.SignInDialog !== null && turnedAway !== state;

  const settle = useEffectEvent((answer: ActionState<T>) => {
    if (answer.status === "done") {
      unsaved.current = false;
      key.current = newKey();
      onDone?.(answer.value);
      if (next === undefined) form.current?.reset();
    }
    if (answer.status === "refused") {
      forgetPassword(form.current);
      if (answer.refusals.some(({ code }) => code === "key.reused")) key.current = newKey();
      if (!signingIn)
        focusFirstProblem(form.current, alert.current, generalReasons(answer.refusals, onScreen).length > 0);
    }
  });
  useEffect(() => settle(state), [state]);

  function send(data: FormData) {
    if (sending.current || leaving) return;
    sending.current = true;
    data.set("_key", key.current);
    startTransition(() => dispatch(data));
  }

  // Handled here rather than by React, which would empty every box after the answer.
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    send(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter));
  }

  // The line feed after a scanner's Enter would press the button that the scan has just gone on to.
  function dropEcho(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === "Enter" && event.target instanceof HTMLButtonElement && isEchoOfScan(event.timeStamp))
      event.preventDefault();
  }

  const busy = pending || leaving;
  return (
    <>
      <form
        ref={form}
        action={send}
        onSubmit={onSubmit}
        onKeyDownCapture={dropEcho}
        onInput={({ target }) => {
          // A password is forgotten after every answer, so that nothing is lost with it.
          if (!(target instanceof HTMLInputElement && target.name === "_password")) unsaved.current = true;
        }}
        noValidate
        autoComplete="off"
        aria-busy={busy}
        className={`grid grid-cols-[minmax(0,1fr)] gap-5 ${floor ? "floor" : ""}`}
      >
        <input
          type="hidden"
          name="_key"
          defaultValue={firstKey}
          autoComplete="off"
          suppressHydrationWarning
        />
        {shownVersion !== undefined && <input type="hidden" name="_version" value={shownVersion} readOnly />}
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} readOnly />
        ))}
        <RefusalList
          ref={alert}
          refusals={refusals}
          onScreen={onScreen}
          form={form}
          say={say}
          heading={refusedHeading}
        />
        <FormTalkContext value={talk}>
          {children}
          {signs && <SigningBlock signing={signs} signer={host.signer} />}
        </FormTalkContext>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" tone={tone} disabled={busy}>
            {busy
              ? messages.ui.form.pending
              : (submit ?? (signs ? messages.ui.signature.submit : messages.ui.form.submit))}
          </Button>
          {aside}
          <p role="status" className="text-good">
            {state.status === "done" && !leaving && !pending
              ? (done ?? messages.ui.form.saved(formatClock(state.at)))
              : null}
          </p>
        </div>
      </form>
      {host.SignInDialog && (
        <host.SignInDialog
          open={signingIn}
          onSignedIn={() => {
            setTurnedAway(state);
            form.current?.requestSubmit();
          }}
          onCancel={() => {
            setTurnedAway(state);
            focusFirstProblem(form.current, alert.current, true);
          }}
        />
      )}
    </>
  );
}

function fillTemplate(template: string, value: unknown): string {
  const facts: Record<string, unknown> =
    typeof value === "object" && value !== null ? { ...value } : { value };
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    return typeof fact === "string" || typeof fact === "number" ? encodeURIComponent(fact) : "";
  });
}

function forgetPassword(form: HTMLFormElement | null) {
  const password = form?.elements.namedItem("_password");
  if (password instanceof HTMLInputElement) password.value = "";
}

function focusFirstProblem(form: HTMLFormElement | null, alert: HTMLElement | null, isGeneral: boolean) {
  const field = form?.querySelector<HTMLElement>("[aria-invalid=true]");
  if (isGeneral || !field) alert?.focus();
  else field.focus();
}
