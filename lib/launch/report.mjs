import { ProgramFailed } from "./child.mjs";

const began = Date.now();
export const secondsSince = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`;
export const elapsed = () => secondsSince(began);

export const say = (text = "") => process.stdout.write(`${text}\n`);
export const complain = (text) => process.stderr.write(`${text}\n`);

/** A fault with words for the person at the keyboard, in both languages; nothing else is printed about it. */
export class Plain extends Error {
  constructor(vi, en) {
    super(`${vi}\n${en}`);
  }
}

let hushed = false;

/** Once everything is being stopped, what ends because of that is no news. */
export const hush = () => (hushed = true);

/** One line when a stage ends, with its time; a line at its beginning only when it takes long enough to wonder. */
export async function stage(name, work) {
  const start = Date.now();
  const slow = setTimeout(() => say(`  …  ${name}`), 1500);
  try {
    const result = await work();
    say(`  ✓  ${name}  ${secondsSince(start)}`);
    return result;
  } catch (error) {
    if (!hushed) say(`  ✗  ${name}  ${secondsSince(start)}`);
    throw error;
  } finally {
    clearTimeout(slow);
  }
}

export function explain(error) {
  if (error instanceof Plain) complain(`\n${error.message}`);
  else complain(`\n${error instanceof ProgramFailed ? error.message : (error.stack ?? error)}`);
  if (error.output) complain(error.output.trimEnd());
}
