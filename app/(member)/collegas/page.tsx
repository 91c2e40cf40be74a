import type { Metadata } from "next";
import Link from "next/link";
import { expertsForTopics } from "@/lib/expertise/experts/queries";
import { profilesOf } from "@/lib/expertise/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { directoryInput } from "@/lib/membership/colleagues/input";
import { circlesOf, DIRECTORY_PAGE, directory, directoryChoices } from "@/lib/membership/colleagues/queries";
import { search } from "@/lib/search/queries";
import { listTopics } from "@/lib/topics/queries";
import { memberContext, pageContext } from "@/lib/web/context";
import { type DirectoryAddress, directoryAddress } from "./_components/address";
import { DirectoryField } from "./_components/directory-field";
import { DirectoryList } from "./_components/directory-list";
import { DirectoryPaging } from "./_components/directory-paging";
import { filtersFrom } from "./_components/filters-from";
import { chosenIn } from "./_components/more-filters";
import { nisCodesOf } from "./_components/places";
import { QuickFilters } from "./_components/quick-filters";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("people.title") });

/** As many experts on a topic as anybody reads. */
const MOST_EXPERTS = 60;

export default async function DirectoryPage({ searchParams }: Props) {
  const ctx = await memberContext("/collegas");
  const asked = directoryInput.parse(await searchParams);
  const t = wordsFor(ctx.actor.locale);
  const [{ people, total, elsewhere }, circles, choices, topics] = await Promise.all([
    listed(ctx, asked),
    circlesOf(ctx, ctx.actor.personId ?? ""),
    directoryChoices(ctx),
    listTopics(ctx),
  ]);
  const filters = filtersFrom(ctx, choices, topics);
  const profiles = await profilesOf(
    ctx,
    people.map(({ id }) => id),
  );
  const [place] = filters.places.flatMap((filter) => chosenIn(filter, asked) ?? []);
  return (
    <div className="page">
      <h1>{t("people.title")}</h1>
      <p className="mt-1 mb-4 text-muted">
        {t("people.intro")} <Link href="/organisaties">{t("people.byOrganisation")}</Link> ·{" "}
        <Link href="/vragen" prefetch={false}>
          {t("questions.title")}
        </Link>
      </p>
      <DirectoryField asked={asked} filters={filters} locale={ctx.actor.locale} />
      <QuickFilters ctx={ctx} asked={asked} circles={circles} filters={filters} />
      <p role="status" className="mt-4 font-semibold">
        {asked.q ? t("people.countFor", { count: total, q: asked.q }) : t("people.count", { count: total })}
      </p>
      {total === 0 && (
        <div className="notice-info mt-3">
          <p>{place ? t("people.emptyHere", { circle: place }) : t("people.empty")}</p>
          {elsewhere > 0 && (
            <p>
              <Link href={directoryAddress({ ...asked, kring: "", regio: "", bestuur: "", pagina: 1 })}>
                {t("people.emptyElsewhere", { count: elsewhere })}
              </Link>
            </p>
          )}
          <p>
            <Link href={`/vragen/nieuw?q=${encodeURIComponent(asked.q)}`}>{t("people.askInstead")}</Link>
          </p>
        </div>
      )}
      <DirectoryList people={people} profiles={profiles} locale={ctx.actor.locale} />
      <DirectoryPaging asked={asked} pages={Math.ceil(total / DIRECTORY_PAGE)} locale={ctx.actor.locale} />
    </div>
  );
}

/** Names are looked up as they are typed; the search engine adds who is found by topic, synonym or an old name of their town. */
async function listed(ctx: Context, { q, kring, regio, bestuur, onderwerp, pagina }: DirectoryAddress) {
  const [answer, experts] = await Promise.all([
    q ? search(ctx, { text: q, kind: "person", filters: {}, order: "best", page: 1 }) : null,
    onderwerp ? expertsForTopics(ctx, [onderwerp], MOST_EXPERTS) : null,
  ]);
  return directory(ctx, {
    q,
    found: answer?.hits.map(({ id }) => id.slice("person:".length)),
    among: experts?.map(({ person }) => person.id),
    circle: kring,
    organisation: bestuur,
    nis: nisCodesOf(regio),
    page: pagina,
  });
}
