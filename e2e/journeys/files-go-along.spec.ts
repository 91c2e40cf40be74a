import { expect, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

/** In the circle Halle-Vilvoorde, between two people whom no other journey plays. */
test("files go along with a question and its answer, looked at first, and nobody else opens them", async ({ page }) => {
  await signInAs(page, "Eva Ergens", "/vragen/nieuw?aan=ria-raadsel");
  const question = "Hoe beschrijven jullie wie welke sleutel van het serverlokaal heeft?";
  await page.getByLabel("Je vraag in één zin").fill(question);
  await page.getByRole("button", { name: "Verder" }).click();
  const context = page.getByLabel(/Wat moeten ze weten/);
  await context.fill("Wij hebben zes sleutels en geen lijst.");
  await page.getByText("Bestanden meesturen").click();
  const choose = page.getByLabel("Kies bestanden of foto's");
  await choose.setInputFiles({ name: "lijst.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ") });
  await expect(page.locator("#files-error")).toContainText("lijst.exe is een soort bestand dat we niet aannemen");
  await choose.setInputFiles([
    { name: "sleutels.md", mimeType: "text/markdown", buffer: Buffer.from("# Sleutels\n\nHet zqsleutelregister ligt in de kast.") },
    { name: "kast.md", mimeType: "text/markdown", buffer: Buffer.from("wachtwoord: Welkom-Voorbeeld-123") },
  ]);
  await expect(page.getByText("2 bestanden gaan mee")).toBeVisible();
  await expect(context).toHaveValue("Wij hebben zes sleutels en geen lijst.");
  await page.getByRole("radio", { name: "Alleen de mensen die ik vraag" }).check();
  await page.getByRole("button", { name: "Verstuur je vraag" }).click();
  await expect(page.locator("#seen-error")).toContainText("Kijk na wat we in je bestanden vonden");
  await expect(context).toHaveValue("Wij hebben zes sleutels en geen lijst.");
  await page.getByRole("button", { name: "Laat weg: kast.md" }).click();
  await expect(page.getByText("1 bestand gaat mee")).toBeVisible();
  await page.getByRole("button", { name: "Verstuur je vraag" }).click();
  await expect(page.getByText("Je vraag is verstuurd")).toBeVisible();
  const file = page.getByRole("link", { name: /sleutels\.md Markdown · 1 kB/ });
  const address = (await file.getAttribute("href")) ?? "";
  const thread = new URL(page.url()).pathname;

  await signInAs(page, "Ria Raadsel", thread);
  expect(await (await page.request.get(address)).text()).toContain("zqsleutelregister");
  await page.getByText("Bestanden meesturen").click();
  await page.getByLabel("Jouw antwoord").fill("Met deze lijst.");
  await page.getByLabel("Kies bestanden of foto's").setInputFiles({
    name: "register.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("sleutel;wie\n1;onthaal\n"),
  });
  await expect(page.getByText("1 bestand gaat mee")).toBeVisible();
  await page.getByRole("button", { name: "Verstuur je antwoord" }).click();
  await expect(page.getByRole("link", { name: /register\.csv CSV/ })).toBeVisible();

  await expect(async () => {
    await page.goto("/zoeken?q=zqsleutelregister");
    await expect(page.getByRole("link", { name: question })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });

  await signInAs(page, "Naïma Namaeck");
  expect((await page.request.get(address)).status()).toBe(404);
  await page.goto("/zoeken?q=zqsleutelregister");
  await expect(page.getByRole("link", { name: question })).toBeHidden();
});
