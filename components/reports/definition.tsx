/** What a figure means, in sentences beside their questions. */
export function Definition({ facts }: { facts: readonly { label: string; value: string }[] }) {
  return (
    <dl className="grid gap-x-6 sm:grid-cols-[9rem_minmax(0,1fr)]">
      {facts.map(({ label, value }) => (
        <div key={label} className="grid py-1.5 sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="text-ink-2">{label}</dt>
          <dd className="max-w-[68ch]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
