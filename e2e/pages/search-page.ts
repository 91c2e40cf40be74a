import { expect, type Page } from "@playwright/test";

/** The one search of the product. */
export class SearchPage {
  constructor(private page: Page) {}

  async find(words: string) {
    await this.page.goto(`/zoeken?q=${encodeURIComponent(words)}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
  }

  hit(title: string) {
    return this.page
      .locator("article, li")
      .filter({ has: this.page.getByRole("heading", { level: 3, name: title }) })
      .first();
  }

  get marked() {
    return this.page.locator("main mark");
  }
}
