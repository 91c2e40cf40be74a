import type { Page } from "@playwright/test";
import { lettersTo, mailTo } from "./mail";

/** Signs an address in by the code of its mail, as somebody does who is not in the demo world yet. */
export async function signInByMail(page: Page, address: string, next = "/"): Promise<void> {
  const known = lettersTo(address).length;
  await page.goto(`/aanmelden?next=${encodeURIComponent(next)}`);
  await page.getByLabel("Je mailadres op het werk").fill(address);
  await page.getByRole("button", { name: "Mail me een link" }).click();
  await page.waitForURL(/\/aanmelden\/code/);
  const code = /^(\d{3} \d{3})$/m.exec(await mailTo(address, "", known))?.[1] ?? "";
  await page.getByLabel("Code uit de mail").fill(code);
  await page.getByRole("button", { name: "Meld me aan" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/aanmelden"));
}
