import { Signature } from "@/components/ui/signature";
import type { SignatureSheet } from "@/lib/core/signature-check";
import { sayMeaning } from "@/lib/i18n/meanings";
import { getMessages } from "@/lib/i18n/server";

/** A signature as checked at this moment, or the word that there is none. */
export async function SignedBy({ signature }: { signature: SignatureSheet | null }) {
  const m = await getMessages();
  if (!signature) return <p className="text-sm text-bad">{m.release.signatureMissing}</p>;
  return <Signature {...signature} meaning={sayMeaning(m, signature.meaning)} />;
}
