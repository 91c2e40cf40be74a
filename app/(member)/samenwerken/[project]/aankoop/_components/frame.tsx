import Link from "next/link";
import type { ReactNode } from "react";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import type { Project } from "@/lib/projects/queries";
import { Tag } from "@/lib/ui/tag";

/** The parts of a purchase, by their address. */
const parts = {
  "": "overview",
  "/hoeveelheden": "needs",
  "/percelen": "lots",
  "/afspraken": "agreements",
  "/bestek": "specification",
  "/gunning": "award",
  "/afname": "orders",
  "/evaluatie": "evaluation",
} as const;
export type Part = (typeof parts)[keyof typeof parts];

type Props = { project: Project; part: Part; title: string; intro?: string; locale: Locale; children: ReactNode };

/** What stands around every page of a purchase: where one is, and that it is for participants alone. */
export function Frame({ project, part, title, intro, locale, children }: Props) {
  const t = wordsFor(locale);
  const shown = Object.entries(parts).filter(([, name]) => name !== "lots" || project.may.lead);
  return (
    <div className="page">
      <p className="text-sm">
        <Link href={`/samenwerken/${project.slug}`} prefetch={false} className="inline-block py-1">
          {project.title}
        </Link>
      </p>
      <h1>{title}</h1>
      {intro && <p className="mt-1 max-w-read text-muted">{intro}</p>}
      <p className="mt-2">
        <Tag tone="accent">{t("purchase.confidential")}</Tag>
      </p>
      <nav aria-label={t("purchase.parts")} className="mt-2 -ml-3">
        <ul className="flex flex-wrap">
          {shown.map(([path, name]) => (
            <li key={name}>
              <Link
                href={`/samenwerken/${project.slug}/aankoop${path}`}
                prefetch={false}
                aria-current={name === part ? "page" : undefined}
                className="tap inline-flex items-center rounded-md px-3 no-underline hover:bg-sunken aria-[current=page]:font-bold"
              >
                {t(`purchase.nav.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-6 space-y-8">{children}</div>
    </div>
  );
}
