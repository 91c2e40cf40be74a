import { expect, test } from "@playwright/test";
import { fill, press, tabTo } from "../support/keyboard";
import { lettersTo, mailTo } from "../support/mail";
import { signInByMail } from "../support/mail-sign-in";
import { signInAs } from "../support/sign-in";

// Nobody touches a mouse here: every step is Tab, Enter, Space and typing.

test("find a circle, sign in by the code of a mail, and ask to join", async ({ page }) => {
  const address = "karel.toetsenbord@tienen.example.org";
  await page.goto("/");
  await press(page, page.getByRole("link", { name: "Naar de inhoud" }));
  await fill(page, page.getByLabel("Postcode of gemeente"), "Tienen");
  await page.keyboard.press("Enter");
  await press(page, page.getByRole("link", { name: /Kenniskring Oost-Brabant/ }).first());
  await press(page, page.getByRole("link", { name: /lidmaatschap/i }).first());
  await page.waitForURL(/\/aanmelden/);
  const known = lettersTo(address).length;
  await fill(page, page.getByLabel("Je mailadres op het werk"), address);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/aanmelden\/code/);
  const code = /^(\d{3} \d{3})$/m.exec(await mailTo(address, "", known))?.[1] ?? "";
  await fill(page, page.getByLabel("Code uit de mail"), code);
  await page.keyboard.press("Enter");
  await page.waitForURL(/aansluiten/);
  await fill(page, page.getByLabel("Functie"), "Systeembeheerder");
  await press(page, page.getByRole("button", { name: "Vraag lidmaatschap" }));
  await expect(page.getByText("Je aanvraag is verstuurd").first()).toBeVisible();
});

test("read when and where, answer, and take the calendar file", async ({ page }) => {
  await signInAs(page, "Sven Sjabloon", "/agenda");
  await press(page, page.locator('main a[href^="/bijeenkomsten/"]').first());
  await page.waitForURL(/bijeenkomsten/);
  await press(page, page.getByRole("button", { name: "Ik kom niet", exact: true }), "Space");
  await expect(page.getByText("Je antwoord: ik kom niet")).toBeVisible();
  const file = page.locator('main a[href^="/api/calendar/meeting/"]').first();
  const download = page.waitForEvent("download");
  if (!(await file.isVisible())) await press(page, page.locator("main summary", { hasText: "Agenda" }).first());
  await press(page, file);
  expect((await download).suggestedFilename()).toMatch(/\.ics$/);
});

test("search, open a document, and find whom to call", async ({ page }) => {
  await signInAs(page, "Silke Simulaere", "/zoeken");
  await fill(page, page.getByLabel("Waarnaar zoek je?"), "back-up herstellen");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=back-up/);
  await press(page, page.locator('main h3 a[href^="/documenten/"]').first());
  await expect(page.getByRole("heading", { name: "Tekst van het document" })).toBeVisible();
  await page.goBack();
  await press(page, page.getByRole("complementary", { name: "Wie weet hierover?" }).getByRole("link").first());
  await page.waitForURL(/collegas/);
  await tabTo(page, page.locator('main a[href^="tel:"]').first());
});

test("put a topic to the circle, vote for another, and take the vote back", async ({ page }) => {
  await signInAs(page, "Karen Kladblad", "/kringen/regio-antwerpen/onderwerpen");
  const first = page.getByRole("button", { name: /^Ik wil dit ook/ }).first();
  const name = (await first.getAttribute("aria-label"))?.split(",")[0] ?? "";
  // A vote may move it up the list.
  const vote = page.getByRole("button", { name });
  const before = (await vote.getAttribute("aria-pressed")) === "true";
  await press(page, vote);
  await expect(vote).toHaveAttribute("aria-pressed", String(!before));
  await press(page, vote);
  await expect(vote).toHaveAttribute("aria-pressed", String(before));
  await fill(page, page.getByLabel("Waarover wil je iets horen of vertellen?"), "Beheer met het toetsenbord alleen");
  await press(page, page.getByRole("button", { name: "Verder" }));
  await press(page, page.getByRole("button", { name: /^Stel dit (toch )?voor$/ }));
  await expect(page.getByText("Beheer met het toetsenbord alleen").first()).toBeVisible();
});

test("ask a colleague", async ({ page }) => {
  await signInAs(page, "Raf Randvermeld", "/vragen/nieuw");
  const question = "Wie oefende al eens een noodstop met het toetsenbord alleen?";
  await fill(page, page.getByLabel("Je vraag in één zin"), question);
  await press(page, page.getByRole("button", { name: "Verder" }));
  await press(page, page.getByRole("button", { name: "Verstuur je vraag" }));
  await expect(page.getByText("Je vraag is verstuurd")).toBeVisible();
});

test("share a document", async ({ page }) => {
  await signInAs(page, "Mehdi Blauwdruk", "/opladen");
  const chooser = page.waitForEvent("filechooser");
  await press(page, page.locator('main input[type="file"]').first(), "Space");
  const text = "# Toetsenbordtest loket\n\nWe liepen alle schermen van het loket door met het toetsenbord.";
  await (await chooser).setFiles({ name: "loket.md", mimeType: "text/markdown", buffer: Buffer.from(text) });
  await press(page, page.getByRole("button", { name: "Laad op" }));
  const link = page.getByRole("link", { name: /Kijk na en deel/ }).first();
  const title = page.getByLabel("Titel");
  await expect(link.or(title).first()).toBeVisible({ timeout: 20_000 });
  if (await link.isVisible()) await press(page, link);
  await fill(page, title, "Toetsenbordtest van het loket");
  await press(page, page.getByRole("radio", { name: "Ja", exact: true }), "Space");
  await press(page, page.getByRole("button", { name: "Deel document" }));
  await expect(page).toHaveURL(/\?gedeeld/);
});

test("let somebody in", async ({ page, browser }) => {
  const newcomer = await (await browser.newContext()).newPage();
  await signInByMail(newcomer, "toos.tab@brasschaat.example.org", "/kringen/regio-antwerpen/aansluiten");
  await newcomer.getByLabel("Functie").fill("ICT-medewerker");
  await newcomer.getByRole("button", { name: "Vraag lidmaatschap" }).click();
  await newcomer.getByText("Je aanvraag is verstuurd").first().waitFor();
  await newcomer.context().close();

  await signInAs(page, "Geert Hersenschim", "/beheer");
  await press(page, page.getByRole("button", { name: "Goedkeuren: Toos Tab" }));
  await expect(page.getByText("Toos Tab is nu lid.")).toBeVisible();
  await press(page, page.getByRole("button", { name: "Maak ongedaan: Toos Tab" }));
  await expect(page.getByRole("button", { name: "Goedkeuren: Toos Tab" })).toBeVisible();
});
