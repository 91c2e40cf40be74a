import { expect, type Page } from "@playwright/test";

type File = { name: string; mimeType: string; buffer: Buffer };

/** The two screens of sharing a document: choosing the file, and confirming its metadata. */
export class UploadPage {
  constructor(private page: Page) {}

  async choose(file: File) {
    await this.page.goto("/opladen");
    await this.page.getByLabel("Kies bestanden").setInputFiles(file);
    await this.page.getByRole("button", { name: "Laad op" }).click();
  }

  /** To the metadata screen, from wherever the upload left us, until the text is read. */
  async check() {
    const link = this.page.getByRole("link", { name: /Kijk na en deel/ }).first();
    const reading = this.page.getByRole("heading", { level: 1, name: "Nakijken en delen" });
    await expect(link.or(reading)).toBeVisible({ timeout: 20_000 });
    if (await link.isVisible()) await link.click();
    await expect(this.title).toBeVisible({ timeout: 20_000 });
  }

  get title() {
    return this.page.getByLabel("Titel");
  }

  async share({ visibility = "Leden van de kringen hieronder" } = {}) {
    await this.page.getByRole("radio", { name: "Ja", exact: true }).check();
    await this.page.getByRole("radio", { name: new RegExp(`^${visibility}`.replace(/[()]/g, "\\$&")) }).check();
    await this.page.getByRole("button", { name: "Deel document" }).click();
    await expect(this.page).toHaveURL(/\/documenten\/[0-9a-f-]{36}/);
  }
}
