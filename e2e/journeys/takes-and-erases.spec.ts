import { expect, test } from "@playwright/test";
import { signInByMail } from "../support/mail-sign-in";
import { signInAs } from "../support/sign-in";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with a script" : "without a script", () => {
    test.use({ javaScriptEnabled });

    test("somebody takes their data along, erases themselves by their own address, and begins anew", async ({ page }) => {
      const address = `wout.weg${javaScriptEnabled ? "" : "er"}@genk.example.org`;
      await signInByMail(page, address, "/mijn/gegevens");
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Download mijn gegevens" }).click();
      expect((await download).suggestedFilename()).toBe("mijn-gegevens-kenniskringen.zip");

      await page.getByRole("link", { name: "Bekijk wat verdwijnt en wat blijft" }).click();
      await page.getByLabel("Typ je mailadres om te bevestigen").fill("iemand.anders@genk.example.org");
      await page.getByRole("button", { name: "Wis mij voorgoed" }).click();
      await expect(page.getByText("Er is niets gewist.").first()).toBeVisible();
      await page.getByLabel("Typ je mailadres om te bevestigen").fill(address);
      await page.getByRole("button", { name: "Wis mij voorgoed" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je bent gewist");
      await expect(page.getByRole("link", { name: "Aanmelden" }).first()).toBeVisible();

      await signInByMail(page, address, "/mijn");
      await expect(page.getByText("Je bent nog geen lid van een kring.").first()).toBeVisible();
    });
  });

test("who leads a circle alone is told to find another lead first", async ({ page }) => {
  await signInAs(page, "Geert Hersenschim", "/mijn/gegevens/wissen");
  const hint = (await page.locator("#confirm-hint").textContent()) ?? "";
  await page.getByLabel("Typ je mailadres om te bevestigen").fill(hint.split(": ")[1] ?? "");
  await page.getByRole("button", { name: "Wis mij voorgoed" }).click();
  await expect(page.getByText(/Je bent de enige trekker/).first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wis mij van het platform");
});

test("a lead takes everything of a circle along, a member does not", async ({ page }) => {
  await signInAs(page, "Geert Hersenschim", "/beheer/kringen/regio-antwerpen");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download alles van deze kring" }).click();
  expect((await download).suggestedFilename()).toMatch(/^kring-regio-antwerpen-\d{4}-\d\d-\d\d\.zip$/);
  await signInAs(page, "Koen Denkbeeld");
  const refused = await page.request.post("/api/kringen/regio-antwerpen/archief", { headers: { origin: new URL(page.url()).origin } });
  expect(refused.status()).toBe(403);
});
