import { expect, type Page, test } from "@playwright/test";
import { fill, press, tabTo } from "../support/keyboard";
import { signInAs } from "../support/sign-in";

// Somebody starts a plan and writes in it without a mouse, and after each step is where they can go on.

/** Goes to a group of choices and, by the arrow keys alone, to one of them. */
async function choose(page: Page, from: string | RegExp, [key, to]: ["ArrowUp" | "ArrowDown", string | RegExp]) {
  await tabTo(page, page.getByRole("radio", { name: from }));
  for (let presses = 0; presses < 10 && !(await page.getByRole("radio", { name: to }).isChecked()); presses++)
    await page.keyboard.press(key);
  await expect(page.getByRole("radio", { name: to })).toBeChecked();
}

const saidAndFocused = (page: Page, text: string) => expect(page.getByRole("status").filter({ hasText: text })).toBeFocused();

test("a plan is started, written, remarked upon and answered by keyboard", async ({ page }) => {
  await signInAs(page, "Ines Droomers", "/samenwerken/nieuw?soort=plan");
  await fill(page, page.getByLabel("Naam", { exact: true }), "Plan zonder muis");
  await fill(page, page.getByLabel(/^Wat, waarom/), "Alles wat we doen, kan ook met het toetsenbord.");
  await choose(page, "Alle leden van alle kringen", ["ArrowDown", "Leden van Kenniskring Zuid-West-Vlaanderen"]);
  await press(page, page.getByRole("button", { name: "Start", exact: true }));
  await page.waitForURL(/gedaan=gestart/);
  await press(page, page.getByRole("link", { name: "Open de tekst" }));
  await choose(page, /^Informatieveiligheidsplan/, ["ArrowUp", /^Leeg/]);
  await press(page, page.getByRole("button", { name: "Begin de tekst" }));

  await press(page, page.locator("summary", { hasText: "Voeg een deel toe" }));
  await press(page, page.getByRole("button", { name: "Voeg toe" }));
  await expect(page.getByRole("alert").filter({ hasText: "Nog niet alles klopt" })).toBeFocused();
  await fill(page, page.getByLabel("Titel", { exact: true }), "Waarom");
  await press(page, page.getByRole("button", { name: "Voeg toe" }));
  await press(page, page.getByRole("link", { name: /^1\. Waarom/ }));
  await press(page, page.getByRole("button", { name: "Schrijf hieraan" }));
  await fill(page, page.getByLabel("Tekst", { exact: true }), "Niet iedereen kan een muis vasthouden.");
  await press(page, page.getByRole("button", { name: "Bewaar en stop met schrijven" }));
  await expect(page.getByText("Bewaard als versie 1.")).toBeVisible();

  await press(page, page.getByLabel("Geef een opmerking bij alinea 1", { exact: true }));
  await fill(page, page.getByLabel("Jouw opmerking"), "Hoeveel collega's zijn dat?");
  await press(page, page.getByRole("button", { name: "Plaats" }));
  await saidAndFocused(page, "Je opmerking staat erbij");

  const answer = page.getByLabel("Wat doe je met de opmerking van Ines Droomers?", { exact: true });
  await press(page, answer);
  await choose(page, "Open", ["ArrowDown", "Niet weerhouden"]);
  await press(page, page.getByRole("button", { name: "Bewaar", exact: true }).first());
  await expect(page.getByRole("alert").filter({ hasText: "Zeg waarom je ze niet weerhoudt." })).toBeFocused();
  await press(page, page.getByRole("link", { name: "Zeg waarom je ze niet weerhoudt." }));
  await expect(page.getByLabel("Uitleg")).toBeFocused();
  await page.keyboard.type("Dat tellen we niet.");
  await press(page, page.getByRole("button", { name: "Bewaar", exact: true }).first());
  await expect(page.getByText("Reden: Dat tellen we niet.")).toBeVisible();
});
