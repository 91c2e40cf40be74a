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

  /** On the metadata screen, where the upload of one file leads by itself, once the text is read. */
  async check() {
    await this.page.waitForURL(/\/documenten\/[0-9a-f-]{36}\/delen/, { timeout: 20_000 });
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
