import type { Env } from "@/lib/platform/env";
import { down, type Finding, ok, reasonOf } from "./finding";

const ENGINE = "sign-in";

/** Whether each organisation's provider can be found, and is who it says. */
export function signInFindings({ oidcProviders }: Env): Promise<Finding[]> {
  return Promise.all(oidcProviders.map(({ id, issuer }) => providerFinding(id, issuer)));
}

async function providerFinding(id: string, issuer: string): Promise<Finding> {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) return down(ENGINE, `${id}: ${address} answers ${answer.status}.`, "Check the issuer in OIDC_PROVIDERS.");
    const { issuer: says } = (await answer.json()) as { issuer?: string };
    if (says === issuer) return ok(ENGINE, `${id} answers.`);
    return down(ENGINE, `${id} calls itself ${says}, not ${issuer}.`, "Write the issuer in OIDC_PROVIDERS exactly as the provider does.");
  } catch (error) {
    return down(ENGINE, `${id} does not answer: ${reasonOf(error)}.`, "Check the issuer in OIDC_PROVIDERS.");
  }
}
