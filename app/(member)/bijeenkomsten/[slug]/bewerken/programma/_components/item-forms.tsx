import Link from "next/link";
import type { ReactNode } from "react";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { ProgrammeItem } from "@/lib/meetings/agenda/queries";
import { Choices, Form, type Option, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { addItem, changeItem, removeItem } from "../actions";
import { ItemFields } from "./item-fields";

type Shared = { ctx: Context; slug: string; members: { id: string; name: string; organisation: string | null }[]; topics: Option[] };

export function AddForm({ ctx, slug, members, topics }: Shared) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section aria-labelledby="nieuw-punt" className="card mt-6">
      <h2 id="nieuw-punt" className="mb-3 text-xl">
        {t("meetings.addItem")}
      </h2>
      <Form action={addItem} summary={t("errors.summary")}>
        <Hidden name="meeting" value={slug} />
        <ItemFields ctx={ctx} members={members} topics={topics} />
        <Submit>{t("meetings.addItem")}</Submit>
      </Form>
    </section>
  );
}

type Changing = Shared & { item: ProgrammeItem; isKnown: boolean; children: ReactNode };

/** `isKnown`: people read the programme already, and are told of changes. One item at a time: two of these forms on a page would have fields of the same name. */
export function ChangeForm({ ctx, slug, item, members, topics, isKnown, children }: Changing) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <li id={`punt-${item.id}`} className="card border-brand">
      <h2 className="mb-3 text-xl">{t("meetings.changeLong", { title: item.title })}</h2>
      <Form action={changeItem} summary={t("errors.summary")}>
        <Hidden name="item" value={item.id} />
        <ItemFields ctx={ctx} item={item} members={members} topics={topics} />
        {isKnown && (
          <Choices
            name="small"
            type="checkbox"
            legend={t("planning.smallLegend")}
            options={[{ value: "yes", label: t("planning.small"), hint: t("planning.smallItemHint") }]}
          />
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Submit>{t("meetings.saveButton")}</Submit>
          <Link href={`/bijeenkomsten/${slug}/bewerken/programma#punt-${item.id}`} className="tap inline-flex items-center px-2">
            {t("meetings.keepAsIs")}
          </Link>
        </div>
      </Form>
      {children}
      <Form action={removeItem} summary={t("errors.summary")} className="mt-4 border-t border-line pt-2">
        <Hidden name="item" value={item.id} />
        <button
          type="submit"
          aria-label={t("meetings.removeLong", { title: item.title })}
          className="tap cursor-pointer font-semibold text-danger underline"
        >
          {t("meetings.remove")}
        </button>
      </Form>
    </li>
  );
}
