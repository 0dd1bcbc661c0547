import type { ComponentProps } from "react";
import { Link } from "@/components/ui/link";

export type ButtonTone = "primary" | "plain" | "quiet" | "danger";

const tones: Record<ButtonTone, string> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-hover font-medium",
  plain: "border-line-strong bg-raised text-ink hover:bg-hover",
  quiet: "border-transparent text-ink-2 hover:bg-hover hover:text-ink",
  danger: "border-bad bg-raised text-bad hover:bg-bad-soft font-medium",
};

function buttonClass(tone: ButtonTone, small: boolean): string {
  const size = small ? "min-h-8 px-2.5 text-sm" : "min-h-(--control) px-3.5 text-(length:--control-text)";
  return `inline-flex items-center justify-center gap-2 rounded-md border ${size} leading-tight whitespace-nowrap no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-55 ${tones[tone]}`;
}

type Look = { tone?: ButtonTone; small?: boolean };

/** One primary per page: the next step. Everything else is plain or quiet. */
export function Button({
  tone = "plain",
  small = false,
  type = "button",
  className = "",
  ...rest
}: ComponentProps<"button"> & Look) {
  return <button type={type} className={`${buttonClass(tone, small)} ${className}`} {...rest} />;
}

/** Looks like a button, is a link: it goes somewhere and changes nothing. */
export function LinkButton({
  tone = "plain",
  small = false,
  className = "",
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return <Link className={`${buttonClass(tone, small)} ${className}`} {...rest} />;
}
