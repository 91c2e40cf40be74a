import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";

/** Where the mails of this run arrive as files: the folder itself, or what the mail server took in. */
const folder = join("data", process.env.ENGINES === "full" ? "e2e-full" : "e2e", "mail");

/** The newest mail to an address beyond those that are known, once it is there: the worker sends it within a second. */
export async function mailTo(address: string, containing = "", known = 0): Promise<string> {
  let newest = "";
  await expect
    .poll(
      () => {
        const letters = lettersTo(address);
        newest = letters.length > known ? (letters.find((letter) => letter.includes(containing)) ?? "") : "";
        return newest !== "";
      },
      { message: `a mail to ${address}`, timeout: 20_000 },
    )
    .toBe(true);
  return newest;
}

/** Every mail to an address, newest first. */
export function lettersTo(address: string): string[] {
  const files = safeList().filter((name) => name.startsWith(`${address}-`));
  const byAge = files.map((name) => join(folder, name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  return byAge.map((path) => readFileSync(path, "utf8"));
}

function safeList(): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
