"use client";

import { useMessages } from "@/components/locale";
import { ActionForm } from "@/components/ui/form";
import { countersignSheetAction, prepareSheetAction } from "@/lib/source/actions";

/** Holds exactly the specifications its maker sees. */
export function PrepareForm({
  irradiatorId,
  specIds,
  again,
}: {
  irradiatorId: string;
  specIds: string[];
  again: boolean;
}) {
  const words = useMessages().source.sheet;
  const rows = Object.fromEntries(specIds.map((specId, n) => [`lines.${n}.specId`, specId]));
  return (
    <ActionForm
      action={prepareSheetAction}
      hidden={{ irradiatorId, ...rows }}
      submit={again ? words.prepareAgain : words.prepare}
      tone={again ? "plain" : "primary"}
    />
  );
}

export function CountersignForm({ sheetId, name }: { sheetId: string; name: string }) {
  const messages = useMessages().source;
  return (
    <ActionForm
      action={countersignSheetAction}
      hidden={{ sheetId }}
      submit={messages.sheet.countersign}
      signs={{ meaning: messages.meanings["source.sheet-countersigned"], detail: name }}
    />
  );
}
