import { Link } from "@/components/ui/link";

/** A row of the schedules by its code, as a way to it for whoever may read it; a code is never cut at its hyphens. */
export function RowCode({ code, linked }: { code: string; linked: boolean }) {
  return linked ? (
    <Link className="link whitespace-nowrap" href={`/schedules/${encodeURIComponent(code)}`}>
      {code}
    </Link>
  ) : (
    <span className="whitespace-nowrap">{code}</span>
  );
}
