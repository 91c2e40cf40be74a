import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { wordsFor } from "@/lib/i18n";
import { membersOfCircles } from "@/lib/meetings/agenda/queries";
import { circlesToPlanFor, earlierPlaces, findMeetingToCopy } from "@/lib/meetings/planning/queries";
import { circleNamed } from "@/lib/meetings/queries";
import { can } from "@/lib/policy/rules";
import { Choices, Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { pageContext, signedInContext } from "@/lib/web/context";
import { orNotFound } from "@/lib/web/page";
import { MeetingFields } from "../../../../../_components/meetings/meeting-fields";
import { BringFields } from "./_components/bring-fields";
import { planNewMeeting } from "./actions";

type Props = { params: Promise<{ circle: string }>; searchParams: Promise<{ van?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: wordsFor((await pageContext()).actor.locale)("meetings.newMeeting"),
});

/** A new meeting, empty or like an earlier one. Nothing is kept before the button is pressed. */
export default async function NewMeetingPage({ params, searchParams }: Props) {
  const { circle: slug } = await params;
  const van = [(await searchParams).van].flat()[0];
  const ctx = await signedInContext(`/kringen/${slug}/bijeenkomsten/nieuw${van ? `?van=${encodeURIComponent(van)}` : ""}`);
  const t = wordsFor(ctx.actor.locale);
  const circle = await orNotFound(circleNamed(ctx, slug));
  if (!can(ctx.actor, "circle.lead", circle)) forbidden();
  const first = van ? await orNotFound(findMeetingToCopy(ctx, van)) : undefined;
  const circleIds = [...new Set([circle.id, ...(first?.circleIds ?? [])])];
  const [members, places, mine] = await Promise.all([
    membersOfCircles(ctx, circleIds),
    earlierPlaces(ctx, circleIds),
    circlesToPlanFor(ctx),
  ]);
  const others = mine.filter((one) => one.id !== circle.id);
  return (
    <div className="page max-w-3xl">
      <h1>{first ? t("planning.copyTitle", { title: first.title }) : t("meetings.planTitle", { circle: circle.name })}</h1>
      <p className="mt-2 mb-6">{t(first ? "planning.copyIntro" : "meetings.planIntro")}</p>
      <Form action={planNewMeeting} summary={t("errors.summary")}>
        <Hidden name="circle" value={circle.slug} />
        {first && <Hidden name="copyOf" value={first.slug} />}
        <MeetingFields
          ctx={ctx}
          meeting={first && { ...first, title: "" }}
          members={members}
          places={places}
          isCopy={first !== undefined}
        />
        {first && <BringFields ctx={ctx} />}
        {others.length > 0 && (
          <Choices
            name="circles[]"
            type="checkbox"
            legend={t("planning.circlesWith", { circle: circle.name })}
            hint={t("planning.circlesHint")}
            options={others.map((one) => ({ value: one.slug, label: one.name }))}
            values={others.filter((one) => first?.circleIds.includes(one.id)).map((one) => one.slug)}
          />
        )}
        <Submit>{t("meetings.planButton")}</Submit>
      </Form>
    </div>
  );
}
