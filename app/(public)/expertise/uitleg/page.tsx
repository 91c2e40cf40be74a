import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { documentKinds } from "@/lib/documents/choices";
import { parametersInForce } from "@/lib/expertise/numbers/queries";
import { evidenceRoles, type Strength } from "@/lib/expertise/parameters";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { pageContext } from "@/lib/web/context";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("expertise.ruleTitle"),
});

/** The rule behind every profile, printed from the numbers in force. */
export default async function ExpertiseRulePage() {
  const ctx = await pageContext();
  const { locale } = ctx.actor;
  const { version, parameters } = await parametersInForce(ctx);
  const t = wordsFor(locale);
  const { number } = formatsFor(locale);
  const { damping, mostSources, recency, uploads, shown, roles, matches, types, strengths } = parameters;
  const typesByWeight: [string, number][] = [
    ...documentKinds.map((kind): [string, number] => [t(`documents.kinds.${kind}`), types[kind]]),
    [t("expertise.ruleTypeTalk"), types.talk],
    [t("expertise.ruleTypeAnswer"), types.answer],
  ];
  typesByWeight.sort(([, one], [, other]) => other - one);
  const strongest: Strength[] = ["familiar", "experienced", "guide"];
  return (
    <div className="page max-w-read">
      <h1>{t("expertise.ruleTitle")}</h1>
      <p className="mt-3 text-lg">{t("expertise.ruleIntro")}</p>
      <Part title={t("expertise.ruleWorth")}>
        <p>{t("expertise.ruleWorthText")}</p>
        <Weights
          caption={t("expertise.ruleRole")}
          value={t("expertise.ruleValue")}
          rows={evidenceRoles.map((role) => [t(`expertise.roles.${role}`), number(roles[role])])}
        />
        <Weights
          caption={t("expertise.ruleMatch")}
          value={t("expertise.ruleValue")}
          rows={[
            [t("expertise.ruleMatchPerson"), number(matches.person)],
            [t("expertise.ruleMatchProposed"), number(matches.proposed)],
          ]}
        />
        <Weights
          caption={t("expertise.ruleType")}
          value={t("expertise.ruleValue")}
          rows={typesByWeight.map(([type, weight]) => [type, number(weight)])}
        />
        <h3 className="mt-6">{t("expertise.ruleRecency")}</h3>
        <p className="mt-1">{t("expertise.ruleRecencyText", { years: number(recency.halfLifeYears), floor: number(recency.floor) })}</p>
      </Part>
      <Part title={t("expertise.ruleSum")}>
        <p>{t("expertise.ruleSumText", { damping: number(damping), most: mostSources })}</p>
        {uploads.weight > 0 && (
          <p className="mt-2">{t("expertise.ruleUploads", { usual: uploads.usual, weight: number(uploads.weight) })}</p>
        )}
      </Part>
      <Part title={t("expertise.ruleShown")}>
        <p>{t("expertise.ruleShownText", { sources: shown.sources, years: shown.ownWorkWithinYears })}</p>
        <ul className="mt-2 list-disc pl-6">
          {strongest.map((strength) => (
            <li key={strength}>
              {t("expertise.ruleStrength", { strength: t(`expertise.${strength}`), score: number(strengths[strength]) })}
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t("expertise.ruleSearch")}>
        <p>{t("expertise.ruleSearchText")}</p>
      </Part>
      <Part title={t("expertise.ruleMember")}>
        <p>{t("expertise.ruleMemberText")}</p>
        <p className="mt-2">
          <Link href="/mijn/expertise">{t("expertise.mineTitle")}</Link>
        </p>
      </Part>
      <Part title={t("expertise.ruleViewer")}>
        <p>{t("expertise.ruleViewerText")}</p>
      </Part>
      <p className="mt-8 text-sm text-muted">{t("expertise.ruleVersion", { version })}</p>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8">
      <h2>{title}</h2>
      <div className="mt-2">{children}</div>
    </section>
  );
}

function Weights({ caption, value, rows }: { caption: string; value: string; rows: [string, string][] }) {
  return (
    <table className="mt-6 w-full text-left">
      <thead>
        <tr className="border-b border-field">
          <th scope="col" className="py-2 font-semibold">
            {caption}
          </th>
          <th scope="col" className="py-2 text-right font-semibold">
            {value}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, weight]) => (
          <tr key={label} className="border-b border-line">
            <th scope="row" className="py-2 font-normal">
              {label}
            </th>
            <td className="py-2 text-right tabular-nums">{weight}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
