import Link from "next/link";
import type { DocumentCard } from "@/lib/documents/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";

/** A list of documents, each with what tells it apart. */
export function DocumentLinks({ ctx, documents }: { ctx: Context; documents: DocumentCard[] }) {
  const t = wordsFor(ctx.actor.locale);
  const { storedDay } = formatsFor(ctx.actor.locale);
  return (
    <ul>
      {documents.map(({ id, title, kind, date, organisation }) => (
        <li key={id} className="border-b border-line py-2 last:border-0">
          <Link prefetch={false} href={`/documenten/${id}`} className="font-semibold">
            {title}
          </Link>
          <span className="block text-sm text-muted">
            {[t(`documents.kinds.${kind}`), organisation, date && storedDay(date)].filter(Boolean).join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
