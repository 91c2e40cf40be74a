import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import { doorList } from "@/lib/meetings/attendance/presence/queries";
import { memberContext, pageContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { AddPerson } from "./_components/add-person";
import { ExpectedPerson } from "./_components/expected-person";

type Props = { params: Promise<{ slug: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("attendance.doorTitle"),
});

/** Ticking off who is there, with a thumb, one press a person. */
export default async function DoorPage({ params }: Props) {
  const { slug } = await params;
  const here = `/bijeenkomsten/${slug}/aanwezigen`;
  const ctx = await memberContext(`${here}/deur`);
  const t = wordsFor(ctx.actor.locale);
  const { fullDay, time } = formatsFor(ctx.actor.locale);
  const { title, state, opensAt, expected, others } = await orNotFound(doorList(ctx, slug));
  if (state !== "published") forbidden();
  const isOpen = opensAt <= ctx.now;
  const present = expected.filter(({ attendedAt }) => attendedAt !== null).length;
  return (
    <div className="page max-w-xl">
      <p className="text-sm">
        <Link href={`/bijeenkomsten/${slug}`}>{title}</Link>
      </p>
      <h1>{t("attendance.doorTitle")}</h1>
      <p className="mt-1 text-lg font-semibold" role="status">
        {t("attendance.doorCount", { present, expected: expected.length })}
      </p>
      {isOpen ? (
        <p className="text-muted">{t("attendance.doorIntro")}</p>
      ) : (
        <p className="notice-info mt-3">
          {t("attendance.doorEarly", { until: t("attendance.moment", { day: fullDay(opensAt), time: time(opensAt) }) })}
        </p>
      )}
      <ul className="mt-4 grid gap-2">
        {expected.map((person) => (
          <ExpectedPerson key={person.id} ctx={ctx} slug={slug} person={person} isOpen={isOpen} />
        ))}
      </ul>
      {isOpen && <AddPerson ctx={ctx} slug={slug} others={others} />}
      <Link href={here} className="btn-quiet mt-8">
        {t("attendance.listDoor")}
      </Link>
    </div>
  );
}
