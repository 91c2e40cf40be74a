import { z } from "zod";

/** Microsoft Entra ID, in every cloud. It never says that it verified an address. */
const ENTRA = /^(login\.microsoftonline\.(com|us)|login\.partner\.microsoftonline\.cn|sts\.windows\.net)$/;
/** The addresses of Entra that speak for every tenant at once; the number is the tenant of all private Microsoft accounts. */
const EVERY_TENANT = /^\/(common|organizations|consumers|9188040d-6c67-4c5b-b112-36a304b66dad)(\/|$)/i;

/** Over https only, or what stands in between could pose as anybody; on this very machine nothing stands in between. */
const isPrivate = ({ protocol, hostname }: URL) => protocol === "https:" || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);

const issuer = z.url({ protocol: /^https?$/, error: "needs an issuer, an address" }).superRefine((text, context) => {
  if (!URL.canParse(text)) return;
  const url = new URL(text);
  const refuse = (message: string) => context.addIssue({ code: "custom", message });
  if (!isPrivate(url)) refuse("needs an issuer that begins with https://");
  // Whoever makes a tenant decides which addresses its people seem to have (nOAuth), so only a named tenant can be trusted.
  if (ENTRA.test(url.hostname) && EVERY_TENANT.test(url.pathname))
    refuse(
      "needs the issuer of one tenant, like https://login.microsoftonline.com/<tenant id>/v2.0: common, organizations and consumers let anybody in",
    );
});

const isEntra = (address: string) => URL.canParse(address) && ENTRA.test(new URL(address).hostname);

const domain = z
  .string()
  .toLowerCase()
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/, "needs mail domains like gemeente.be, without @");

const provider = z
  .object(
    {
      /** Stands in addresses: `/api/auth/callback/<id>`. */
      id: z.string("needs an id").regex(/^[a-z0-9-]{2,30}$/, "needs an id of small letters, digits and dashes"),
      name: z.string("needs a name for on the button").min(2, "needs a name for on the button"),
      issuer,
      clientId: z.string("needs a clientId").min(1, "needs a clientId"),
      clientSecret: z.string("needs a clientSecret").min(1, "needs a clientSecret"),
      /**
       * Which mail domains this provider may speak for. Empty: any, but then only addresses that it says it verified itself
       * (`email_verified`). Microsoft Entra ID never says so, hence its domains must be named.
       */
      domains: z.array(domain, "needs its domains as a list").default([]),
    },
    "needs an id, a name, an issuer, a clientId and a clientSecret",
  )
  .refine((one) => one.domains.length > 0 || !isEntra(one.issuer), {
    message:
      "needs domains: Microsoft Entra ID does not tell whether it verified an address, so name the mail domains that it may speak for",
    path: ["domains"],
  });
export type OidcProvider = z.output<typeof provider>;

const notJson = "must be a list in JSON, see .env.example";

/** The variable OIDC_PROVIDERS: a list in JSON. */
export const providers = z.preprocess(
  (value, context) => {
    if (value === undefined || value === "") return [];
    try {
      return JSON.parse(String(value)) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: notJson });
      return z.NEVER;
    }
  },
  z.array(provider, notJson).refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "names the same id twice"),
);
