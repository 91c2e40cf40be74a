import type { Metadata } from "next";
import Link from "next/link";
import { NotLegal } from "@/app/_components/not-legal";
import { OrganisationName } from "@/app/_components/organisation-name";
import { OwnWords } from "@/app/_components/own-words";
import { findFramework } from "@/lib/frameworks/queries";
import { usersOf } from "@/lib/frameworks/uses/queries";
import { wordsFor } from "@/lib/i18n";
import { governmentContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { StandingTags } from "../_components/standing-tags";
import { Facts } from "./_components/facts";
import { Following } from "./_components/following";
import { OurUse } from "./_components/our-use";
import { Users } from "./_components/users";

type Props = { params: Promise<{ framework: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

async function load({ params }: Pick<Props, "params">) {
  const { framework: id } = await params;
  const ctx = await governmentContext(`/raamcontracten/${id}`);
  return { ctx, framework: await orNotFound(findFramework(ctx, id)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { ctx, framework } = await load(props);
  return { title: `${framework.title} – ${wordsFor(ctx.actor.locale)("frameworks.title")}` };
}

/** One agreement: whether we may use it and until when, how to join, and who of us does. */
export default async function FrameworkPage(props: Props) {
  const { ctx, framework } = await load(props);
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const users = await usersOf(ctx, framework.id);
  const isDone = (await props.searchParams).gedaan === "bewaard";
  const { id, title, summary, standing, isOpenToUs, organiser, organiserSlug, mayEdit } = framework;
  return (
    <div className="page">
      <Link href="/raamcontracten" prefetch={false} className="tap inline-flex items-center">
        {t("frameworks.title")}
      </Link>
      {isDone && (
        <p role="status" className="notice-ok mb-4">
          {t("frameworks.saved")}
        </p>
      )}
      <h1>{title}</h1>
      <p className="mt-1 flex flex-wrap items-center gap-2 text-muted">
        <StandingTags standing={standing} isOpenToUs={isOpenToUs} locale={locale} />
        <OrganisationName name={organiser} slug={organiserSlug} />
      </p>
      {standing === "full" && <p className="notice-warn mt-3 max-w-read">{t("frameworks.fullNote")}</p>}
      {!isOpenToUs && <p className="notice-warn mt-3 max-w-read">{t("frameworks.notForUsNote")}</p>}
      <p className="mt-3 flex flex-wrap gap-2">
        <a href="#wie" className="btn-primary">
          {t("frameworks.who")}
        </a>
        <a href="#wij" className="btn-quiet">
          {t("frameworks.weUseThis")}
        </a>
        {mayEdit && (
          <Link href={`/raamcontracten/${id}/bewerken`} prefetch={false} className="btn-quiet">
            {t("frameworks.edit")}
          </Link>
        )}
      </p>
      {summary && <OwnWords text={summary} className="mt-4 text-lg" />}
      <div className="two-columns mt-6">
        <div className="min-w-0 space-y-8">
          <Facts ctx={ctx} framework={framework} />
          <Users users={users} locale={locale} />
        </div>
        <aside className="space-y-6">
          <OurUse ctx={ctx} framework={framework} ours={users.find(({ isOurs }) => isOurs)} />
          <Following ctx={ctx} framework={framework} />
        </aside>
      </div>
      <div className="mt-6">
        <NotLegal about="frameworks" locale={locale} />
      </div>
    </div>
  );
}
