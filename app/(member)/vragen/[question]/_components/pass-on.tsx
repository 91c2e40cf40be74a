import { proposePeople } from "@/lib/expertise/experts/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { circlesOf, directory } from "@/lib/membership/colleagues/queries";
import type { QuestionView } from "@/lib/questions/queries";
import { Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { passQuestionOn } from "../../actions";

/** Passing a question on: first those who know, then the colleagues of one's own circles. */
export async function PassOn({ ctx, question }: { ctx: Context; question: QuestionView }) {
  const t = wordsFor(ctx.actor.locale);
  const options = await whoElse(ctx, question);
  if (options.length === 0) return <p className="mt-2 text-muted">{t("questions.passOnNone")}</p>;
  return (
    <Form action={passQuestionOn} summary={t("errors.summary")} className="mt-2">
      <Hidden name="question" value={question.id} />
      <Select
        name="person"
        label={t("questions.passOnWho")}
        hint={t("questions.passOn")}
        options={[{ value: "", label: "–" }, ...options]}
      />
      <Submit quiet>{t("questions.passOnButton")}</Submit>
    </Form>
  );
}

async function whoElse(ctx: Context, { topics, asked, askedBy }: QuestionView) {
  const circles = await circlesOf(ctx, ctx.actor.personId ?? "");
  const [proposed, ...lists] = await Promise.all([
    proposePeople(ctx, topics),
    ...circles.map(({ slug }) => directory(ctx, { circle: slug })),
  ]);
  const known = proposed.map(({ person, topics: why }) => ({ ...person, why: why.map(({ name }) => name).join(", ") }));
  const near = lists.flatMap(({ people }) => people.map((person) => ({ ...person, why: "" })));
  const not = new Set([...asked.map(({ personId }) => personId), askedBy, ctx.actor.personId]);
  const byId = new Map([...near, ...known].map((person) => [person.id, person]));
  const inOrder = new Set([...known, ...near].map(({ id }) => id));
  return [...inOrder].flatMap((id) => {
    const person = byId.get(id);
    if (!person || not.has(id) || person.absentUntil) return [];
    const label = [person.name, person.organisation, person.why].filter(Boolean).join(", ");
    return [{ value: id, label }];
  });
}
