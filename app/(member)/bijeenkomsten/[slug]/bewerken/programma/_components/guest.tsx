import Link from "next/link";
import type { GuestWithFiles } from "@/lib/documents/guests/queries";
import { type Words, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import type { LinkState } from "@/lib/meetings/guests/queries";
import { Tag } from "@/lib/ui/tag";
import { GuestForms } from "./guest-forms";

type Props = { ctx: Context; slug: string; guest: GuestWithFiles; isChosen: boolean };

const tones: Partial<Record<LinkState, "ok" | "warn">> = { open: "ok", sending: "ok", lost: "warn" };

const stateIn = (t: Words, state: LinkState, day: string): string =>
  ({
    none: t("guests.stateNone"),
    sending: t("guests.stateSending"),
    open: t("guests.stateOpen", { day }),
    lost: t("guests.stateLost"),
    withdrawn: t("guests.stateWithdrawn"),
    over: t("guests.stateOver"),
  })[state];

/** A guest who speaks: where their link stands, what came in, and for the one that is chosen the form to give a link. */
export function Guest({ ctx, slug, guest, isChosen }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { name, state, linkEnds } = guest;
  const isFirst = state === "none" || state === "withdrawn";
  return (
    <section id={`gast-${guest.id}`} aria-label={name} className="w-full scroll-mt-4 border-t border-line pt-1">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <p className="min-h-8">
          <span className="font-semibold">{name}</span>{" "}
          <Tag tone={tones[state]}>{stateIn(t, state, formatsFor(ctx.actor.locale).day(linkEnds))}</Tag>
        </p>
        {state !== "over" && !isChosen && (
          <Link
            prefetch={false}
            href={`/bijeenkomsten/${slug}/bewerken/programma?gast=${guest.id}#gast-${guest.id}`}
            aria-label={t(isFirst ? "guests.sendName" : "guests.renewName", { name })}
            className="tap inline-flex items-center text-sm"
          >
            {t(isFirst ? "guests.send" : "guests.renew")}
          </Link>
        )}
      </div>
      <Received ctx={ctx} guest={guest} />
      {isChosen && state !== "over" && <GuestForms ctx={ctx} slug={slug} guest={guest} />}
    </section>
  );
}

/** What came in. A draft is open to its owner alone: the lead who invited. */
function Received({ ctx, guest: { files } }: { ctx: Context; guest: GuestWithFiles }) {
  if (files.length === 0) return null;
  const t = wordsFor(ctx.actor.locale);
  const { fileSize } = formatsFor(ctx.actor.locale);
  return (
    <>
      <p className="text-sm text-muted">{t("guests.received", { count: files.length })}</p>
      <ul>
        {files.map((file) => (
          <li key={file.id} className="flex flex-wrap items-center justify-between gap-x-3">
            <span className="min-w-0 break-words">
              {file.fileName} <span className="text-sm text-muted">{fileSize(file.size)}</span>
            </span>
            <WayOn t={t} file={file} />
          </li>
        ))}
      </ul>
    </>
  );
}

function WayOn({ t, file: { id, fileName, state, isMine } }: { t: Words; file: GuestWithFiles["files"][number] }) {
  const isDraft = state === "draft";
  if (isDraft && !isMine) return <span className="text-sm text-muted">{t("guests.withColleague")}</span>;
  return (
    <Link
      prefetch={false}
      href={`/documenten/${id}${isDraft ? "/delen" : ""}`}
      aria-label={t(isDraft ? "guests.checkName" : "guests.viewName", { file: fileName })}
      className="tap inline-flex items-center text-sm font-semibold"
    >
      {t(isDraft ? "guests.check" : "guests.view")}
    </Link>
  );
}
