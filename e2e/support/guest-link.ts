import type { BrowserContext } from "@playwright/test";

/** A meeting of circle A with a guest of a company. */
const programme = "/bijeenkomsten/midwest-postregistratie-vergelijken/bewerken/programma";

/** Has a lead give that guest a new link, and passes on the secret in it. */
export async function guestSecret(lead: BrowserContext): Promise<string> {
  const page = await lead.newPage();
  await page.goto(programme);
  await page.getByRole("link", { name: /ink geven aan Pol Praatmaar/ }).click();
  await page.getByRole("button", { name: "Toon de link" }).click();
  const link = await page.getByLabel("Link voor Pol Praatmaar").inputValue();
  await page.close();
  return link.split("/").at(-1) ?? "";
}
