import type { Locale } from "@/lib/i18n/messages";
import type { KnownPest } from "@/lib/pests/rules";

type Named = Pick<KnownPest, "scientificName" | "commonNameVi" | "commonNameEn">;

/** What people call it in the reader's language; null where no source we read says so. */
export function commonName({ commonNameVi, commonNameEn }: Named, locale: Locale): string | null {
  return locale === "vi" ? commonNameVi : commonNameEn;
}

/** The scientific name, which is the same in every language, and what people call it. */
export function PestName({ name, common }: { name: string; common?: string | null | undefined }) {
  return (
    <>
      <i lang="la">{name}</i>
      {common && <span className="text-ink-2"> ({common})</span>}
    </>
  );
}
