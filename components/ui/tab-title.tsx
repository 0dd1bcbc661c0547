/** What the browser's tab, its history and a bookmark say; React keeps it with the page that it stands in. */
export function TabTitle({ children }: { children: string }) {
  return <title>{`${children} · Solieu`}</title>;
}
