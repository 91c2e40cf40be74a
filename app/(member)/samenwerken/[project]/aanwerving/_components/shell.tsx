import Link from "next/link";
import type { ReactNode } from "react";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Project } from "@/lib/projects/queries";
import { hirePages } from "./pages";

type Props = {
  project: Pick<Project, "slug" | "title">;
  page: keyof typeof hirePages;
  locale: Locale;
  intro?: string;
  /** When it is a page below one of those. */
  title?: string;
  children: ReactNode;
};

/** What every page of a joint hiring has around it: where it belongs, and the way to the others. */
export function Shell({ project, page, locale, intro, title, children }: Props) {
  const t = wordsFor(locale);
  const others = Object.entries(hirePages).filter(([name]) => name !== page) as [keyof typeof hirePages, string][];
  return (
    <div className="page">
      <p className="text-sm">
        <Link href={`/samenwerken/${project.slug}`} prefetch={false} className="inline-block py-1">
          {project.title}
        </Link>
      </p>
      <h1>{title ?? t(`hiring.pages.${page}`)}</h1>
      {intro && <p className="mt-1 max-w-read text-muted">{intro}</p>}
      <p className="mt-1 text-sm text-muted">{t("hiring.participantsOnly")}</p>
      <div className="mt-6">{children}</div>
      <nav aria-label={t("hiring.title")} className="mt-10 border-t border-line pt-4">
        <ul className="flex flex-wrap gap-x-4">
          {others.map(([name, path]) => (
            <li key={name}>
              <Link href={`/samenwerken/${project.slug}/aanwerving/${path}`} prefetch={false} className="tap inline-flex items-center">
                {t(`hiring.pages.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
