import { type Tone, ToneShape, toneText } from "@/components/ui/badge";
import { formatExactly } from "@/lib/core/dates";
import { getMessages } from "@/lib/i18n/server";

export type SignatureFacts = {
  printedName: string;
  signedAt: Date;
  /** In the reader's language. */
  meaning: string;
  state: "valid" | "changed" | "forged";
};

const tones: Record<SignatureFacts["state"], Tone> = { valid: "good", changed: "hold", forged: "bad" };

/** A signature as paper shows it: who, when with zone, what it means, and whether it still holds. */
export async function Signature({ printedName, signedAt, meaning, state }: SignatureFacts) {
  const words = (await getMessages()).ui.signature;
  return (
    <div className="keep-together inline-grid content-start gap-0.5 border-l-2 border-line-strong pl-3 text-sm">
      <p>
        <span className="text-ink-2">{words.signedBy}</span>{" "}
        <span className="font-medium">{printedName}</span>
        <span className="text-ink-2"> · {meaning}</span>
      </p>
      <p className="flex flex-wrap items-center gap-x-3 text-ink-2">
        <time dateTime={signedAt.toISOString()}>{formatExactly(signedAt)}</time>
        <span className={`inline-flex items-center gap-1.5 ${toneText[tones[state]]}`}>
          <ToneShape tone={tones[state]} />
          {words[state]}
        </span>
      </p>
    </div>
  );
}
