import Link from "next/link";
import { OrganisationName } from "@/app/_components/organisation-name";
import { Portrait } from "@/app/_components/portrait";
import type { ReadDocument } from "@/lib/documents/reading/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor, phoneLink, phoneText } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { projectsWith } from "@/lib/projects/documents/queries";

type Props = { ctx: Context; document: ReadDocument };

/** The people behind a document, and where it belongs. */
export async function About({ ctx, document }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { owner, authors, meeting, circles, sharedAt } = document;
  const { fullDay, day } = formatsFor(ctx.actor.locale);
  const projects = await projectsWith(ctx, document.id);
  return (
    <section className="card">
      {owner && authors.length > 0 && (
        <>
          <h2 className="text-lg">{t("documents.authors")}</h2>
          <ul className="mb-4">
            {authors.map((author) => (
              <li key={author.id} className="py-1">
                <Link prefetch={false} href={`/collegas/${author.slug}`}>
                  {author.name}
                </Link>
                {author.organisation && <span className="text-muted"> · {author.organisation}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {owner && <Owner ctx={ctx} document={document} owner={owner} />}
      {sharedAt && <p className="mt-2 text-sm text-muted">{t("documents.sharedOn", { day: day(sharedAt) })}</p>}
      {(meeting || circles.length + projects.length > 0) && <h2 className="mt-4 text-lg">{t("documents.belongsTo")}</h2>}
      <ul>
        {meeting && (
          <li className="py-1">
            <Link prefetch={false} href={`/bijeenkomsten/${meeting.slug}`}>
              {meeting.title}
            </Link>
            <span className="text-muted">, {fullDay(meeting.startsAt)}</span>
          </li>
        )}
        {projects.map(({ slug, title }) => (
          <li key={slug} className="py-1">
            <Link prefetch={false} href={`/samenwerken/${slug}`}>
              {title}
            </Link>
          </li>
        ))}
        {circles.map((circle) => (
          <li key={circle.id} className="py-1">
            <Link prefetch={false} href={`/kringen/${circle.slug}`}>
              {circle.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Owner({ ctx, document, owner }: Props & { owner: NonNullable<ReadDocument["owner"]> }) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <>
      <h2 className="text-lg">{t("documents.sharedBy")}</h2>
      <div className="mt-1 flex items-center gap-3">
        <Portrait person={owner} />
        <p className="min-w-0">
          <Link prefetch={false} href={`/collegas/${owner.slug}`} className="font-semibold">
            {owner.name}
          </Link>
          <span className="block text-sm text-muted">
            {owner.jobTitle}
            {owner.jobTitle && owner.organisation && " · "}
            <OrganisationName name={owner.organisation} slug={owner.organisationSlug} />
          </span>
        </p>
      </div>
      <p className="mt-3 flex flex-wrap gap-2">
        {owner.phone && (
          <a
            href={phoneLink(owner.phone)}
            className="btn-quiet"
            aria-label={t("documents.call", { name: owner.name, phone: phoneText(owner.phone) })}
          >
            {phoneText(owner.phone)}
          </a>
        )}
        {owner.id !== ctx.actor.personId && (
          <Link prefetch={false} href={`/vragen/nieuw?over=${document.id}`} className="btn-quiet">
            {t("documents.ask")}
          </Link>
        )}
      </p>
    </>
  );
}
