import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import { membersOfCircles } from "@/lib/meetings/agenda/queries";
import { circleNamed, circlesOfActor } from "@/lib/meetings/queries";
import { can } from "@/lib/policy/rules";
import { Choices, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { pageContext, signedInContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { MeetingFields } from "../../../../../_components/meetings/meeting-fields";
import { planNewMeeting } from "./actions";

type Props = { params: Promise<{ circle: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("meetings.newMeeting"),
});

export default async function NewMeetingPage({ params }: Props) {
  const { circle: slug } = await params;
  const ctx = await signedInContext(`/kringen/${slug}/bijeenkomsten/nieuw`);
  const t = wordsFor(ctx.actor.locale);
  const circle = await orNotFound(circleNamed(ctx, slug));
  if (!can(ctx.actor, "circle.lead", circle)) forbidden();
  const members = await membersOfCircles(ctx, [circle.id]);
  const others = (await circlesOfActor(ctx)).filter((one) => one.role === "lead" && one.id !== circle.id);
  return (
    <div className="page max-w-3xl">
      <h1>{t("meetings.planTitle", { circle: circle.name })}</h1>
      <p className="mt-2 mb-6">{t("meetings.planIntro")}</p>
      <Form action={planNewMeeting} summary={t("errors.summary")}>
        <Hidden name="circle" value={circle.slug} />
        <MeetingFields ctx={ctx} members={members} />
        {others.length > 0 && (
          <Choices
            name="circles[]"
            type="checkbox"
            legend={t("meetings.fieldCircles")}
            options={others.map((one) => ({ value: one.slug, label: one.name }))}
          />
        )}
        <Submit>{t("meetings.planButton")}</Submit>
      </Form>
    </div>
  );
}
