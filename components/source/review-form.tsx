"use client";

import { useMessages } from "@/components/locale";
import { TextAreaField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { reviewTimerAction } from "@/lib/source/actions";

export function ReviewForm({ runId, code }: { runId: string; code: string }) {
  const messages = useMessages().source;
  const words = messages.timer;
  return (
    <ActionForm
      action={reviewTimerAction}
      hidden={{ runId }}
      submit={words.review}
      signs={{ meaning: messages.meanings["source.timer-reviewed"], detail: words.reviewDetail(code) }}
    >
      <TextAreaField name="reason" label={messages.reason} maxLength={1000} rows={3} />
    </ActionForm>
  );
}
