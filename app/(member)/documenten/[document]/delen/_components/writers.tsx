import type { Sharing } from "@/lib/documents/sharing/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Choices } from "@/lib/ui/form";
import { LongChoices } from "@/lib/ui/long-choices";

type Props = { ctx: Context; sharing: Sharing };

/** Who wrote it. Whoever the text names comes first, and is never ticked by itself. */
export function Writers({ ctx, sharing: { document, choices } }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const owner = choices.colleagues.find((person) => person.id === document.ownerId);
  const isMine = document.ownerId === ctx.actor.personId;
  const writers = document.authors.map((author) => author.id);
  const written = document.authors.find((author) => author.id === document.ownerId)?.role;
  const others = choices.colleagues.filter((person) => person.id !== document.ownerId);
  const isFirst = (person: (typeof others)[number]) => person.isNamed || writers.includes(person.id);
  const option = ({ id, name, organisation }: (typeof others)[number]) => ({ value: id, label: name, hint: organisation ?? undefined });
  return (
    <>
      <Choices
        type="radio"
        name="wrote"
        legend={isMine ? t("documents.wrote") : t("documents.wroteBy", { name: owner?.name ?? "" })}
        hint={t("documents.wroteHint")}
        values={document.state === "draft" ? [] : [written ?? "no"]}
        options={(["author", "co-author", "no"] as const).map((value) => ({ value, label: t(`documents.wroteOptions.${value}`) }))}
      />
      <LongChoices
        name="authors[]"
        legend={t("documents.coAuthors")}
        hint={t("documents.coAuthorsHint")}
        first={others.filter(isFirst).map(option)}
        rest={others.filter((person) => !isFirst(person)).map(option)}
        more={t("documents.moreColleagues")}
        values={writers}
      />
    </>
  );
}
