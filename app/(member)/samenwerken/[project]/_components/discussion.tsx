import Link from "next/link";
import { OwnWords } from "@/app/_components/own-words";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/kernel/actor";
import type { ProjectComment } from "@/lib/projects/discussion/queries";
import { Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { saySomething, takeBack } from "../actions";

type Props = { project: string; comments: ProjectComment[]; locale: Locale };

/** What participants say to each other, the oldest first. */
export function Discussion({ project, comments, locale }: Props) {
  const t = wordsFor(locale);
  return (
    <section id="gesprek" aria-labelledby="gesprek-titel" className="scroll-mt-4">
      <h2 id="gesprek-titel" className="text-xl">
        {t("projects.discussion", { count: comments.length })}
      </h2>
      {comments.length === 0 && <p className="mt-1 text-muted">{t("projects.discussionEmpty")}</p>}
      <ol className="mt-2 divide-y divide-line">
        {comments.map((comment) => (
          <Said key={comment.id} project={project} comment={comment} locale={locale} />
        ))}
      </ol>
      <Form action={saySomething} summary={t("errors.summary")} scope="bericht" className="mt-4 max-w-read">
        <Hidden name="project" value={project} />
        <TextArea name="body" rows={3} label={t("projects.say")} />
        <Submit quiet>{t("projects.sayButton")}</Submit>
      </Form>
    </section>
  );
}

function Said({ project, comment, locale }: { project: string; comment: ProjectComment; locale: Locale }) {
  const t = wordsFor(locale);
  const { id, name, slug, organisation, at, body, isMine } = comment;
  const day = formatsFor(locale).shortDay(at);
  return (
    <li id={`bericht-${id}`} className="scroll-mt-4 py-3 target:bg-accent-soft">
      <p className="text-sm text-muted">
        {slug ? (
          <Link prefetch={false} href={`/collegas/${slug}`} className="font-semibold">
            {name}
          </Link>
        ) : (
          name
        )}
        {organisation && `, ${organisation}`} · <time dateTime={at.toISOString()}>{day}</time>
      </p>
      <OwnWords text={body} className="mt-1" />
      {isMine && (
        <Form action={takeBack} summary={t("errors.summary")}>
          <Hidden name="project" value={project} />
          <Hidden name="comment" value={id} />
          <button type="submit" aria-label={t("projects.unsayLong", { day })} className="tap text-sm text-muted underline">
            {t("projects.unsay")}
          </button>
        </Form>
      )}
    </li>
  );
}
