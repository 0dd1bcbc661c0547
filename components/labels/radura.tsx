/** The Radura of 21 CFR 179.26(c): a plant in a circle whose upper half is broken. Drawn here, one colour. */
export function Radura() {
  return (
    <svg viewBox="0 0 100 100" role="img" aria-label="Radura" className="block h-full w-full">
      <path d="M8 50a42 42 0 0 0 84 0" fill="none" stroke="#000" strokeWidth="7" />
      <path
        d="M8 50a42 42 0 0 1 84 0"
        fill="none"
        stroke="#000"
        strokeWidth="7"
        strokeDasharray="19.4 8.7"
        strokeDashoffset="-4"
      />
      <circle cx="50" cy="33" r="11" fill="#000" />
      <path d="M50 86C26 82 19 64 20 50c15 1 28 10 30 36Z" fill="#000" />
      <path d="M50 86c24-4 31-22 30-36-15 1-28 10-30 36Z" fill="#000" />
    </svg>
  );
}
