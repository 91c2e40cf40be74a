import Link from "next/link";
import type { GuestWithFiles } from "@/lib/documents/guests/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Field, Form, Select, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { giveGuestLink, withdrawGuest } from "../actions";
import { ShownLink } from "./shown-link";

type Props = { ctx: Context; slug: string; guest: GuestWithFiles };

/** Gives a guest a link, by mail or to pass on, and takes it back. */
export function GuestForms({ ctx, slug, guest }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { id, name, state } = guest;
  const hasLink = state !== "none" && state !== "withdrawn";
  return (
    <>
      <Form action={giveGuestLink} summary={t("errors.summary")} scope={id} className="mt-2">
        <ShownLink label={t("guests.linkOf", { name })} copy={t("guests.copy")} copied={t("guests.copied")} />
        <Hidden name="speaker" value={id} />
        <p className="mb-3 text-sm text-muted">{hasLink ? t("guests.renewHelp") : t("guests.titleHelp")}</p>
        <LinkFields ctx={ctx} guest={guest} />
        <div className="flex flex-wrap items-center gap-3">
          <Submit name="by" value="mail">
            {t("guests.byMail")}
          </Submit>
          <Submit name="by" value="hand" quiet>
            {t("guests.byHand")}
          </Submit>
          <Link href={`/bijeenkomsten/${slug}/bewerken/programma#gast-${id}`} className="tap inline-flex items-center px-2">
            {t("guests.close")}
          </Link>
        </div>
      </Form>
      <Form action={withdrawGuest} summary={t("errors.summary")} className="mt-2">
        <Hidden name="speaker" value={id} />
        {hasLink && (
          <button
            type="submit"
            aria-label={t("guests.withdrawName", { name })}
            className="tap cursor-pointer font-semibold text-danger underline"
          >
            {t("guests.withdraw")}
          </button>
        )}
      </Form>
    </>
  );
}

function LinkFields({ ctx, guest }: Omit<Props, "slug">) {
  const t = wordsFor(ctx.actor.locale);
  const optional = t("meetings.optional");
  return (
    <>
      <Field
        name="email"
        type="email"
        inputMode="email"
        autoComplete="off"
        label={t("guests.email")}
        hint={t("guests.emailHint")}
        optional={optional}
        value={guest.email ?? ""}
      />
      <Select
        name="language"
        label={t("guests.language")}
        value={guest.language}
        options={(["nl", "en"] as const).map((value) => ({ value, label: t(`guests.languages.${value}`) }))}
      />
      <TextArea name="note" rows={3} label={t("guests.note")} hint={t("guests.noteHint")} optional={optional} value={guest.note} />
    </>
  );
}
