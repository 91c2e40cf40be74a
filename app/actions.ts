"use server";

import { cookies, headers } from "next/headers";
import { forbidden } from "next/navigation";
import { chooseLocale } from "@/lib/people/commands";
import { pageContext } from "@/lib/web/context";
import { requireOwnOrigin } from "@/lib/web/origin";
import { localeCookie, themeCookie } from "@/lib/web/preferences";

const YEAR = 365 * 24 * 60 * 60;

/** These forms have no place to say what is wrong, so the refusal is a page. */
async function fromOwnPage(): Promise<void> {
  try {
    requireOwnOrigin(await headers());
  } catch {
    forbidden();
  }
}

async function keepChoice(name: string, value: string, allowed: string[]) {
  await fromOwnPage();
  const jar = await cookies();
  if (allowed.includes(value)) jar.set(name, value, { path: "/", maxAge: YEAR, sameSite: "lax" });
  else jar.delete(name);
}

export async function chooseLanguage(form: FormData) {
  const locale = form.get("locale") === "en" ? "en" : "nl";
  await keepChoice(localeCookie, locale, ["nl", "en"]);
  const ctx = await pageContext();
  // Their own choice goes before that of the browser.
  if (ctx.actor.personId) await chooseLocale(ctx, { locale });
}

export async function chooseTheme(form: FormData) {
  await keepChoice(themeCookie, String(form.get("theme")), ["light", "dark"]);
}
