import { ConfirmForm, WithdrawButton } from "@/components/source/state-forms";
import { Facts } from "@/components/ui/notice";
import { Section } from "@/components/ui/page";
import { formatNumber } from "@/lib/core/dates";
import { type Actor, allow } from "@/lib/core/permissions";
import { sayDay } from "@/lib/i18n/say";
import { getLocale, getMessages } from "@/lib/i18n/server";
import type { SourceSheet } from "@/lib/source/queries/sources";

type Props = { state: NonNullable<SourceSheet["waiting"]>; actor: Actor };

/** What one person entered, for another to compare and sign. */
export async function WaitingState({ state, actor }: Props) {
  const [words, locale] = [(await getMessages()).source, await getLocale()];
  const own = state.enteredById === actor.personId;
  const mayConfirm = allow(actor, "source.confirm-state") !== null && !own;
  const activity = formatNumber(state.activityKCi, locale);
  return (
    <Section
      title={words.confirmTitle}
      lead={mayConfirm ? words.confirmLead(state.enteredByName) : own ? words.ownEntry : words.onlyConfirmer}
      actions={allow(actor, "source.enter-state") && <WithdrawButton stateId={state.id} />}
    >
      <Facts
        facts={[
          { label: words.activity, value: `${activity} kCi` },
          { label: words.referenceOn, value: sayDay(state.referenceOn) },
          { label: words.effectiveFrom, value: sayDay(state.effectiveFrom) },
          { label: words.certificateSet, value: state.certificateSet },
          { label: words.entered, value: state.enteredByName },
          { label: words.note, value: state.note },
        ]}
      />
      {mayConfirm && (
        <div className="max-w-[720px]">
          <ConfirmForm
            stateId={state.id}
            stateNo={state.stateNo}
            activity={activity}
            day={sayDay(state.referenceOn)}
          />
        </div>
      )}
    </Section>
  );
}
