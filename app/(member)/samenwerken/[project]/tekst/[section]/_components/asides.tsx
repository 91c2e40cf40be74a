import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { compared } from "@/lib/projects/text/compare";
import type { SectionView } from "@/lib/projects/text/queries";
import type { Aside } from "@/lib/projects/text/writing/queries";
import { Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Compared } from "../../_components/compared";
import { settle } from "../actions";

type Props = { ctx: Context; section: SectionView; asides: Aside[]; kept: number | null };

/** What two people wrote at the same time, side by side, until somebody brings it together. Everybody who takes part sees it. */
export function Asides({ ctx, section, asides, kept }: Props) {
  return asides.map((aside) => <Beside key={aside.number} ctx={ctx} section={section} aside={aside} isMine={kept === aside.number} />);
}

type OneProps = { ctx: Context; section: SectionView; aside: Aside; isMine: boolean };

function Beside({ ctx, section, aside, isMine }: OneProps) {
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { day, time } = formatsFor(locale);
  const { number, name, at } = aside;
  const title = `ernaast-titel-${number}`;
  return (
    <section id={`ernaast-${number}`} aria-labelledby={title} className="card mt-4 scroll-mt-4 border-warn">
      <h2 id={title} className="text-xl">
        {t("texts.asideTitle")}
      </h2>
      <p role={isMine ? "status" : undefined} className="mt-1 max-w-read">
        {isMine ? t("texts.asideKept", { name: section.lastBy, number }) : t("texts.asideIntro", { name })}
      </p>
      <div className="mt-3 grid gap-4 md:grid-cols-2">
        <Side title={t("texts.asideNow")} text={section.text} />
        <Side title={`${t("texts.asideTheirs", { name })} (${day(at)}, ${time(at)})`} text={aside.text} />
      </div>
      <h3 className="mt-4 text-lg">{t("texts.compare")}</h3>
      <Compared paragraphs={compared(section.text, aside.text)} locale={locale} />
      {section.mayWrite && <Settle ctx={ctx} section={section} aside={aside} />}
    </section>
  );
}

function Side({ title, text }: { title: string; text: string }) {
  return (
    <div className="rounded-lg bg-sunken p-4">
      <h3 className="font-semibold text-base">{title}</h3>
      <p className="mt-1 whitespace-pre-line">{text}</p>
    </div>
  );
}

function Settle({ ctx, section, aside }: Omit<OneProps, "isMine">) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <Form action={settle} summary={t("errors.summary")} scope={`samen-${aside.number}`} className="mt-4 border-line border-t pt-4">
      <Hidden name="section" value={section.id} />
      <Hidden name="number" value={String(aside.number)} />
      <Hidden name="revision" value={String(section.revision)} />
      <TextArea name="merged" rows={10} label={t("texts.asideMerge")} hint={t("texts.asideMergeHint")} value={aside.proposal} />
      <div className="flex flex-wrap gap-2">
        <Submit name="how" value="merge">
          {t("texts.asideMergeButton")}
        </Submit>
        <Submit quiet name="how" value="both">
          {t("texts.asideBoth")}
        </Submit>
        <Submit quiet name="how" value="leave">
          {t("texts.asideLeave")}
        </Submit>
      </div>
      <p className="mt-2 text-muted text-sm">
        {t("texts.asideBoth")}: {t("texts.asideBothHint")} {t("texts.asideLeave")}: {t("texts.asideLeaveHint")}
      </p>
    </Form>
  );
}
