import type { Browser, BrowserContext } from "@playwright/test";
import { signInAs } from "./sign-in";

/** Who knocks. Circle A is Midwest, circle B Westhoek. A guest speaker and the holder of a calendar address have no door yet. */
export const identities = ["anon", "user", "memberA", "memberB", "formerA", "leadA", "leadB", "admin"] as const;
export type Identity = (typeof identities)[number];

const names: Record<Exclude<Identity, "anon">, string> = {
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
    if (identity === "anon") continue;
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
