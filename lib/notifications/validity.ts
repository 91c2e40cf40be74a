import "server-only";
import { askAbout, markUnanswered } from "@/lib/documents/validity/commands";
import { ownersToAsk } from "@/lib/documents/validity/queries";
import { wordsFor } from "@/lib/i18n";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { oneLine } from "@/lib/kernel/text";
import { readerOf, tell } from "./telling";

/** People and documents in a step: a second or two. */
const OWNERS = 20;
const DOCUMENTS = 100;

type From = { after?: unknown } | null;
type Step = { counts: Record<string, number>; next: Record<string, unknown> | null };

/** A step: marks what nobody answered for, then asks the next owners whether their documents still hold. */
export async function askStillValid(ctx: Context, from: From): Promise<Step> {
  if (from === null || from.after === undefined) {
    const unanswered = await markUnanswered(ctx, DOCUMENTS);
    return { counts: { unanswered }, next: unanswered === DOCUMENTS ? { more: true } : { after: NOBODY } };
  }
  const owners = await ownersToAsk(ctx, { from: String(from.after), limit: OWNERS });
  let asked = 0;
  for (const owner of owners) asked += await ask(ctx, owner);
  const last = owners.at(-1);
  return { counts: { asked }, next: owners.length === OWNERS && last ? { after: last } : null };
}

/** Before every id. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** One mail and one line about all of one owner's, in one transaction with the question itself. */
function ask(ctx: Context, owner: string): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const documents = await askAbout(tx, owner);
    const reader = await readerOf(tx, owner);
    const [first, ...others] = documents;
    if (!reader || !first) return documents.length;
    const t = wordsFor(reader.locale);
    const list = documents.map(({ id, title }) => `${oneLine(title)}\n${ctx.baseUrl}/documenten/${id}#nog-geldig`).join("\n\n");
    await tell(tx, reader, {
      kind: "task",
      notice: { kind: "validity-asked", subjectId: owner },
      key: `validity-${owner}-${brusselsDay(tx.now)}`,
      mail: {
        subject: t("validity.mailSubject", { title: oneLine(first.title), more: others.length }),
        text: t("validity.mailText", { name: reader.name, count: documents.length, list, link: `${ctx.baseUrl}/mijn/documenten` }),
      },
    });
    return documents.length;
  });
}
