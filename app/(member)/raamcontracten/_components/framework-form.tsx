import { RegisterForm } from "@/app/_components/register-form";
import { lotsAsText } from "@/lib/frameworks/lots";
import { type FrameworkView, organiserNames } from "@/lib/frameworks/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { Choices, Field, TextArea } from "@/lib/ui/form";
import { save } from "../actions";
import { ForWhom, KeptBy } from "./for-whom";

type Props = { ctx: Context; framework?: FrameworkView };

/** What stands in an empty form. */
const NOTHING = {
  title: "",
  summary: "",
  organiser: "",
  contractors: "",
  endsOn: "",
  extendableUntil: null,
  howToJoin: "",
  joinLink: "",
  contact: "",
};

/** One form for a new agreement and for one that is there. */
export async function FrameworkForm({ ctx, framework }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const optional = t("frameworks.optional");
  const now = framework ?? NOTHING;
  const linked = (framework?.linkedIds ?? []).map((id) => `${ctx.baseUrl}/documenten/${id}`).join("\n");
  return (
    <RegisterForm action={save} along={{ framework: framework?.id }} save={t("frameworks.save")} locale={ctx.actor.locale}>
      <Field name="title" label={t("frameworks.titleLabel")} hint={t("frameworks.titleHint")} value={now.title} maxLength={160} />
      <TextArea name="summary" label={t("frameworks.summary")} value={now.summary} optional={optional} />
      <Field
        name="organiser"
        label={t("frameworks.organiser")}
        hint={t("frameworks.organiserHint")}
        value={now.organiser}
        maxLength={120}
        usual={await organiserNames(ctx)}
      />
      <Field
        name="contractors"
        label={t("frameworks.contractors")}
        hint={t("frameworks.contractorsHint")}
        value={now.contractors}
        maxLength={300}
        optional={optional}
      />
      <TextArea
        name="lots"
        label={t("frameworks.lots")}
        hint={t("frameworks.lotsHint")}
        value={lotsAsText(framework?.lots ?? [])}
        optional={optional}
      />
      <div className="sm:grid sm:grid-cols-2 sm:items-end sm:gap-4">
        <Field name="endsOn" type="date" label={t("frameworks.endsOnLabel")} value={now.endsOn} />
        <Field
          name="extendableUntil"
          type="date"
          label={t("frameworks.extendableLabel")}
          value={now.extendableUntil ?? ""}
          optional={optional}
        />
      </div>
      <ForWhom ctx={ctx} framework={framework} />
      <TextArea name="howToJoin" label={t("frameworks.join")} hint={t("frameworks.joinHint")} value={now.howToJoin} optional={optional} />
      <Field name="joinLink" label={t("frameworks.link")} value={now.joinLink} maxLength={400} optional={optional} />
      <Field
        name="contact"
        label={t("frameworks.contact")}
        hint={t("frameworks.contactHint")}
        value={now.contact}
        maxLength={200}
        optional={optional}
      />
      <TextArea
        name="documents"
        label={t("frameworks.documents")}
        hint={t("frameworks.documentsHint")}
        value={linked}
        rows={3}
        optional={optional}
      />
      <Choices
        name="maximumReached"
        type="checkbox"
        legend={t("frameworks.full")}
        options={[{ value: "yes", label: t("frameworks.fullLabel") }]}
        values={framework?.maximumReached ? ["yes"] : []}
      />
      <KeptBy ctx={ctx} framework={framework} />
    </RegisterForm>
  );
}
