import { expect, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

// Without a script a file is brought first, and what is written goes with it. Between two people whom no other journey plays.

test("bring files with a question and an answer, leave one out, and open what came", async ({ page }) => {
  await signInAs(page, "Zeynep Zijlijn", "/vragen/nieuw?aan=aicha-achtergrond");
  await page.getByLabel("Je vraag in één zin").fill("Welke lagen tonen jullie op het kaartje van het containerpark?");
  await page.getByRole("button", { name: "Verder" }).click();
  await page.getByText("Bestanden meesturen").click();
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await expect(page.locator("#files-error")).toHaveText("Kies eerst een bestand.");
  await page.getByLabel("Kies bestanden of foto's").setInputFiles([
    { name: "kaart.md", mimeType: "text/markdown", buffer: Buffer.from("# Kaart") },
    { name: "virus.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ") },
    { name: "oud.md", mimeType: "text/markdown", buffer: Buffer.from("# Oude kaart") },
  ]);
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await expect(page.locator("#files-error")).toContainText("virus.exe");
  await expect(page.getByText("2 bestanden gaan mee")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /Aïcha Achtergrond/ })).toBeChecked();
  await page.getByRole("button", { name: "Laat weg: oud.md" }).click();
  await expect(page.getByText("1 bestand gaat mee")).toBeVisible();
  await page.getByRole("radio", { name: "Alleen de mensen die ik vraag" }).check();
  await page.getByRole("button", { name: "Verstuur je vraag" }).click();
  await expect(page.getByRole("link", { name: /kaart\.md Markdown/ })).toBeVisible();
  const thread = new URL(page.url()).pathname;

  await signInAs(page, "Aïcha Achtergrond", thread);
  await page.getByText("Bestanden meesturen").click();
  await page.getByLabel("Kies bestanden of foto's").setInputFiles({
    name: "lagen.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("laag;bron\nwegen;GRB\n"),
  });
  await page.getByRole("button", { name: "Voeg toe" }).click();
  await expect(page.getByText("1 bestand gaat mee")).toBeVisible();
  await page.getByLabel("Jouw antwoord").fill("Deze vier.");
  await page.getByRole("button", { name: "Verstuur je antwoord" }).click();
  const sent = page.getByRole("link", { name: /lagen\.csv CSV/ });
  await expect(sent).toBeVisible();
  const answer = await page.request.get((await sent.getAttribute("href")) ?? "");
  expect(await answer.text()).toContain("wegen;GRB");
  expect(answer.headers()["content-disposition"]).toContain("attachment");
});
