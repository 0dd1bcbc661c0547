"use client";

import type { ActionState } from "@/lib/core/action-state";
import type { Refusal } from "@/lib/core/result";

type Boxes = Record<string, string>;

/**
 * Speaks to the sign-in address directly: the library's own client leaves the page when the network is gone,
 * and a half-filled form underneath would go with it. A broken network throws, which the form says in words.
 */
export async function signInWith(provider: "password" | "station", boxes: Boxes): Promise<ActionState<null>> {
  const { csrfToken } = (await answerOf("/api/auth/csrf")) as { csrfToken: string };
  const body = new URLSearchParams({ ...boxes, csrfToken, callbackUrl: "/", json: "true" });
  const { url } = (await answerOf(`/api/auth/callback/${provider}`, { method: "POST", body })) as {
    url: string;
  };
  const said = new URL(url, window.location.origin).searchParams;
  const error = said.has("csrf") ? "unexpected" : said.get("error");
  if (!error) return { status: "done", value: null, at: Date.now() };
  const entered: Boxes = boxes.staffCode ? { staffCode: boxes.staffCode } : {};
  return { status: "refused", refusals: [{ ...refusalOf(error), field: proofOf(boxes) }], entered };
}

/** The box the answer belongs to: what was shown as proof. */
function proofOf(boxes: Boxes): string {
  return ["password", "pin", "card"].find((name) => name in boxes) ?? "password";
}

async function answerOf(path: string, init: RequestInit = {}): Promise<unknown> {
  const answer = await fetch(path, { ...init, cache: "no-store", credentials: "same-origin" });
  return answer.json();
}

function refusalOf(error: string): Refusal & { waitS?: number; reference?: string } {
  const [code = "", fact = ""] = error.split(":");
  if (code === "sign-in.wait") return { code, waitS: Number(fact) };
  if (code.startsWith("sign-in.")) return { code };
  return { code: "unexpected", ...(fact ? { reference: fact } : {}) };
}

export function boxesOf(form: FormData, ...names: string[]): Boxes {
  const typed = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return Object.fromEntries(names.map((name) => [name, typed(name)]));
}
