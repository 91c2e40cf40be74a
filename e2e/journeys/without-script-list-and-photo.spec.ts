import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { signInAs } from "../support/sign-in";

// Runs without JavaScript, on a phone: files go to the server by plain forms.

test("an admin looks at a list of members, brings it in, and the same list again changes nothing", async ({ page }) => {
  const email = `wim.lijst.${crypto.randomUUID().slice(0, 8)}@lokeren.example.org`;
  const list = `naam;e-mail;functie;telefoon;kring;rol\nWim Lijstmans;${email};ICT;09 000 00 01;Waasland;lid\nZonder Kring;zonder@lokeren.example.org;;;Wasland;\n`;
  await signInAs(page, "Paula Platform", "/beheer/invoer");
  await page.goto("/beheer/invoer");
  await page.getByRole("button", { name: "Kijk na" }).click();
  await expect(page.locator("#file-error")).toHaveText("Kies een bestand of plak een lijst.");
  await page.getByLabel("CSV-bestand").setInputFiles({ name: "leden.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
  await page.getByRole("button", { name: "Kijk na" }).click();
  await expect(page.getByText('"Wasland" kennen we niet als kring. Bedoel je Kenniskring Waasland?')).toBeVisible();
  await page.getByRole("button", { name: "Voer 1 regel in" }).click();
  await expect(page.getByText(/1 nieuwe collega, 1 nieuw lidmaatschap.*1 regel overgeslagen, geen mails/)).toBeVisible();

  await page.getByRole("link", { name: "Kijk een andere lijst na" }).click();
  await page.getByLabel("Of plak de lijst hier").fill(list);
  await page.getByRole("button", { name: "Kijk na" }).click();
  await expect(page.getByText("1 regel staat er al zo")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Voer/ })).toHaveCount(0);
});

test("a member shows their face, and takes it away again", async ({ page }) => {
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#a63d1a" } })
    .jpeg()
    .toBuffer();
  await signInAs(page, "Bart Benadering", "/mijn/profiel");
  const choose = (name: string, buffer: Buffer) => page.getByLabel("Kies een foto").setInputFiles({ name, mimeType: "image/jpeg", buffer });
  await choose("geen.jpg", Buffer.from("<svg/>"));
  await page.getByRole("button", { name: "Bewaar foto" }).click();
  await expect(page.locator("#photo-error")).toContainText("geen JPEG, PNG of WebP");
  await choose("ik.jpg", photo);
  await page.getByRole("button", { name: "Bewaar foto" }).click();
  await expect(page.getByText("Je foto staat erop.")).toBeVisible();
  const address = await page.locator("#foto img").getAttribute("src");
  const answer = await page.request.get(address ?? "");
  expect(answer.headers()).toMatchObject({
    "content-type": "image/webp",
    "x-content-type-options": "nosniff",
    "cache-control": "private, max-age=3600",
    "content-security-policy": "sandbox; default-src 'none'",
  });
  const again = await page.request.get(address ?? "", { headers: { "If-None-Match": answer.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
  await page.getByRole("button", { name: "Verwijder foto" }).click();
  await expect(page.getByText("Je foto is weg.")).toBeVisible();
  await expect(page.locator("#foto img")).toHaveCount(0);
  expect((await page.request.get(address ?? "")).status()).toBe(404);
});
