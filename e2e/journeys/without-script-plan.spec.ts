import { expect, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

// Without JavaScript, on a phone: two people write one section at the same time, and nothing is lost.

test("two who save the same section both find their text, side by side, and bring it together", async ({ page, browser }) => {
  await signInAs(page, "Emre Evenbeeld", "/samenwerken/nieuw?soort=framework");
  await page.getByLabel("Naam", { exact: true }).fill("Afsprakennota Limburg");
  await page.getByLabel(/^Wat, waarom/).fill("Wat we van elkaar mogen verwachten.");
  await page.getByRole("radio", { name: "Leden van Kenniskring Limburg" }).check();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  const project = new URL(page.url()).pathname;
  await page.goto(`${project}/tekst`);
  await page.getByRole("button", { name: "Begin de tekst" }).click();
  await page.getByRole("link", { name: /^1\. Partijen en doel/ }).click();
  const section = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Schrijf hieraan" }).click();
  await expect(page.getByLabel("Tekst", { exact: true })).toBeVisible();

  const other = await (
    await browser.newContext({ javaScriptEnabled: false, baseURL: new URL(page.url()).origin, locale: "nl-BE" })
  ).newPage();
  await signInAs(other, "Zeynep Zijlijn", project);
  await other.getByRole("button", { name: "Mijn bestuur doet mee" }).click();
  await other.goto(section);
  await expect(other.getByText(/^Emre Evenbeeld schrijft aan dit deel/)).toBeVisible();
  await other.getByRole("button", { name: "Neem over" }).click();
  await other.getByLabel("Tekst", { exact: true }).fill("Deze nota geldt tussen alle besturen.");
  await other.getByRole("button", { name: "Bewaar en stop met schrijven" }).click();
  await expect(other.getByText("Bewaard als versie 1.")).toBeVisible();

  await page.getByLabel("Tekst", { exact: true }).fill("Deze nota geldt tussen twee besturen.");
  await page.getByRole("button", { name: "Bewaar en schrijf verder" }).click();
  await expect(page.getByText(/^Zeynep Zijlijn bewaarde dit deel terwijl jij schreef/)).toBeVisible();
  await expect(page.getByText("Deze nota geldt tussen twee besturen.", { exact: true }).first()).toBeVisible();
  await page.getByLabel("Samengebracht").fill("Deze nota geldt tussen de besturen die ze goedkeuren.");
  await page.getByRole("button", { name: "Bewaar samengebracht" }).click();
  await expect(page.getByText("Gedaan. Alle versies blijven te lezen.")).toBeVisible();
  await page.goto(`${project}/tekst/vergelijken?deel=${section.split("/").at(-1)}`);
  await expect(page.getByText("toegevoegd", { exact: true }).first()).toBeVisible();
});
