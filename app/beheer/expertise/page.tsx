import type { Metadata } from "next";
import Link from "next/link";
import { chosenInput } from "@/lib/expertise/numbers/input";
import { defaultNumbers, groups, labelKeyOf, numberGroups } from "@/lib/expertise/numbers/numbers";
import { keptNumbers } from "@/lib/expertise/numbers/queries";
import { sentence, wordsFor } from "@/lib/i18n";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { adminContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { NumberFields } from "../_components/number-fields";
import { NumberHistory } from "../_components/number-history";
import { chosenOf } from "./_components/address";
import { nameOfNumber } from "./_components/name-of-number";
import { compare } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("numbers.title") });

/** The numbers that steer every profile, for platform admins. Numbers in the address stand in the form, to go on from a comparison. */
export default async function NumbersPage({ searchParams }: Props) {
  const ctx = await adminContext("/beheer/expertise");
  const { version, numbers, history } = await orNotFound(keptNumbers(ctx));
  const { toegepast, ...query } = await searchParams;
  const chosen = Object.keys(query).length > 0 ? chosenInput.safeParse(query).data?.numbers : undefined;
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  return (
    <div className="page">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link>
      </p>
      <h1>{t("numbers.title")}</h1>
      <p className="mt-1 max-w-read text-muted">{t("numbers.intro")}</p>
      <p className="mt-1">
        <Link href="/expertise/uitleg" prefetch={false} className="tap inline-flex items-center">
          {t("numbers.explained")}
        </Link>
      </p>
      {toegepast === "ja" && (
        <p role="status" className="notice-ok mt-3">
          {t("numbers.applied")}
        </p>
      )}
      <Form action={compare} summary={t("errors.summary")}>
        <Hidden name="known" value={version} />
        {groups.map((group) => (
          <NumberFields
            key={group}
            id={group}
            title={t(`numbers.groups.${group}`)}
            help={t(`numbers.help.${group}`)}
            fields={numberGroups[group].map(([name, range]) => ({
              ...{ name, range, usual: defaultNumbers[name] ?? 0 },
              label: sentence(locale, labelKeyOf(name)),
            }))}
            numbers={chosen ?? numbers}
            locale={locale}
          />
        ))}
        <p className="mt-6 mb-2 text-sm text-muted">{t("numbers.compareTakes")}</p>
        <Submit>{t("numbers.compare")}</Submit>
      </Form>
      {chosenOf(numbers).length > 0 && (
        <p className="mt-6">
          <Link href="/beheer/expertise/vergelijken" prefetch={false} className="btn-quiet">
            {t("numbers.restore")}
          </Link>{" "}
          <span className="text-sm text-muted">{t("numbers.restoreHelp")}</span>
        </p>
      )}
      <NumberHistory history={history} nameOf={(name) => nameOfNumber(name, locale)} locale={locale} />
      <p className="mt-8 text-sm text-muted">{t("numbers.inForce", { version })}</p>
    </div>
  );
}
