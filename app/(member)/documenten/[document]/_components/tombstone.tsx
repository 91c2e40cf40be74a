import type { ReadDocument } from "@/lib/documents/reading/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Tag } from "@/lib/ui/tag";
import { About } from "./about";

/** What is left of a withdrawn document: its title, and whom to ask. */
export function Tombstone({ ctx, document }: { ctx: Context; document: ReadDocument }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <div className="page max-w-read">
      <Tag tone="warn">{t("documents.withdrawn")}</Tag>
      <h1 className="mt-2">{document.title}</h1>
      <p className="my-4">{t("documents.withdrawnHelp")}</p>
      <About ctx={ctx} document={document} />
    </div>
  );
}
