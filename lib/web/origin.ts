import { DomainError } from "@/lib/kernel/errors";

/**
 * Refuses a change that another site asks for. A missing Origin is refused too: browsers send it with every POST, and
 * the framework lets requests without it through.
 */
export function requireOwnOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  if (origin && host && hostOf(origin) === host) return;
  throw new DomainError("not_allowed", "errors.otherSite");
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
