import type { Anchor } from "./chain";

const anchorShape = /^(?:(open|security):)?(\d+):([0-9a-f]{16,64})$/i;

export function readAnchor(text: string, from: string): Anchor {
  const [, chain, seq, hash] = anchorShape.exec(text.trim()) ?? [];
  if (!seq || !hash)
    throw new Error(`${from}: "${text}" is not SEQ:HASH, a number and at least 16 hexadecimal signs`);
  return {
    chain: chain?.toLowerCase() === "security" ? "security" : "open",
    seq: Number(seq),
    hash16: hash.toLowerCase(),
    from,
  };
}

export function readAnchorFile(text: string, file: string): Anchor[] {
  return text.split(/\r?\n/).flatMap((line, place) => {
    const anchor = line.replace(/#.*/, "").trim();
    return anchor === "" ? [] : [readAnchor(anchor, `${file} line ${place + 1}`)];
  });
}
