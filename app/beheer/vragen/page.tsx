import type { Metadata } from "next";
import Link from "next/link";
import { sentence, wordsFor } from "@/lib/i18n";
import { defaultNumbers, groups, labelKeyOf, numberGroups } from "@/lib/questions/numbers/numbers";
import { keptCeilings } from "@/lib/questions/numbers/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { adminContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { NumberFields } from "../_components/number-fields";
import { NumberHistory } from "../_components/number-history";
import { saveCeilings } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: wordsFor((await pageContext()).actor.locale)("ceilings.title") });

/** How much may be asked of whom, and how long a question waits, for platform admins. */
export default async function CeilingsPage({ searchParams }: Props) {
  const ctx = await adminContext("/beheer/vragen");
  const { known, numbers, history } = await orNotFound(keptCeilings(ctx));
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const labelOf = (name: string) => sentence(locale, labelKeyOf(name));
  return (
    <div className="page">
      <p className="text-sm font-semibold text-muted">
        <Link href="/beheer">{t("admin.title")}</Link>
      </p>
      <h1>{t("ceilings.title")}</h1>
      <p className="mt-1 max-w-read text-muted">{t("ceilings.intro")}</p>
      {(await searchParams).bewaard === "ja" && (
        <p role="status" className="notice-ok mt-3">
          {t("ceilings.saved")}
        </p>
      )}
      <Form action={saveCeilings} summary={t("errors.summary")} className="mt-4">
        <Hidden name="known" value={String(known)} />
        {groups.map((group) => (
          <NumberFields
            key={group}
            id={group}
            title={t(`ceilings.groups.${group}`)}
            help={t(`ceilings.help.${group}`)}
            fields={numberGroups[group].map(([name, range]) => ({
              ...{ name, range, usual: defaultNumbers[name] ?? 0 },
              label: labelOf(name),
            }))}
            numbers={numbers}
            locale={locale}
          />
        ))}
        <Submit className="mt-6">{t("ceilings.save")}</Submit>
      </Form>
      <NumberHistory history={history} nameOf={labelOf} locale={locale} />
    </div>
  );
}
