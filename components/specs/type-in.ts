/** As if it had been typed, so that what is computed beside it is computed anew. */
export function typeIn(form: HTMLFormElement, name: string, value: string | number, comma: boolean) {
  const box = form.elements.namedItem(name);
  if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return;
  box.value = typeof value === "number" && comma ? String(value).replace(".", ",") : String(value);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}
