import { randomFillSync } from "node:crypto";
import { writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

const MB = 1024 ** 2;

/** A picture by its first bytes, of three parts: a real file, whose date stays the same when it is chosen again. */
function largeFile(name: string): string {
  const bytes = randomFillSync(Buffer.alloc(20 * MB));
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  const path = test.info().outputPath(name);
  writeFileSync(path, bytes);
  return path;
}

/** Holds back every part after the first, wherever it goes, until it is let go. */
async function holdAfterFirstPart(page: Page): Promise<{ held: Promise<void>; letGo: () => Promise<void> }> {
  let parts = 0;
  let hold = () => {};
  const held = new Promise<void>((resolve) => {
    hold = resolve;
  });
  const isPart = (url: URL) => /\/parts\/\d+$/.test(url.pathname) || url.searchParams.has("partNumber");
  await page.route(isPart, async (route) => {
    if (route.request().method() !== "PUT" || ++parts === 1) return route.continue();
    // Answered never: the page has to leave it.
    hold();
  });
  return { held, letGo: () => page.unroute(isPart) };
}

async function begin(page: Page, file: string) {
  await page.goto("/opladen");
  const { held, letGo } = await holdAfterFirstPart(page);
  await page.getByLabel("Kies bestanden").setInputFiles(file);
  await page.getByRole("button", { name: "Laad op" }).click();
  await held;
  await expect(page.getByText("40 % opgeladen", { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  return letGo;
}

const metadata = /\/documenten\/[0-9a-f-]{36}\/delen/;

test("an upload is paused, and goes on where it was", async ({ page }) => {
  await signInAs(page, "Amira Zogenaamd");
  const letGo = await begin(page, largeFile("foto-van-de-zaal.png"));
  await page.getByRole("button", { name: "Pauzeer: foto-van-de-zaal.png" }).click();
  await expect(page.getByText("Gepauzeerd op 40 %")).toBeVisible();
  await letGo();
  const resent: string[] = [];
  page.on("request", (request) => request.method() === "PUT" && resent.push(request.url()));
  await page.getByRole("button", { name: "Verder uploaden: foto-van-de-zaal.png" }).click();
  await page.waitForURL(metadata, { timeout: 60_000 });
  expect(resent).toHaveLength(2);
});

test("an upload that a reload cut off is on the page: the same file goes on, another is told apart, and it can be thrown away", async ({
  page,
}) => {
  await signInAs(page, "Amira Zogenaamd");
  const file = largeFile("foto-van-de-inkom.png");
  const letGo = await begin(page, file);
  await page.goto("/opladen");
  await letGo();
  const half = page
    .getByRole("region", { name: /half opgeladen/ })
    .getByRole("listitem")
    .filter({ hasText: "foto-van-de-inkom.png" })
    .first();
  await expect(half.getByText(/^40 % van 21 MB/)).toBeVisible();

  const again = half.getByLabel("Kies foto-van-de-inkom.png opnieuw");
  await half.getByRole("button", { name: "Verder uploaden" }).click();
  await expect(half.getByText("Kies eerst een bestand")).toBeVisible();
  await again.setInputFiles({ name: "iets-anders.md", mimeType: "text/markdown", buffer: Buffer.from("# Iets anders") });
  await half.getByRole("button", { name: "Verder uploaden" }).click();
  await expect(half.getByText("Dat is een ander bestand")).toBeVisible();

  const sent: string[] = [];
  page.on("request", (request) => request.method() === "PUT" && sent.push(request.url()));
  await again.setInputFiles(file);
  await half.getByRole("button", { name: "Verder uploaden" }).click();
  await page.waitForURL(metadata, { timeout: 60_000 });
  expect(sent).toHaveLength(2);

  await begin(page, largeFile("foto-van-de-tuin.png"));
  await page.goto("/opladen");
  const garden = page.getByRole("listitem").filter({ hasText: "foto-van-de-tuin.png" });
  await garden.getByRole("button", { name: "Haal weg: foto-van-de-tuin.png" }).click();
  await expect(garden).toBeHidden();
});

test("of several files each has its card, and one that is refused says why without stopping the others", async ({ page }) => {
  await signInAs(page, "Amira Zogenaamd", "/opladen");
  await page.getByLabel("Kies bestanden").setInputFiles([
    { name: "goed.md", mimeType: "text/markdown", buffer: Buffer.from("# Een goede nota\n\nOver de kaarten van het rioolnet.") },
    { name: "verslag.pdf", mimeType: "application/pdf", buffer: Buffer.from("<script>alert(1)</script>") },
    { name: "leeg.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
    { name: "brief.doc", mimeType: "application/msword", buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]) },
  ]);
  await page.getByRole("button", { name: "Laad op" }).click();
  const cards = page.getByRole("list", { name: "Je bestanden" });
  await expect(cards.getByText("De inhoud van verslag.pdf past niet bij de naam")).toBeVisible();
  await expect(cards.getByText("leeg.txt is leeg")).toBeVisible();
  await expect(cards.getByText("brief.doc is in een oud formaat bewaard")).toBeVisible();
  await cards.getByRole("button", { name: "Haal weg: leeg.txt" }).click();
  await expect(cards.getByText("leeg.txt")).toBeHidden();
  await cards.getByRole("link", { name: /^Kijk na en deel ?: goed\.md/ }).click();
  await page.waitForURL(metadata);
});
