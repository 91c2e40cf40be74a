import "server-only";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { WorkData } from "@/lib/outbox/work";
import { makeToken } from "@/lib/people/sign-in/commands";

/** Makes a link and a code and mails them. */
export async function mailSignIn(ctx: Context, { email, next, locale }: WorkData["mail.sign-in"]): Promise<void> {
  const t = wordsFor(locale);
  const { link, code } = await makeToken(ctx, email, next);
  const address = `${ctx.baseUrl}/aanmelden/bevestigen?token=${link}`;
  await ctx.mail.send({
    to: email,
    subject: t("signIn.mailSubject"),
    text: t("signIn.mailText", { link: address, code: `${code.slice(0, 3)} ${code.slice(3)}` }),
    messageId: `sign-in-${link.slice(0, 12)}@kenniskring`,
  });
}
