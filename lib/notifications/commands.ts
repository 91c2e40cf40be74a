import "server-only";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { giveUpSecret, sendSecret } from "@/lib/letters/commands";
import type { WorkData } from "@/lib/outbox/work";
import { makeToken } from "@/lib/people/sign-in/commands";

/** Makes a link and a code and mails them at once: they are kept nowhere. Each try has new ones. */
export async function mailSignIn(ctx: Context, { email, next, locale, letter, until }: WorkData["mail.sign-in"]): Promise<void> {
  const id = letter ?? newId();
  // Nobody waits for it any more, and it would end the link of a newer mail.
  if (until && ctx.now.toISOString() > until) return giveUpSecret(ctx, id);
  const t = wordsFor(locale);
  const { link, code } = await makeToken(ctx, email, next);
  const address = `${ctx.baseUrl}/aanmelden/bevestigen?token=${link}`;
  await sendSecret(ctx, {
    id,
    to: email,
    locale,
    subject: t("signIn.mailSubject"),
    text: t("signIn.mailText", { link: address, code: `${code.slice(0, 3)} ${code.slice(3)}` }),
    messageId: `sign-in-${newId()}@kenniskring`,
  });
}
