/** The product's mark: a source rod and its field. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" className="shrink-0">
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <g fill="none" className="stroke-on-accent" strokeLinecap="round">
        <path d="M12 6.5v11" strokeWidth="2.4" />
        <path d="M8.4 8.2a7.5 7.5 0 0 0 0 7.6M15.6 8.2a7.5 7.5 0 0 1 0 7.6" strokeWidth="1.7" />
        <path
          d="M5.2 6.4a11.5 11.5 0 0 0 0 11.2M18.8 6.4a11.5 11.5 0 0 1 0 11.2"
          strokeWidth="1.2"
          opacity="0.6"
        />
      </g>
    </svg>
  );
}
