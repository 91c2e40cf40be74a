import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { type Participant, possibleContacts } from "@/lib/projects/participation/queries";
import type { Project } from "@/lib/projects/queries";
import { Fold } from "@/lib/ui/fold";
import { Form, Select, Submit, TextArea } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { changeContact, leaveProject, takePartIn } from "../actions";

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
      {mine?.state === "joined" && <Contact ctx={ctx} project={project} mine={mine} />}
      {isIn && !mine.isLead && (
        <Form action={leaveProject} summary={t("errors.summary")} scope="afhaken">
          <Hidden name="project" value={project.slug} />
          <Fold summary={t("projects.leave")} isDanger>
            <TextArea name="reason" rows={2} label={t("projects.leaveReason")} hint={t("projects.leaveReasonHint")} />
            <Submit quiet>{t("projects.leaveButton")}</Submit>
          </Fold>
        </Form>
      )}
    </>
  );
}

/** Whom the others phone about our part. */
async function Contact({ ctx, project, mine }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const colleagues = await possibleContacts(ctx);
  if (colleagues.length < 2) return null;
  return (
    <Form action={changeContact} summary={t("errors.summary")} scope="aanspreekpunt">
      <Hidden name="project" value={project.slug} />
      <Select
        name="person"
        label={t("projects.contact")}
        value={mine?.contact?.slug}
        options={colleagues.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <Submit quiet>{t("projects.contactSave")}</Submit>
    </Form>
  );
}
