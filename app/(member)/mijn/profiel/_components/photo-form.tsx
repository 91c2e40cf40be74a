import type { z } from "zod";
import { Portrait } from "@/app/_components/portrait";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { photoOutcome } from "@/lib/people/photos/input";
import { FileField } from "@/lib/ui/file-field";

type Props = {
  person: { slug: string; name: string; photo: string | null };
  outcome: z.output<typeof photoOutcome>;
  locale: Locale;
};

/** A plain form: the file goes to the server as it is, with and without script, and is made small there. */
export function PhotoForm({ person, outcome, locale }: Props) {
  const t = wordsFor(locale);
  const isDone = outcome === "photoSaved" || outcome === "photoRemoved";
  const wrong = outcome && !isDone ? t(`people.${outcome}`) : null;
  return (
    <section id="foto" aria-labelledby="foto-titel" className="card mb-6">
      <h2 id="foto-titel" className="text-xl">
        {t("people.photo")}
      </h2>
      {isDone && (
        <p role="status" className="notice-ok mt-3">
          {t(`people.${outcome}`)}
        </p>
      )}
      <form action="/api/uploads/photo" method="post" encType="multipart/form-data" className="mt-3">
        <div className="flex flex-wrap items-center gap-4">
          <Portrait person={person} size="lg" />
          <div className="min-w-0 flex-1 basis-56">
            <FileField
              name="photo"
              label={t("people.photoChoose")}
              hint={t("people.photoHint")}
              accept="image/jpeg,image/png,image/webp"
              error={wrong}
            />
          </div>
        </div>
        <p className="mt-4 flex flex-wrap gap-2">
          <button type="submit" className="btn-quiet">
            {t("people.photoSave")}
          </button>
          {person.photo && (
            <button type="submit" name="remove" value="1" className="btn-quiet">
              {t("people.photoRemove")}
            </button>
          )}
        </p>
      </form>
    </section>
  );
}
