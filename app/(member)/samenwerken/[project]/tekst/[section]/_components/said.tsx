import { OwnWords } from "@/app/_components/own-words";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { clipped } from "@/lib/kernel/text";
import type { TextComment } from "@/lib/projects/text/comments/queries";
import type { SectionView } from "@/lib/projects/text/queries";
import { Fold } from "@/lib/ui/fold";
import { Choices, Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { Tag } from "@/lib/ui/tag";
import { agreeWith, settleSaid, takeBack } from "../actions";

type Props = { ctx: Context; section: SectionView; comment: TextComment; isOpen: boolean; hasQuote?: boolean };

const tones = { open: "info", processed: "ok", notRetained: "plain" } as const;
const QUOTED = 200;

/** One comment: who said it, what became of it and why, and who agrees. */
export function Said({ ctx, section, comment, isOpen, hasQuote = false }: Props) {
  const { locale } = ctx.actor;
  const t = wordsFor(locale);
  const { id, name, organisation, at, body, state, reason, agreeing, quote } = comment;
  return (
    <li id={`opmerking-${id}`} className="scroll-mt-4 rounded-md border border-line bg-surface p-3 text-sm target:bg-accent-soft">
      <p className="flex flex-wrap items-center gap-2 text-muted">
        <Tag tone={tones[state]}>{t(`texts.commentStates.${state}`)}</Tag>
        <span>{[name, organisation, formatsFor(locale).shortDay(at)].filter(Boolean).join(" · ")}</span>
      </p>
      {hasQuote && <p className="mt-1 text-muted">{t("texts.quote", { quote: clipped(quote, QUOTED) })}</p>}
      <OwnWords text={body} className="mt-1" />
      {reason && <p className="mt-1 font-semibold">{t("texts.commentBecause", { reason })}</p>}
      {agreeing.length > 0 && <p className="mt-1">{t("texts.agreeing", { names: agreeing.join(", ") })}</p>}
      {isOpen && <Tools ctx={ctx} section={section} comment={comment} />}
    </li>
  );
}

function Tools({ ctx, section, comment: { id, name, state, reason, isMine, iAgree } }: Pick<Props, "ctx" | "section" | "comment">) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <>
      {(!isMine || state === "open") && (
        <Form action={isMine ? takeBack : agreeWith} summary={t("errors.summary")} scope={`mee-${id}`}>
          <Hidden name="comment" value={id} />
          <button
            type="submit"
            aria-pressed={isMine ? undefined : iAgree}
            aria-label={isMine ? t("texts.takeBackLong") : t(iAgree ? "texts.disagreeLong" : "texts.agreeLong", { name })}
            className="tap cursor-pointer text-brand underline"
          >
            {isMine ? t("texts.takeBack") : `${iAgree ? "✓ " : ""}${t("texts.agree")}`}
          </button>
        </Form>
      )}
      {section.mayWrite && (
        <Form action={settleSaid} summary={t("errors.summary")} scope={`gedaan-${id}`}>
          <Hidden name="comment" value={id} />
          <Fold summary={t("texts.settle")} name={t("texts.settleLong", { name })}>
            <Choices
              type="radio"
              name="state"
              legend={t("texts.settle")}
              options={(["open", "processed", "notRetained"] as const).map((value) => ({
                value,
                label: t(`texts.commentStates.${value}`),
              }))}
              values={[state]}
            />
            <TextArea name="reason" rows={2} label={t("texts.settleReason")} hint={t("texts.settleReasonHint")} value={reason} />
            <Submit quiet>{t("texts.settleSave")}</Submit>
          </Fold>
        </Form>
      )}
    </>
  );
}
