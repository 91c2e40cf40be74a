import { expect, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

const QUESTION = "Welke afspraken maken jullie met de leverancier van het zaaksysteem?";
const MAILED = "/bijeenkomsten/halle-vilvoorde-twee-tenants?antwoord=nee";

test("who is asked something sees it in the header, opens it, and it is new no more", async ({ page }) => {
  await signInAs(page, "Dorien Doedel", "/vragen/nieuw?aan=peter-pennentrek");
  await page.getByLabel("Je vraag in één zin").fill(QUESTION);
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByRole("button", { name: "Verstuur je vraag" }).click();
  await expect(page.getByText("Je vraag is verstuurd")).toBeVisible();

  await signInAs(page, "Peter Pennentrek");
  const bell = page.getByRole("banner").getByRole("link", { name: /^Meldingen: \d+ nieuw$/ });
  await expect(async () => {
    await page.goto("/mijn/meldingen");
    await expect(page.getByRole("button", { name: QUESTION })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await expect(bell).toBeVisible();
  await page.getByRole("button", { name: QUESTION }).click();
  await expect(page.getByRole("heading", { level: 1, name: QUESTION })).toBeVisible();
  await page.goto("/mijn/meldingen");
  await expect(page.getByRole("listitem").filter({ hasText: QUESTION }).getByText("Nieuw")).toBeHidden();
  const readAll = page.getByRole("button", { name: "Alles gelezen" });
  if (await readAll.isVisible()) await readAll.click();
  await expect(page.getByText("Je hebt alles gelezen.")).toBeVisible();
  await expect(bell).toBeHidden();
});

test("an answer pressed in a mail is asked once more on the page, and changes nothing before that", async ({ page }) => {
  await signInAs(page, "Peter Pennentrek", MAILED);
  const form = page.getByRole("complementary", { name: "Wanneer en waar" });
  for (let n = 0; n < 2; n++) {
    await page.goto(MAILED);
    await expect(form.getByText('Je koos in de mail: "Ik kom niet".')).toBeVisible();
    await expect(form.getByRole("button", { name: "Ik kom niet", exact: true })).toHaveAttribute("aria-pressed", "false");
  }
  await form.getByRole("button", { name: "Ik kom niet" }).click();
  await expect(form.getByRole("button", { name: "Ik kom niet" })).toHaveAttribute("aria-pressed", "true");
  await expect(form.getByText("Je koos in de mail")).toBeHidden();
});
