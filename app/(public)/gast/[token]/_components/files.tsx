import { MOST_FILES } from "@/lib/documents/guests/input";
import type { GuestPage } from "@/lib/documents/guests/queries";
import { type Words, wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { HandInForm } from "./hand-in-form";

type Props = { ctx: Context; token: string; page: GuestPage };

/** What came in, and the form for more. */
export function Files({ ctx, token, page }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const formats = formatsFor(ctx.actor.locale);
  const words = {
    choose: t("guests.choose"),
    accepted: t("guests.accepted"),
    hand: t("guests.hand"),
    nothing: t("guests.nothing"),
    sending: t("documents.uploading", { file: "%FILE%", percent: "%PERCENT%" }),
    lost: t("guests.lost"),
  };
  return (
    <section aria-labelledby="bestanden" className="mt-8">
      <h2 id="bestanden">{t("guests.files")}</h2>
      <p className="mt-1 mb-4">{t("guests.filesHelp", { count: MOST_FILES, day: formats.fullDay(page.linkEnds) })}</p>
      {page.files.length > 0 && (
        <ul className="mb-4 grid grid-cols-1 gap-2">
          {page.files.map((file) => (
            <li key={file.id} className="card flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <p className="min-w-0 flex-1 basis-48">
                <strong className="block break-words">{file.fileName}</strong>
                <span className="block text-sm text-muted">
                  {formats.fileSize(file.size)} · {t("guests.receivedAt", { when: `${formats.day(file.at)}, ${formats.time(file.at)}` })}
                </span>
                {file.isShared && <span className="block text-sm">{t("guests.shared")}</span>}
              </p>
              {!file.isShared && <TakeBack t={t} action={`/api/uploads/guest/${token}/${file.id}`} file={file.fileName} />}
            </li>
          ))}
        </ul>
      )}
      {page.files.length < MOST_FILES && <HandInForm action={`/api/uploads/guest/${token}`} words={words} />}
    </section>
  );
}

function TakeBack({ t, action, file }: { t: Words; action: string; file: string }) {
  return (
    <form action={action} method="post">
      <button type="submit" className="btn-quiet" aria-label={t("guests.takeBackName", { file })}>
        {t("guests.takeBack")}
      </button>
    </form>
  );
}
