type Nested = { [name: string]: unknown };

const reserved = new Set(["_key", "_password"]);
const unsafe = new Set(["__proto__", "constructor", "prototype"]);

/** What was typed, for giving back after a refusal. Secrets are never echoed. */
export function enteredText(form: FormData): Record<string, string> {
  const entered: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value === "string" && !name.startsWith("$ACTION") && !isSecret(name)) entered[name] = value;
  }
  return entered;
}

function isSecret(name: string): boolean {
  return reserved.has(name) || /password|pin$|cardcode/i.test(name);
}

/** "readings.0.doseGy" becomes { readings: [{ doseGy }] }; the pipeline's own boxes are taken out. */
export function nestForm(form: FormData): { key?: string; password?: string; input: Nested } {
  const input: Nested = {};
  for (const [name, value] of form.entries()) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || reserved.has(name)) continue;
    const path = name === "_version" ? ["version"] : name.split(".");
    if (path.length <= 4 && !path.some((step) => unsafe.has(step))) place(input, path, value);
  }
  const key = form.get("_key");
  const password = form.get("_password");
  return {
    ...(typeof key === "string" && key.length > 0 && key.length <= 64 ? { key } : {}),
    ...(typeof password === "string" && password.length > 0 ? { password: password.slice(0, 256) } : {}),
    input: listify(input) as Nested,
  };
}

function place(into: Nested, path: string[], value: string): void {
  const [step = "", ...rest] = path;
  if (rest.length === 0) {
    into[step] = value;
    return;
  }
  if (typeof into[step] !== "object" || into[step] === null) into[step] = {};
  place(into[step] as Nested, rest, value);
}

/** Objects whose keys are all small numbers are lists, in numeric order. */
function listify(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, member]) => [name, listify(member)] as const);
  const isList = entries.length > 0 && entries.every(([name]) => /^\d{1,4}$/.test(name));
  return isList
    ? entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, member]) => member)
    : Object.fromEntries(entries);
}
