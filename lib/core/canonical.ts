/**
 * JSON with sorted keys and one spelling per value, so that equal content has equal bytes
 * (the idea of RFC 8785; numbers are JavaScript's shortest form, dates ISO in UTC, decimals and bigints strings).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (typeof value === "bigint") return JSON.stringify(value.toString());
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") {
    if ("toFixed" in value && typeof value.toFixed === "function") return JSON.stringify(value.toFixed());
    const entries = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
