import "server-only";
import { env } from "@/lib/platform/env";

/**
 * Where a request comes from. Behind TRUST_PROXY=1 there is exactly one proxy of ours, and the last entry of
 * X-Forwarded-For is the one that it wrote itself; whatever stands before it the caller may have made up. Without such
 * a proxy nothing that reaches us can be believed (Next does not show the socket), so there is no limit per origin then,
 * only those per address and per person.
 */
export function originIp(headers: Headers): string | undefined {
  if (!env().trustProxy) return undefined;
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return last && last.length <= 64 ? networkOf(last) : undefined;
}

/** One household or office gets a whole /64 of IPv6 addresses; counting each of those apart would count nothing. */
function networkOf(ip: string): string {
  const bare = ip.replace(/^\[|\](:\d+)?$/g, "").toLowerCase();
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/.exec(bare)?.[1];
  if (mapped) return mapped;
  if (!bare.includes(":") || /^\d+(\.\d+){3}(:\d+)?$/.test(bare)) return bare.split(":")[0] ?? bare;
  const [before = "", after = ""] = bare.split("::");
  const [head, tail] = [before, after].map((half) => half.split(":").filter(Boolean));
  const zeros = bare.includes("::") ? Array.from({ length: Math.max(0, 8 - (head?.length ?? 0) - (tail?.length ?? 0)) }, () => "0") : [];
  return `${[...(head ?? []), ...zeros, ...(tail ?? [])].slice(0, 4).join(":")}::/64`;
}
