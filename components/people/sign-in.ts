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

function refusalOf(error: string): Refusal & { waitS?: number } {
  const [code = "", waitS] = error.split(":");
  if (code === "sign-in.wait") return { code, waitS: Number(waitS) };
  return { code: code.startsWith("sign-in.") ? code : "unexpected" };
}

export function boxesOf(form: FormData, ...names: string[]): Boxes {
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? "")]));
}
