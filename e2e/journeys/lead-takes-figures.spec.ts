import { expect, test } from "@playwright/test";
import { signInAs } from "../support/sign-in";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with a script" : "without a script", () => {
    test.use({ javaScriptEnabled });

    for (const { page: from, button, file } of [
      { page: "/beheer/logboek", button: "Neem deze lijst mee", file: /^logboek-\d{4}-\d\d-\d\d/ },
      { page: "/beheer/inzicht", button: "Neem mee: Leden", file: /^leden-\d{4}-\d\d-\d\d/ },
    ])
      for (const format of ["csv", "xlsx"])
        test(`a lead takes what ${from} shows along as ${format}`, async ({ page }) => {
          await signInAs(page, "Els Voorbeeld", from);
          const download = page.waitForEvent("download");
          await page
            .getByRole("button", { name: `${button}: ${format.toUpperCase()}` })
            .first()
            .click();
          expect((await download).suggestedFilename()).toMatch(new RegExp(`${file.source}\\.${format}$`));
        });
  });

test("to look at the address of such a file takes nothing along", async ({ page }) => {
  await signInAs(page, "Els Voorbeeld");
  for (const address of ["/api/beheer/logboek", "/api/beheer/inzicht?rapport=members"])
    expect((await page.request.get(address)).status(), address).toBe(405);
});
