import NextLink from "next/link";
import type { ComponentProps } from "react";

/** Never prefetches: rendering a page may be an audited read, and nobody has read it yet. */
export function Link(props: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
  return <NextLink prefetch={false} {...props} />;
}
