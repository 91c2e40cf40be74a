import { expect, test } from "@playwright/test";
import { mailTo } from "../support/mail";
import { signInByMail } from "../support/mail-sign-in";
import { signInAs } from "../support/sign-in";

// This project runs without JavaScript, on a phone: all essential work is plain links and forms.

test("find a circle, ask to join, and be let in", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Postcode of gemeente").fill("Lierr");
  await page.getByRole("button", { name: "Zoek", exact: true }).click();
  await page
    .getByRole("link", { name: /Rivierenland/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Rivierenland/);

  await signInByMail(page, "truus.proef@lier.example.org", "/kringen/rivierenland/aansluiten");
  await page.getByRole("button", { name: "Vraag lidmaatschap" }).click();
  await expect(page.locator("#jobTitle-error")).toBeVisible();
  await page.getByLabel("Functie").fill("ICT-medewerker");
  await page.getByRole("button", { name: "Vraag lidmaatschap" }).click();
  await expect(page.getByText("Je aanvraag is verstuurd").first()).toBeVisible();

  await signInAs(page, "Joris Stelvoor", "/beheer");
  await page.getByRole("button", { name: "Goedkeuren: Truus Proef" }).click();
  await expect(page.getByText("Truus Proef is nu lid.")).toBeVisible();
});

test("read the agenda, answer, and take the calendar file", async ({ page }) => {
  await signInAs(page, "Veerle Vermoeden", "/agenda");
  await page.locator('main a[href^="/bijeenkomsten/"]').first().click();
  await page
    .getByRole("group", { name: /Kom je/ })
    .getByRole("button", { name: "Ik kom niet", exact: true })
    .click();
  await expect(page.getByText("Je antwoord: ik kom niet")).toBeVisible();
  const file = await page
    .locator("main")
    .getByRole("link", { name: /^Agenda|in mijn agenda/ })
    .first()
    .getAttribute("href");
  expect((await page.request.get(file ?? "")).headers()["content-type"]).toContain("text/calendar");
});

test("search, filter, and open a document", async ({ page }) => {
  await signInAs(page, "Veerle Vermoeden", "/zoeken");
  await page.getByLabel("Waarnaar zoek je?").fill("plan voor veiligheid");
  await page.getByRole("button", { name: "Zoek", exact: true }).click();
  await page
    .getByRole("link", { name: /^Documenten/ })
    .first()
    .click();
  await page.locator('main h3 a[href^="/documenten/"]').first().click();
  await expect(page.getByRole("heading", { name: "Tekst van het document" })).toBeVisible();
});

test("upload a document, confirm what is proposed, and share it", async ({ page }) => {
  await signInAs(page, "Hassan Hypothese", "/opladen");
  const text = "# Sensoren voor wateroverlast\n\nWe plaatsten twaalf sensoren langs de Vliet. De metingen staan in het dashboard.";
  await page.getByLabel("Kies bestanden").setInputFiles({ name: "sensoren.md", mimeType: "text/markdown", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Laad op" }).click();
  const title = page.getByLabel("Titel");
  await expect(async () => {
    await page.reload();
    await expect(title).toHaveValue("Sensoren voor wateroverlast", { timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await page.getByRole("button", { name: "Deel document" }).click();
  await expect(page.getByText("Zeg of je dit zelf schreef").first()).toBeVisible();
  await page.getByRole("radio", { name: "Ja", exact: true }).check();
  await page.getByRole("button", { name: "Deel document" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sensoren voor wateroverlast");
});

test("say that a document still holds, when a year is over", async ({ page }) => {
  await signInAs(page, "Jan Proefman");
  const yes = page.getByRole("button", { name: /^Ja, nog geldig: / }).first();
  await expect(async () => {
    await page.goto("/mijn/documenten");
    await expect(yes).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 90_000 });
  await yes.click();
  await expect(page.getByText(/^Genoteerd: .* is nog geldig/)).toBeVisible();
});

test("propose a topic, vote for one, and take the vote back", async ({ page }) => {
  await signInAs(page, "Veerle Vermoeden", "/kringen/rivierenland/onderwerpen");
  await page.getByLabel("Waarover wil je iets horen of vertellen?").fill("Wachtwoorden beheren met één kluis voor het hele bestuur");
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByRole("button", { name: /^Stel dit (toch )?voor$/ }).click();
  const vote = page.getByRole("button", { name: /Ik wil dit ook: Wachtwoorden beheren/ });
  await expect(vote).toHaveAttribute("aria-pressed", "true");
  await vote.click();
  await expect(page.getByRole("button", { name: /Ik wil dit ook: Wachtwoorden beheren/ })).toHaveAttribute("aria-pressed", "false");
});

test("ask a colleague, who answers", async ({ page }) => {
  await signInAs(page, "Veerle Vermoeden", "/vragen/nieuw?aan=joris-stelvoor");
  const question = "Welke cijfers tonen jullie op het dashboard van het managementteam?";
  await page.getByLabel("Je vraag in één zin").fill(question);
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByRole("button", { name: "Verstuur je vraag" }).click();
  await expect(page.getByText("Je vraag is verstuurd")).toBeVisible();
  expect(await mailTo("joris.stelvoor@mechelen.example.org", "dashboard")).toContain("Je krijgt deze mail omdat");
  await signInAs(page, "Joris Stelvoor", "/vragen");
  await page.getByRole("link", { name: question }).first().click();
  await page.getByLabel("Jouw antwoord").fill("Doorlooptijden, openstaande tickets en de stand van de projecten.");
  await page.getByRole("button", { name: "Verstuur je antwoord" }).click();
  await expect(page.getByText("Doorlooptijden, openstaande tickets").first()).toBeVisible();
});

test("a page that is not there, or not for me, says so in words", async ({ page }) => {
  expect((await page.goto("/bijeenkomsten/die-er-nooit-was"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "Deze pagina vinden we niet" })).toBeVisible();
  await signInAs(page, "Veerle Vermoeden");
  expect((await page.goto("/beheer"))?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1, name: "Hier kan je niet binnen" })).toBeVisible();
});
