import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { commentedSection } from "@/lib/projects/text/comments/queries";
import { asidesOf, revisionsOf } from "@/lib/projects/text/writing/queries";
import { Done } from "../_components/done";
import { WayBack } from "../_components/way-back";
import { loadText } from "../load";
import { Asides } from "./_components/asides";
import { Commented } from "./_components/commented";
import { LeadSection } from "./_components/lead-section";
import { Revisions } from "./_components/revisions";
import { Writing } from "./_components/writing";

type Props = {
  params: Promise<{ project: string; section: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function load({ params }: Pick<Props, "params">) {
  const { project: slug, section: id } = await params;
  const { ctx, project, text } = await loadText(slug);
  const section = text?.sections.find((one) => one.id === id);
  if (!text || !section) notFound();
  return { ctx, project, text, section };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project, section } = await load({ params });
  return { title: `${section.title} – ${project.title}` };
}

/** One section: to read with what was said about each paragraph, to write, and as it was before. */
export default async function SectionPage({ params, searchParams }: Props) {
  const { ctx, project, text, section } = await load({ params });
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const [{ paragraphs, lost }, asides, revisions] = await Promise.all([
    commentedSection(ctx, section.id),
    asidesOf(ctx, section.id),
    revisionsOf(ctx, section.id),
  ]);
  const asked = await searchParams;
  const page = `/samenwerken/${project.slug}/tekst`;
  const at = text.sections.indexOf(section);
  const beside = [text.sections[at - 1], text.sections[at + 1]].filter((one) => one !== undefined);
  const { owner, dueOn } = section;
  return (
    <div className="page max-w-4xl">
      <WayBack
        steps={[
          { href: `/samenwerken/${project.slug}`, label: project.title },
          { href: page, label: t("texts.title") },
        ]}
      />
      <h1>{section.title}</h1>
      <p className="text-muted">
        {owner ? t("texts.sectionOwnerWith", { name: owner.name, organisation: owner.organisation ?? "" }) : t("texts.sectionNoOwner")}
        {dueOn && ` · ${t("texts.sectionDue", { day: formatsFor(locale).storedDay(dueOn) })}`}
      </p>
      {section.about && text.isOpen && <p className="mt-2 max-w-read">{section.about}</p>}
      {typeof asked.bewaard === "string" && /^\d+$/.test(asked.bewaard) && (
        <p role="status" className="notice-ok mt-4">
          {t("texts.saved", { number: Number(asked.bewaard) })}
        </p>
      )}
      <Done asked={asked.gedaan} said={{ samen: t("texts.asideSettled"), weg: t("texts.takenBack") }} />
      <Asides ctx={ctx} section={section} asides={asides} kept={Number(asked.ernaast) || null} />
      {text.isOpen && <Writing ctx={ctx} section={section} />}
      <Commented ctx={ctx} section={section} paragraphs={paragraphs} lost={lost} isOpen={text.isOpen} />
      <Revisions project={project.slug} section={section} revisions={revisions} locale={locale} />
      {text.may.lead && text.isOpen && <LeadSection ctx={ctx} project={project.slug} section={section} />}
      <nav aria-label={t("texts.contents")} className="mt-8 flex flex-wrap gap-2 border-line border-t pt-4">
        {beside.map(({ id, title }) => (
          <Link key={id} href={`${page}/${id}`} prefetch={false} className="btn-quiet">
            {title}
          </Link>
        ))}
      </nav>
    </div>
  );
}
