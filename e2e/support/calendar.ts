import type { BrowserContext } from "@playwright/test";

/** The secret in the address of somebody's own calendar, made anew: the one before is dead. */
export async function calendarSecret(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.goto("/mijn/agenda");
  await page.getByRole("button", { name: /^(Maak een|Vervang het) adres: Alle bijeenkomsten/ }).click();
  const address = await page.getByLabel("Adres van je agenda").inputValue();
  await page.close();
  return address.split("/").at(-1) ?? "";
}
