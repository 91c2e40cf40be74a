import Link from "next/link";
import type { ReactNode } from "react";
import { DocumentLinks } from "@/app/_components/document-links";
import { OwnWords } from "@/app/_components/own-words";
import type { FrameworkView } from "@/lib/frameworks/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";

type Props = { ctx: Context; framework: FrameworkView };

/** Until when, for whom, how to join, and what was shared about it. */
export function Facts({ ctx, framework }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { storedDay } = formatsFor(ctx.actor.locale);
  const { endsOn, extendableUntil, contractors, lots, howToJoin, joinLink, contact, documents, circle, circleSlug } = framework;
  return (
    <dl className="space-y-4">
      <Fact name={t("frameworks.endsOn")}>{storedDay(endsOn)}</Fact>
      {extendableUntil && <Fact name={t("frameworks.extendable")}>{storedDay(extendableUntil)}</Fact>}
      {contractors && <Fact name={t("frameworks.contractors")}>{contractors}</Fact>}
      {lots.length > 0 && (
        <Fact name={t("frameworks.lots")}>
          <ul>
            {lots.map(({ number, title, contractor }) => (
              <li key={number} className="py-1">
                <span className="text-muted">{t("frameworks.lot", { number })}</span> {title}
                {contractor && <span className="text-muted"> · {contractor}</span>}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={t("frameworks.openTo")}>
        <OpenTo ctx={ctx} framework={framework} />
      </Fact>
      {(howToJoin || joinLink) && (
        <Fact name={t("frameworks.join")}>
          {howToJoin && <OwnWords text={howToJoin} />}
          {joinLink && (
            <a href={joinLink} rel="nofollow noreferrer" className="tap inline-flex items-center">
              {t("frameworks.joinLink")}
            </a>
          )}
        </Fact>
      )}
      {contact && (
        <Fact name={t("frameworks.contact")}>
          <OwnWords text={contact} />
        </Fact>
      )}
      {documents.length > 0 && (
        <Fact name={t("frameworks.documents")}>
          <DocumentLinks ctx={ctx} documents={documents} />
        </Fact>
      )}
      {circle && (
        <Fact name={t("frameworks.circle")}>
          <Link href={`/kringen/${circleSlug}`} prefetch={false} className="inline-block py-1">
            {circle}
          </Link>
        </Fact>
      )}
    </dl>
  );
}

function OpenTo({ ctx, framework: { openToAll, openRegionNames, openCircles, openTo } }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const { list } = formatsFor(ctx.actor.locale);
  return (
    <>
      {openToAll && <p>{t("frameworks.openToAll")}</p>}
      {openRegionNames.length > 0 && <p>{t("frameworks.openRegions", { names: list(openRegionNames) })}</p>}
      {openCircles.length > 0 && <p>{t("frameworks.openCircles", { names: list(openCircles.map(({ name }) => name)) })}</p>}
      {openTo && <OwnWords text={openTo} />}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-semibold">{name}</dt>
      <dd className="mt-1 max-w-read">{children}</dd>
    </div>
  );
}
