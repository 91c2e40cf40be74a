import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { isSame } from "@/lib/projects/text/compare";
import { compareSection, compareWhole } from "@/lib/projects/text/comparing/queries";
import { Compared } from "../_components/compared";
import { WayBack } from "../_components/way-back";
import { loadText } from "../load";
import { ChooseVersions } from "./_components/choose-versions";
import { Counted } from "./_components/counted";
import { WholeCompared } from "./_components/whole-compared";

type Asked = { deel?: string | string[]; van?: string | string[]; naar?: string | string[] };
type Props = { params: Promise<{ project: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { ctx, project } = await loadText((await params).project);
  return { title: `${wordsFor(ctx.actor.locale)("texts.compareTitle")} – ${project.title}` };
}

const one = (asked: string | string[] | undefined) => (typeof asked === "string" ? asked : undefined);

/** Two versions of the whole text, or of one section, laid over each other. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { ctx, project, text } = await loadText((await params).project);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { deel, van, naar } = await searchParams;
  const section = text?.sections.find(({ id }) => id === one(deel));
  const asked = { from: one(van), to: one(naar) };
  const page = `/samenwerken/${project.slug}/tekst`;
  const found = section ? await compareSection(ctx, section.id, asked) : await compareWhole(ctx, project.slug, asked);
  return (
    <div className="page max-w-4xl">
      <WayBack
        steps={[
          { href: `/samenwerken/${project.slug}`, label: project.title },
          { href: page, label: t("texts.title") },
        ]}
      />
      <h1>{section ? `${t("texts.compareTitle")}: ${section.title}` : t("texts.compareTitle")}</h1>
      <details className="mt-2">
        <summary className="tap py-2 text-brand">{t("texts.compareOther")}</summary>
        <ul>
          {[{ id: "", title: t("texts.compareWhole") }, ...(text?.sections ?? [])].map(({ id, title }) => (
            <li key={id}>
              <Link
                href={id ? `${page}/vergelijken?deel=${id}` : `${page}/vergelijken`}
                prefetch={false}
                className="tap inline-flex items-center"
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </details>
      {found.sides.length < 2 ? (
        <p className="mt-4 text-muted">{t("texts.compareNothing")}</p>
      ) : (
        <ChooseVersions section={section?.id} sides={found.sides} from={found.from} to={found.to} locale={locale} />
      )}
      {"paragraphs" in found && found.sides.length > 1 && (
        <div className="mt-6">
          <Counted paragraphs={found.paragraphs} locale={locale} />
          {!isSame(found.paragraphs) && <Compared paragraphs={found.paragraphs} locale={locale} />}
        </div>
      )}
      {"sections" in found && found.sides.length > 1 && <WholeCompared sections={found.sections} locale={locale} />}
    </div>
  );
}
