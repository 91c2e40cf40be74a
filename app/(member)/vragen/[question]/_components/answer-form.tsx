import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { can } from "@/lib/policy/rules";
import { filesToSend } from "@/lib/questions/attachments/queries";
import type { QuestionView } from "@/lib/questions/queries";
import { Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { FilesAlong } from "../../_components/files-along";
import { SentAlong } from "../../_components/sent-along";
import { sendAnswer } from "../../actions";

type Props = { ctx: Context; question: QuestionView; refused: string[] };

/** An answer, or what the asker says in return, with the files that go along. */
export async function AnswerForm({ ctx, question: { id, askedBy }, refused }: Props) {
  const { locale, personId } = ctx.actor;
  const t = wordsFor(locale);
  const isAsker = askedBy === personId;
  const mayAttach = can(ctx.actor, "document.upload", null);
  const files = mayAttach ? await filesToSend(ctx, { question: id }) : [];
  return (
    <div className="card" id="antwoord">
      {mayAttach && <FilesAlong place={{ question: id }} files={files} refused={refused} locale={locale} />}
      <Form action={sendAnswer} summary={t("errors.summary")}>
        <Hidden name="question" value={id} />
        <TextArea
          name="body"
          rows={isAsker ? 3 : 6}
          label={isAsker ? t("questions.yourReaction") : t("questions.yourAnswer")}
          hint={isAsker ? undefined : t("questions.yourAnswerHint")}
        />
        <SentAlong ctx={ctx} files={files} />
        <Submit quiet={isAsker}>{isAsker ? t("questions.react") : t("questions.answer")}</Submit>
      </Form>
    </div>
  );
}
