import type { BrowserContext } from "@playwright/test";

/** Guests of a company in the demo world. A new link ends the one before, so that each is one test's alone. */
export const guests = {
  midwest: { name: "Pol Praatmaar", meeting: "midwest-postregistratie-vergelijken" },
  zuidWest: { name: "Veerle Verkoopt", meeting: "zuid-west-vlaanderen-loket-en-dossier" },
};

/** Has a lead give that guest a new link, and passes on the secret in it. */
export async function guestSecret(lead: BrowserContext, { name, meeting } = guests.midwest): Promise<string> {
  const page = await lead.newPage();
  await page.goto(`/bijeenkomsten/${meeting}/bewerken/programma`);
  await page.getByRole("link", { name: new RegExp(`ink geven aan ${name}`) }).click();
  await page.getByRole("button", { name: "Toon de link" }).click();
  const link = await page.getByLabel(`Link voor ${name}`).inputValue();
  await page.close();
  return link.split("/").at(-1) ?? "";
}
