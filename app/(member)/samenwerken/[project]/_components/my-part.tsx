import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { Participant } from "@/lib/projects/participation/queries";
import type { Project } from "@/lib/projects/queries";
import { Fold } from "@/lib/ui/fold";
import { Form, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { leaveProject, takePartIn } from "../actions";

type Props = { ctx: Context; project: Project; mine: Participant | undefined };

/** Taking part, being interested, and leaving again. */
export function MyPart({ ctx, project, mine }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const isIn = mine && mine.state !== "left";
  if (project.state !== "running") return null;
  return (
    <>
      {project.may.join && mine?.state !== "joined" && (
        <Form action={takePartIn} summary={t("errors.summary")} className="card">
          <Hidden name="project" value={project.slug} />
          {!project.may.seeInside && <p className="mb-3">{t("projects.insideOnly")}</p>}
          <div className="flex flex-wrap gap-2">
            <Submit name="state" value="joined">
              {t("projects.join")}
            </Submit>
            {!isIn && (
              <Submit quiet name="state" value="interested">
                {t("projects.interested")}
              </Submit>
            )}
          </div>
          {!isIn && <p className="mt-2 text-sm text-muted">{t("projects.interestedHint")}</p>}
        </Form>
      )}
      {isIn && !mine.isLead && (
        <Form action={leaveProject} summary={t("errors.summary")} scope="afhaken">
          <Hidden name="project" value={project.slug} />
          <Fold summary={t("projects.leave")} field="reason" isDanger>
            <TextArea name="reason" rows={2} label={t("projects.leaveReason")} hint={t("projects.leaveReasonHint")} />
            <Submit quiet>{t("projects.leaveButton")}</Submit>
          </Fold>
        </Form>
      )}
    </>
  );
}
