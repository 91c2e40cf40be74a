import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

const REGISTER = "/samenwerken/wie-gebruikt-wat/bestuur/gemeente-balen";

async function send(page: Page, text: string) {
  await page.goto(REGISTER);
  await page.getByLabel("Bestand (CSV)").setInputFiles({ name: "register.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Kijk na wat er verandert" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Nakijken wat er verandert" })).toBeVisible();
}

test("a register goes out to a spreadsheet and comes back: seen first, and all of it or nothing", async ({ page }) => {
  await signInAs(page, "Naïma Namaeck", REGISTER);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Haal het register op als CSV" }).click(),
  ]);
  const text = await readFile(await download.path(), "utf8");
  const [head = "", ...lines] = text.trimEnd().split("\r\n");
  const at = head.replace("\ufeff", "").split(";").indexOf("einde contract");
  const fresh = ";Agenda van zalen;Voorbeeldsoft;Software;;2025;;;=1+1 zalen;;;";

  // As it is: nothing to do.
  await send(page, text);
  await expect(page.getByText("2 regels zijn al zo.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Breng dit in het register" })).toBeHidden();

  // With a mistake: nothing goes in, and where it is is said.
  const wrong = lines.map((line) => line.split(";").with(at, "binnenkort").join(";"));
  await send(page, [head, ...wrong, fresh].join("\r\n"));
  await expect(page.getByText("2 regels kloppen niet")).toBeVisible();
  await expect(page.getByText('einde contract: "binnenkort" is geen datum.').first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Breng dit in het register" })).toBeHidden();

  // Right: one more, and it is there, as text.
  await send(page, [head, ...lines, fresh].join("\r\n"));
  await expect(page.getByRole("heading", { name: /1 product komt erbij, niets verandert, niets gaat weg/ })).toBeVisible();
  await page.getByRole("button", { name: "Breng dit in het register" }).click();
  await expect(page.getByText("Ingebracht: 1 product erbij, 0 aangepast, 0 weggehaald.")).toBeVisible();
  await page.goto(REGISTER);
  await expect(page.getByRole("link", { name: "Agenda van zalen", exact: true })).toBeVisible();
  await expect(page.getByText("=1+1 zalen")).toBeVisible();
});
