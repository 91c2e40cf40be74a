"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { closeSession } from "@/lib/people/sessions/commands";
import { pageContext } from "@/lib/web/context";
import { requireOwnOrigin } from "@/lib/web/origin";
import { localeCookie, themeCookie } from "@/lib/web/preferences";
import { dropSession, sessionToken } from "@/lib/web/session";

const YEAR = 365 * 24 * 60 * 60;

async function keepChoice(name: string, value: string, allowed: string[]) {
  requireOwnOrigin(await headers());
  const jar = await cookies();
  if (allowed.includes(value)) jar.set(name, value, { path: "/", maxAge: YEAR, sameSite: "lax" });
  else jar.delete(name);
}

export async function chooseLanguage(form: FormData) {
  await keepChoice(localeCookie, String(form.get("locale")), ["nl", "en"]);
}

export async function chooseTheme(form: FormData) {
  await keepChoice(themeCookie, String(form.get("theme")), ["light", "dark"]);
}

export async function signOut() {
  requireOwnOrigin(await headers());
  const token = await sessionToken();
  if (token) await closeSession(await pageContext(), token);
  await dropSession();
  redirect("/");
}
