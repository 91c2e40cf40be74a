import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { compareNumbers } from "@/lib/expertise/comparison/queries";
import { chosenInput } from "@/lib/expertise/numbers/input";
import { wordsFor } from "@/lib/i18n";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { adminContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { addressOf, chosenOf } from "../_components/address";
import { apply } from "../actions";
import { ChosenNumbers } from "./_components/chosen-numbers";
import { FirstPeople } from "./_components/first-people";
import { Lines } from "./_components/lines";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("numbers.compareTitle"),
});

/** What the numbers in the address would change, before anything is kept; without any it is the way back to the defaults. */
export default async function ComparePage({ searchParams }: Props) {
  const ctx = await adminContext("/beheer/expertise");
  const chosen = chosenInput.safeParse(await searchParams);
  if (!chosen.success) notFound();
  const { numbers } = chosen.data;
  const comparison = await orNotFound(compareNumbers(ctx, numbers));
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const isSame = comparison.changed.length === 0;
  return (
    <div className="page max-w-read">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link> · <Link href="/beheer/expertise">{t("numbers.title")}</Link>
      </p>
      <h1>{t("numbers.compareTitle")}</h1>
      {isSame ? (
        <p className="notice-info mt-4">{t("numbers.nothingChanged")}</p>
      ) : (
        <>
          <p className="mt-1 text-muted">{t("numbers.compareIntro")}</p>
          <Form action={apply} summary={t("errors.summary")} className="card mt-6">
            <ChosenNumbers changed={comparison.changed} locale={locale} />
            <Hidden name="known" value={comparison.version} />
            {chosenOf(numbers).map(([name, value]) => (
              <Hidden key={name} name={name} value={value} />
            ))}
            <p className="mt-4 mb-3">{t("numbers.applyHelp")}</p>
            <Submit>{t("numbers.apply")}</Submit>
          </Form>
          <Lines comparison={comparison} locale={locale} />
          <FirstPeople topics={comparison.topics} locale={locale} />
        </>
      )}
      <Link href={addressOf("/beheer/expertise", numbers)} prefetch={false} className="btn-quiet mt-6">
        {t("numbers.change")}
      </Link>
    </div>
  );
}

/** Everybody is counted twice. */
export const maxDuration = 300;
