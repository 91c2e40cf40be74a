import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { ProgrammeItem } from "@/lib/meetings/agenda/queries";
import { Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { duplicateItem, placeItem, takeElsewhere } from "../actions";

type Target = { slug: string; title: string; startsAt: Date };
type Props = { ctx: Context; slug: string; item: ProgrammeItem; count: number; targets: Target[] };

/** What one does with an item now and then: beside its fields, not in them. */
export function ItemMore({ ctx, slug, item, count, targets }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { title } = item;
  return (
    <section aria-label={t("planning.moreLong", { title })} className="mt-4 border-t border-line pt-4">
      <div className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {count > 1 && <Place ctx={ctx} item={item} count={count} />}
        {targets.length > 0 && <Elsewhere ctx={ctx} item={item} targets={targets} />}
        <Form action={duplicateItem} summary={t("errors.summary")}>
          <Hidden name="item" value={item.id} />
          <Submit quiet label={`${t("planning.duplicate")}: ${title}`}>
            {t("planning.duplicate")}
          </Submit>
          <span className="ml-3 text-sm text-muted">{t("planning.duplicateHelp")}</span>
        </Form>
        <Link
          prefetch={false}
          href={`/opladen?bijeenkomst=${slug}&punt=${item.id}`}
          aria-label={t("planning.addFileLong", { title })}
          className="btn-quiet justify-self-start"
        >
          {t("planning.addFile")}
        </Link>
      </div>
    </section>
  );
}

function Place({ ctx, item, count }: Pick<Props, "ctx" | "item" | "count">) {
  const t = wordsFor(ctx.actor.locale);
  const places = Array.from({ length: count }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }));
  return (
    <Form action={placeItem} summary={t("errors.summary")} scope={`plaats-${item.id}`} className="flex items-end gap-2">
      <Hidden name="item" value={item.id} />
      <Select name="place" label={t("planning.place")} value={String(item.position)} options={places} />
      <Submit quiet className="mb-4 shrink-0" label={t("planning.placeLong", { title: item.title })}>
        {t("planning.placeButton")}
      </Submit>
    </Form>
  );
}

function Elsewhere({ ctx, item, targets }: Pick<Props, "ctx" | "item" | "targets">) {
  const t = wordsFor(ctx.actor.locale);
  const { shortDay } = formatsFor(ctx.actor.locale);
  const options = targets.map((target) => ({ value: target.slug, label: `${shortDay(target.startsAt)}: ${target.title}` }));
  return (
    <Form action={takeElsewhere} summary={t("errors.summary")} scope={`elders-${item.id}`} className="flex min-w-0 items-end gap-2">
      <Hidden name="item" value={item.id} />
      <div className="min-w-0 flex-1">
        <Select name="meeting" label={t("planning.moveElsewhere")} options={[{ value: "", label: t("meetings.none") }, ...options]} />
      </div>
      <Submit quiet className="mb-4 shrink-0" label={`${t("planning.moveElsewhere")}: ${item.title}`}>
        {t("planning.moveElsewhereButton")}
      </Submit>
    </Form>
  );
}
