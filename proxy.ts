import { type NextRequest, NextResponse } from "next/server";

const development = process.env.NODE_ENV === "development";

/** Headers only: who may see what is decided by each query and command. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  const { pathname, search } = request.nextUrl;
  const path = readable(pathname);
  const policy = isFile(path) ? filePolicy : contentPolicy(nonce);

  const forwarded = new Headers(request.headers);
  forwarded.set("x-nonce", nonce);
  // Signing in comes back to this address; whatever the sender claimed is overwritten.
  forwarded.set("x-path", path + search);
  forwarded.set("content-security-policy", policy);

  const onward = { request: { headers: forwarded } };
  const response =
    path === pathname
      ? NextResponse.next(onward)
      : NextResponse.rewrite(new URL(path + search, request.nextUrl), onward);
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of fixedHeaders) response.headers.set(name, value);
  return response;
}

export const config = {
  matcher: ["/((?!_next/static/|icon.svg$|favicon.ico$).*)"],
};

const fixedHeaders: readonly (readonly [string, string])[] = [
  ["strict-transport-security", "max-age=31536000; includeSubDomains"],
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["referrer-policy", "no-referrer"],
  ["cross-origin-opener-policy", "same-origin"],
  ["permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"],
  ["cache-control", "no-store"],
];

/** Files that people brought: whatever is in them, nothing of it runs and nothing of it loads. */
const filePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'";

/** Percent signs that spell no letters break Next before any page is asked; as signs they are an unknown address. */
function readable(path: string): string {
  try {
    decodeURIComponent(path);
    return path;
  } catch {
    return path.replaceAll("%", "%25");
  }
}

function isFile(path: string): boolean {
  return /^\/api\/evidence\/[^/]+$/.test(path);
}

function contentPolicy(nonce: string): string {
  // React's development build needs eval, and its error overlay writes style tags without a nonce.
  const scripts = development ? " 'unsafe-eval'" : "";
  const styles = development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${scripts}`,
    `style-src ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
