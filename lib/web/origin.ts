import { DomainError } from "@/lib/kernel/errors";
import { env } from "@/lib/platform/env";

/**
 * Refuses a change that another site asks for. A missing Origin is refused too: browsers send it with every POST, and
 * the framework lets requests without it through.
 */
export function requireOwnOrigin(headers: Headers): void {
  const host = hostOf(headers.get("origin"));
  if (host && ownHosts(headers).includes(host)) return;
  throw new DomainError("not_allowed", "errors.otherSite");
}

/** Where we are reached: as configured, as asked, and, when there is a proxy that we trust, as it was asked. */
function ownHosts(headers: Headers): (string | null)[] {
  const { baseUrl, trustProxy } = env();
  const forwarded = trustProxy ? headers.get("x-forwarded-host") : null;
  return [hostOf(baseUrl), headers.get("host"), forwarded];
}

function hostOf(origin: string | null): string | null {
  return origin && URL.canParse(origin) ? new URL(origin).host : null;
}
