import type { Metadata } from "next";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { ownCopyOf } from "@/lib/projects/text/copies/queries";
import { Done } from "../_components/done";
import { PaperLinks } from "../_components/versions";
import { WayBack } from "../_components/way-back";
import { loadText } from "../load";
import { AddOwn } from "./_components/add-own";
import { LocalText } from "./_components/local-text";
import { Places } from "./_components/places";

type Props = { params: Promise<{ project: string }>; searchParams: Promise<{ gedaan?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { ctx, project } = await loadText((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("texts.local")} – ${project.title}` };
}

/** The copy of my organisation: what it fills in, leaves out and adds, and a file of it. */
export default async function LocalPage({ params, searchParams }: Props) {
  const { ctx, project } = await loadText((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const copy = await ownCopyOf(ctx, project.slug);
  const isOpen = project.state === "running";
  return (
    <div className="page">
      <WayBack
        steps={[
          { href: `/samenwerken/${project.slug}`, label: project.title },
          { href: `/samenwerken/${project.slug}/tekst`, label: t("texts.title") },
        ]}
      />
      <h1>{copy ? t("texts.localTitle", { organisation: copy.organisation }) : t("texts.local")}</h1>
      <Done asked={(await searchParams).gedaan} said={{ weg: t("texts.localDone") }} />
      {!copy && <p className="mt-2 text-muted">{t("texts.localNone")}</p>}
      {copy && (
        <>
          <p className="mt-1 max-w-read text-muted">{t("texts.localIntro")}</p>
          <div className="two-columns mt-6">
            <LocalText project={project.slug} copy={copy} isOpen={isOpen} locale={locale} />
            <aside className="space-y-6">
              <Places project={project.slug} copy={copy} isOpen={isOpen} locale={locale} />
              <section aria-label={t("texts.versions")} className="card">
                <p className={copy.missing.length > 0 ? "notice-warn mb-2" : "mb-2 font-semibold"}>
                  {copy.missing.length > 0
                    ? t("texts.localMissing", { count: copy.missing.length, names: formatsFor(locale).list(copy.missing) })
                    : t("texts.localComplete")}
                </p>
                {copy.missing.length > 0 && <p className="text-muted text-sm">{t("texts.localDownloadAnyway")}</p>}
                <PaperLinks
                  href={`/api/samenwerken/${project.slug}/tekst?versie=lokaal`}
                  name={(format) => t("texts.localDownload", { format })}
                />
              </section>
              {isOpen && <AddOwn project={project.slug} copy={copy} locale={locale} />}
            </aside>
          </div>
        </>
      )}
    </div>
  );
}
