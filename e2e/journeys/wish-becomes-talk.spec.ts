import { expect, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

const topics = "/kringen/oost-brabant/onderwerpen";
const wish = "Wie leest het register van de lichtmasten nog na?";

test("a wish gets support and a speaker, and becomes a talk of which its supporters hear", async ({ page }) => {
  await signInAs(page, "Tine Tekentafel", topics);
  await page.getByLabel("Waarover wil je iets horen of vertellen?").fill(wish);
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByLabel(/Waarom wil je dit bespreken/).fill("Onze lijst en die van de netbeheerder verschillen al jaren.");
  await page.getByRole("button", { name: /^Stel dit (toch )?voor$/ }).click();
  await expect(page.getByText("Je voorstel staat in de lijst")).toBeVisible();
  await page.getByRole("link", { name: wish, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: wish })).toBeVisible();
  const address = new URL(page.url()).pathname;

  await signInAs(page, "Greet Gedacht", address);
  const vote = page.getByRole("button", { name: /^Ik wil dit ook: .*, 1 stem$/ });
  await vote.click();
  await expect(page.getByRole("heading", { name: "2 leden willen dit" })).toBeVisible();
  await page.locator("summary", { hasText: "Ik kan hierover vertellen" }).click();
  await page.getByLabel(/Wat kan je tonen/).fill("Hoe wij tweehonderd masten terugvonden");
  await page.getByRole("button", { name: "Ik kan hierover vertellen" }).click();
  await expect(page.getByText("Je bood aan om hierover te vertellen.")).toBeVisible();
  await page.getByLabel("Je reactie").fill("Graag met een voorbeeld op de kaart.");
  await page.getByRole("button", { name: "Reageer" }).click();
  await expect(page.getByRole("heading", { name: "Reacties, 1" })).toBeVisible();

  await signInAs(page, "Mark Maquisart", address);
  await expect(page.getByLabel("Wie vertelt?")).toHaveValue(/.+/);
  await expect(page.getByLabel("Wie vertelt?").locator("option:checked")).toHaveText("Greet Gedacht, bood zich aan");
  await page.getByRole("button", { name: "Zet op een agenda" }).click();
  await expect(page.getByText("Het staat op de agenda.")).toBeVisible();
  const meeting = page.getByText("Op de agenda van").getByRole("link").first();
  const title = (await meeting.textContent()) ?? "";
  await meeting.click();
  await expect(page.getByRole("heading", { level: 3, name: wish })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: wish }).getByText("Greet Gedacht").first()).toBeVisible();

  await signInAs(page, "Tine Tekentafel", "/mijn/meldingen");
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("main")).toContainText(`Op de agenda: ${wish}`, { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole("main")).toContainText(`Greet Gedacht reageert op: ${wish}`);
  await page
    .getByRole("button", { name: /Op de agenda: / })
    .or(page.getByRole("link", { name: /Op de agenda: / }))
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(address));
  await expect(page.getByText("Op de agenda van").getByRole("link", { name: title })).toBeVisible();
});
