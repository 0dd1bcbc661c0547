import type { ActionState, FormAction } from "@/lib/core/action-state";

/** Files are too big for an action: they go to an endpoint, which answers what an action would. */
export function sendScan(number: string): FormAction<{ id: string }> {
  return async (_previous, form) => {
    const answer = await fetch(`/api/certificates/${encodeURIComponent(number)}/scans`, {
      method: "POST",
      body: form,
    });
    return (await answer.json()) as ActionState<{ id: string }>;
  };
}
