import { LinkButton } from "@/components/ui/button";
import { formatNumber } from "@/lib/core/dates";
import { type Actor, allow } from "@/lib/core/permissions";
import type { Locale, Messages } from "@/lib/i18n/messages";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { Step, StepCode } from "@/lib/lots/rules/steps";

const pages: Record<StepCode, (lotId: string) => string> = {
  inspect: (id) => `/lots/${id}/inspect`,
  "await-inspector": (id) => `/lots/${id}#waiting`,
  "inspect-again": (id) => `/lots/${id}/inspect`,
  acknowledge: (id) => `/lots/${id}/acknowledge`,
  load: (id) => `/lots/${id}/load`,
  enter: () => "/runs",
  leave: () => "/runs",
  unload: (id) => `/lots/${id}/unload`,
  close: (id) => `/lots/${id}/unload#close`,
  "finish-run": () => "/runs",
  read: (id) => `/lots/${id}#readings`,
  decide: (id) => `/lots/${id}#checks`,
  clear: (id) => `/lots/${id}#holds`,
  seal: (id) => `/lots/${id}/seal`,
  certify: (id) => `/lots/${id}#certificates`,
  dispatch: (id) => `/lots/${id}/dispatch`,
  return: (id) => `/lots/${id}/return`,
  destroy: (id) => `/lots/${id}/destroy`,
};

export function stepHref(lotId: string, step: Step): string {
  return pages[step.code](lotId);
}

const countsCartons = new Set<StepCode>(["load", "close", "return", "destroy"]);

export function sayStep(messages: Messages, locale: Locale, { code, count }: Step): string {
  const { steps, stepCounts } = messages.lots;
  if (count === null) return steps[code];
  const said = formatNumber(count, locale);
  if (countsCartons.has(code)) return `${steps[code]} · ${stepCounts.cartons(said)}`;
  if (code === "read") return `${steps[code]} · ${stepCounts.dosimeters(said)}`;
  return `${steps[code]} · ${stepCounts.carriers(said)}`;
}

/** The steps this person may take, in the order they press. */
export function stepsFor(actor: Actor, steps: readonly Step[]): Step[] {
  return steps.filter(({ permission }) => allow(actor, permission) !== null);
}

/** The next step as the only primary button; acts that live on this very page are pointed at, since they have their own. */
export async function NextStep({
  lotId,
  actor,
  steps,
}: {
  lotId: string;
  actor: Actor;
  steps: readonly Step[];
}) {
  const [m, locale] = [await getMessages(), await getLocale()];
  const [mine, ...others] = stepsFor(actor, steps);
  const [first] = steps;
  if (!mine)
    return first ? <p className="text-ink-2">{m.lots.sheet.notYours(sayStep(m, locale, first))}</p> : null;
  const here = stepHref(lotId, mine).includes("#");
  return (
    <>
      {others.slice(0, 2).map((step) => (
        <LinkButton key={step.code} href={stepHref(lotId, step)}>
          {sayStep(m, locale, step)}
        </LinkButton>
      ))}
      <LinkButton href={stepHref(lotId, mine)} tone={here ? "plain" : "primary"}>
        {sayStep(m, locale, mine)}
      </LinkButton>
    </>
  );
}
