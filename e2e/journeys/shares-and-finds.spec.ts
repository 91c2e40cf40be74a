import { expect, test } from "@playwright/test";
import { SearchPage } from "../pages/search-page";
import { UploadPage } from "../pages/upload-page";
import { pdfOf } from "../support/pdf";
import { signInAs } from "../support/sign-in";

test("a member shares a 20-page PDF, and a colleague finds a phrase of page 17 in other words", async ({ page }) => {
  await signInAs(page, "Amira Zogenaamd");
  const buffer = await pdfOf({
    title: "Afspraken over mobiele werkplekken",
    pages: 20,
    at: 17,
    sentence: "De reservetoestellen voor telewerkers liggen klaar in de fietsenstalling.",
  });
  const upload = new UploadPage(page);
  await upload.choose({ name: "afspraken-werkplekken.pdf", mimeType: "application/pdf", buffer });
  const uploaded = Date.now();
  await upload.check();
  await expect(upload.title).toHaveValue("Afspraken over mobiele werkplekken");
  await upload.share();

  const search = new SearchPage(page);
  await expect(async () => {
    await search.find("stalling voor fietsen");
    await expect(search.hit("Afspraken over mobiele werkplekken")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  test.info().annotations.push({ type: "figure", description: `uploaded to found: ${Date.now() - uploaded} ms` });
  await expect(search.marked.first()).toBeVisible();

  await page.getByRole("link", { name: "Afspraken over mobiele werkplekken" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Afspraken over mobiele werkplekken");
  await expect(page.getByText("liggen klaar in de fietsenstalling").last()).toBeVisible();
  const download = page.waitForEvent("download");
  await page
    .getByRole("link", { name: /^Download/ })
    .first()
    .click();
  expect((await download).suggestedFilename()).toBe("afspraken-werkplekken.pdf");

  await signInAs(page, "Hugo Herhaling");
  await search.find("stalling voor fietsen");
  await expect(search.hit("Afspraken over mobiele werkplekken")).toBeHidden();
});

test("a file that cannot be taken is refused by name, and nothing half is left", async ({ page }) => {
  await signInAs(page, "Amira Zogenaamd");
  const upload = new UploadPage(page);
  await upload.choose({ name: "verslag.pdf", mimeType: "application/pdf", buffer: Buffer.from("<script>alert(1)</script>") });
  await expect(page.getByText("De inhoud van verslag.pdf past niet bij de naam")).toBeVisible();
  await upload.choose({ name: "leeg.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) });
  await expect(page.getByText("leeg.txt is leeg")).toBeVisible();
  await page.goto("/mijn/documenten");
  await expect(page.getByText("verslag", { exact: true })).toBeHidden();
});

test("a document that a stranger may not read looks like one that does not exist", async ({ page }) => {
  await signInAs(page, "Stijn Luchtkasteel");
  const upload = new UploadPage(page);
  const text = "# Nota voor onze kring\n\nAlleen de kring leest deze nota over het digitaal archief.";
  await upload.choose({ name: "nota-kring.md", mimeType: "text/markdown", buffer: Buffer.from(text) });
  await upload.check();
  await upload.share();
  const address = new URL(page.url()).pathname;
  await signInAs(page, "Hugo Herhaling");
  const theirs = await page.goto(address);
  const nobodys = await page.goto("/documenten/00000000-0000-4000-8000-000000000000");
  expect(theirs?.status()).toBe(404);
  expect(nobodys?.status()).toBe(404);
  const id = address.split("/").at(-1);
  expect((await page.request.get(`/api/files/${id}`)).status()).toBe(404);
});
