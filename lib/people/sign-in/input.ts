import { z } from "zod";

/** Plain ASCII only: look-alike characters must never send a mail somewhere else (GHSA-7rqj-j65f-68wh). */
const address = /^[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_%+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;

export const emailAddress = z
  .string()
  .trim()
  .min(1, "signIn.emailMissing")
  .max(254, "signIn.emailWrong")
  .transform((text) => text.toLowerCase())
  .refine((text) => address.test(text) && !text.includes(".."), "signIn.emailWrong");

/** What a browser would make of a path; `/.//other.example` becomes one that begins with two slashes. */
function isOwn(path: string): boolean {
  if (!/^\/[\x21-\x7e]*$/.test(path) || path.includes("\\") || !URL.canParse(path, "http://own")) return false;
  const { host, pathname } = new URL(path, "http://own");
  return host === "own" && !pathname.startsWith("//");
}

/** Only a path of our own: anything else becomes the front page. */
export const nextPath = z
  .string()
  .optional()
  .catch(undefined)
  .transform((path) => (path && isOwn(path) ? path : "/"));

export const askLinkInput = z.object({ email: emailAddress, next: nextPath });
export const useLinkInput = z.object({ token: z.string().min(20, "signIn.linkUsed").max(100, "signIn.linkUsed") });
export const useCodeInput = z.object({
  email: emailAddress,
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "signIn.codeWrong")),
});
