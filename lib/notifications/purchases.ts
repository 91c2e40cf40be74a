import "server-only";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { type Context, inTransaction } from "@/lib/kernel/context";
import { keepReminded } from "@/lib/projects/purchase/award/commands";
import { type EndingContract, endingContracts } from "@/lib/projects/purchase/award/ending";
import { concerned, mailText } from "./projects";
import { tell } from "./telling";

/** Tells who leads a purchase, nine months before its contract ends, to think of the next one: once for an end that was set. */
export async function remindOfContracts(ctx: Context): Promise<number> {
  const contracts = await endingContracts(ctx);
  for (const contract of contracts) await inTransaction(ctx, (tx) => remind(tx, contract));
  return contracts.length;
}

async function remind(tx: Context, { id, slug, title, endsOn, leadIds }: EndingContract): Promise<void> {
  const readers = (await concerned(tx, id, null)).filter((reader) => leadIds.includes(reader.id));
  for (const reader of readers) {
    const t = wordsFor(reader.locale);
    const said = { title, day: formatsFor(reader.locale).storedDay(endsOn) };
    await tell(tx, reader, {
      kind: "task",
      notice: { kind: "project-again", subjectId: id },
      key: `project-again-${id}-${endsOn}-${reader.id}`,
      mail: {
        subject: t("purchase.reminderSubject", said),
        text: mailText(tx, t, { reader, project: { slug: `${slug}/aankoop/evaluatie` }, said: t("purchase.reminder", said) }),
      },
    });
  }
  await keepReminded(tx, id);
}
