import type { Browser, BrowserContext } from "@playwright/test";
import { signInAs } from "./sign-in";

/**
 * Who knocks. Circle A is Midwest, circle B Westhoek. A guest speaker of circle A has a link and no session: everywhere else
 * they are a stranger, and so is who holds the address of memberA's calendar.
 */
export const identities = ["anon", "guest", "feed", "user", "memberA", "memberB", "formerA", "leadA", "leadB", "admin"] as const;
export type Identity = (typeof identities)[number];

/** Who has no session. */
const stranger = ["anon", "guest", "feed"] as const;
type Stranger = (typeof stranger)[number];
export const isStranger = (identity: Identity): identity is Stranger => stranger.some((one) => one === identity);

const names: Record<Exclude<Identity, Stranger>, string> = {
  user: "Zara Zonderkring",
  memberA: "Koen Denkbeeld",
  memberB: "Griet Nergens",
  formerA: "Tom Bedacht",
  leadA: "Els Voorbeeld",
  leadB: "Bram Ingebeeld",
  admin: "Paula Platform",
};

/** A browser for each, signed in. Whoever is no member any more signed in while they still were, and left. */
export async function everybody(browser: Browser): Promise<Record<Identity, BrowserContext>> {
  const all = {} as Record<Identity, BrowserContext>;
  for (const identity of identities) {
    const context = await browser.newContext();
    all[identity] = context;
    if (isStranger(identity)) continue;
    const page = await context.newPage();
    await signInAs(page, names[identity]);
    if (identity === "formerA") {
      await page.goto("/kringen/midwest/aansluiten");
      const leave = page.getByRole("button", { name: /^Verlaat/ });
      if (await leave.isVisible()) await leave.click();
      await page.getByRole("button", { name: /^Verlaat/ }).waitFor({ state: "hidden" });
    }
    await page.close();
  }
  return all;
}
