import type { Metadata } from "next";
import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { MOST_LINES } from "@/lib/landscape/input";
import { type ReadUsageSheet, readUsageSheet } from "@/lib/landscape/sheet/queries";
import { governmentContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { WhatHappens } from "./_components/what-happens";
import { WhatIsWrong } from "./_components/what-is-wrong";

type Props = { params: Promise<{ sheet: string }> };
const HERE = "/samenwerken/wie-gebruikt-wat";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("landscape.sheetResult"),
});

/** What a register that came back would change, line by line, and the button that does it. Looked at anew each time: the world goes on. */
export default async function SheetPage({ params }: Props) {
  const { sheet: id } = await params;
  const ctx = await governmentContext(`${HERE}/rekenblad/${id}`);
  const sheet = await orNotFound(readUsageSheet(ctx, id));
  const t = wordsFor(ctx.actor.locale);
  const { organisation, counts, doneAt } = sheet;
  return (
    <div className="page max-w-read">
      <Link href={`${HERE}/bestuur/${organisation.slug}`} prefetch={false} className="tap inline-flex items-center">
        {t("landscape.registerTitle", { organisation: organisation.name })}
      </Link>
      <h1>{t("landscape.sheetResult")}</h1>
      {doneAt ? (
        <p role="status" className="notice-ok mt-4">
          {t("landscape.sheetDone", counts ?? { added: 0, changed: 0, removed: 0 })}
        </p>
      ) : (
        <Reading sheet={sheet} />
      )}
      <Link href={`${HERE}/bestuur/${organisation.slug}#rekenblad`} prefetch={false} className="btn-quiet mt-6">
        {t("landscape.sheetAnother")}
      </Link>
    </div>
  );
}

function Reading({ sheet }: { sheet: ReadUsageSheet }) {
  const { names, missing, unknown, isTooLong, lines, left } = sheet;
  const t = wordsFor(names.locale);
  const { list } = formatsFor(names.locale);
  if (missing.length > 0) return <p className="notice-danger mt-4">{t("landscape.sheetMissing")}</p>;
  if (isTooLong) return <p className="notice-danger mt-4">{t("landscape.sheetTooLong", { lines: MOST_LINES })}</p>;
  if (lines.length === 0) return <p className="notice-warn mt-4">{t("landscape.sheetNoLines")}</p>;
  return (
    <>
      <WhatIsWrong sheet={sheet} />
      <WhatHappens sheet={sheet} />
      {left.length > 0 && <p className="notice-info mt-4">{t("landscape.sheetLeft", { count: left.length, names: list(left) })}</p>}
      {unknown.length > 0 && (
        <p className="notice-warn mt-4">{t("landscape.sheetUnknown", { count: unknown.length, names: list(unknown) })}</p>
      )}
    </>
  );
}

/** A sheet of a thousand lines is done line by line. */
export const maxDuration = 300;
