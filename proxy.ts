import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/platform/env";
import { filesOrigin } from "@/lib/platform/files/origin";

/** Sets headers and nothing more: whether somebody may is decided where it is done. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (!canBeRead(pathname)) return new NextResponse(null, { status: 400 });
  // What is no page says itself what it may do.
  if (pathname.startsWith("/api/")) return NextResponse.next();
  const policy = policyWith(btoa(crypto.randomUUID()));
  const headers = new Headers(request.headers);
  // Next reads the nonce from it and puts it on its own scripts.
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** An address with half a letter or a NUL in it names nothing, and would be an error further on. */
function canBeRead(pathname: string): boolean {
  try {
    return !decodeURIComponent(pathname).includes("\0");
  } catch {
    return false;
  }
}

/** Only our own scripts run, nothing comes from elsewhere, and no form goes there. */
function policyWith(nonce: string): string {
  // React takes stack traces of the server apart with it, in development only.
  const evaluating = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    // Large files go from the browser to the store of files itself.
    `connect-src 'self' ${filesOrigin(env()) ?? ""}`.trim(),
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluating}`,
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

// Uploads and mails stay out: what passes here is kept in memory and cut at 10 MB, and a film or a mail with photographs would not fit.
export const config = { matcher: ["/((?!_next/|api/uploads|api/mail/).*)"] };
