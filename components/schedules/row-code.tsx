import { Link } from "@/components/ui/link";

/** A row of the schedules by its code, as a way to it for whoever may read it. */
export function RowCode({ code, linked }: { code: string; linked: boolean }) {
  return linked ? (
    <Link className="link" href={`/schedules/${encodeURIComponent(code)}`}>
      {code}
    </Link>
  ) : (
    code
  );
}
