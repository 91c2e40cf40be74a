import "server-only";
import { frameworksEnding, whomToTell } from "@/lib/frameworks/ending/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { brusselsDay } from "@/lib/kernel/dates";
import { BEFORE_ALL } from "@/lib/kernel/ids";
import { oneLine } from "@/lib/kernel/text";
import { askAboutUses, dropFormerContacts } from "@/lib/landscape/stale/commands";
import { keepersToAsk } from "@/lib/landscape/stale/queries";
import { readerOf, tell } from "./telling";

/** People in a step: a second or two. */
const KEEPERS = 20;

type Step = { counts: Record<string, number>; next: Record<string, unknown> | null };

/** A step: tells of agreements that end and tidies contacts first, then asks the next people whether their entries still hold. */
export async function keepRegisters(ctx: Context, from: { after?: unknown } | null): Promise<Step> {
  if (from?.after === undefined) {
    const counts = { told: await tellOfEndings(ctx), contacts: await dropFormerContacts(ctx) };
    return { counts, next: { after: BEFORE_ALL } };
  }
  const keepers = await keepersToAsk(ctx, { from: String(from.after), limit: KEEPERS });
  let asked = 0;
  for (const keeper of keepers) asked += await ask(ctx, keeper);
  const last = keepers.at(-1);
  return { counts: { asked }, next: keepers.length === KEEPERS && last ? { after: last } : null };
}

/** One mail and one line about all of one person's, in one transaction with the question itself. */
function ask(ctx: Context, person: string): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const uses = await askAboutUses(tx, person);
    const reader = await readerOf(tx, person);
    const [first, ...others] = uses;
    if (!reader || !first) return uses.length;
    const t = wordsFor(reader.locale);
    const link = `${ctx.baseUrl}/samenwerken/wie-gebruikt-wat#klopt-dit-nog`;
    const list = uses.map(({ product }) => `- ${oneLine(product)}`).join("\n");
    await tell(tx, reader, {
      kind: "task",
      notice: { kind: "usage-asked", subjectId: person },
      key: `usage-${person}-${brusselsDay(tx.now)}`,
      mail: {
        subject: t("landscape.mailSubject", { product: oneLine(first.product), more: others.length }),
        text: t("landscape.mailText", { name: reader.name, count: uses.length, list, link }),
      },
    });
    return uses.length;
  });
}

/** Who uses an agreement or follows it hears nine months before its end, once for each end that it has. */
async function tellOfEndings(ctx: Context): Promise<number> {
  let told = 0;
  for (const framework of await frameworksEnding(ctx)) {
    for (const person of await whomToTell(ctx, framework.id)) told += await tellOne(ctx, framework, person);
  }
  return told;
}

async function tellOne(
  ctx: Context,
  { id, title, endsOn }: { id: string; title: string; endsOn: string },
  person: string,
): Promise<number> {
  const reader = await readerOf(ctx, person);
  if (!reader) return 0;
  const t = wordsFor(reader.locale);
  const day = formatsFor(reader.locale).storedDay(endsOn);
  const link = `${ctx.baseUrl}/raamcontracten/${id}`;
  await tell(ctx, reader, {
    kind: "register",
    notice: { kind: "framework-ending", subjectId: id },
    key: `framework-${id}-${endsOn}-${person}`,
    mail: {
      subject: t("frameworks.mailSubject", { title: oneLine(title), day }),
      text: t("frameworks.mailText", { name: reader.name, title: oneLine(title), day, link }),
    },
  });
  return 1;
}
