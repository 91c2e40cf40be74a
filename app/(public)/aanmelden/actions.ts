"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import { openDemoSession } from "@/lib/people/sessions/commands";
import { askLink, signInByCode, signInByLink } from "@/lib/people/sign-in/commands";
import { askLinkInput, nextPath, useCodeInput, useLinkInput } from "@/lib/people/sign-in/input";
import { action } from "@/lib/web/action";
import { isDemo } from "@/lib/web/demo";
import { keepSession } from "@/lib/web/session";

export const askForLink = action(askLinkInput, async (ctx, input) => {
  await askLink(ctx, input);
  redirect(`/aanmelden/code?email=${encodeURIComponent(input.email)}`);
});

export const signInWithCode = action(useCodeInput, async (ctx, input) => {
  const { session, next } = await signInByCode(ctx, input);
  await keepSession(ctx, session);
  redirect(next);
});

export const signInWithLink = action(useLinkInput, async (ctx, input) => {
  const { session, next } = await signInByLink(ctx, input);
  await keepSession(ctx, session);
  redirect(next);
});

export const beDemoPerson = action(z.object({ person: z.string(), next: nextPath }), async (ctx, input) => {
  if (!isDemo()) throw new DomainError("not_found", "errors.notFound");
  await keepSession(ctx, await openDemoSession(ctx, input.person));
  redirect(input.next);
});
