import { Suspense } from "react";
import type { Comparison } from "@/lib/expertise/comparison/queries";
import type { Numbers } from "@/lib/expertise/numbers/numbers";
import { wordsFor } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/actor";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { chosenOf } from "../../_components/address";
import { apply } from "../../actions";
import { ChosenNumbers } from "./chosen-numbers";
import { FirstPeople } from "./first-people";
import { Lines } from "./lines";

type Props = { comparison: Promise<Comparison>; numbers: Numbers; locale: Locale };

/** Counting takes a while: in parts, what is known already shows at once, and the line that says so tells when it is done. */
export function WhatChanges({ inParts, ...props }: Props & { inParts: boolean }) {
  if (!inParts) return <Counted {...props} />;
  return (
    <>
      <p role="status" className="mt-4 font-semibold">
        <Suspense fallback={wordsFor(props.locale)("numbers.counting")}>
          <Done {...props} />
        </Suspense>
      </p>
      <Suspense>
        <Counted {...props} />
      </Suspense>
    </>
  );
}

async function Done({ comparison, locale }: Props) {
  await comparison;
  return wordsFor(locale)("numbers.counted");
}

async function Counted({ comparison, numbers, locale }: Props) {
  const t = wordsFor(locale);
  const { changed, version, topics, ...counted } = await comparison;
  return (
    <>
      <Form action={apply} summary={t("errors.summary")} className="card mt-6">
        <ChosenNumbers changed={changed} locale={locale} />
        <Hidden name="known" value={version} />
        {chosenOf(numbers).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <p className="mt-4 mb-3">{t("numbers.applyHelp")}</p>
        <Submit>{t("numbers.apply")}</Submit>
      </Form>
      <Lines comparison={counted} locale={locale} />
      <FirstPeople topics={topics} locale={locale} />
    </>
  );
}
