import { PersonRow } from "@/app/_components/person-row";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { leadsOf, possibleLeads } from "@/lib/projects/participation/queries";
import type { Project } from "@/lib/projects/queries";
import { Form, Select, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { addToLead, stepBack } from "../actions";

/** Who leads, who could lead along, and stepping back. */
export async function Leads({ ctx, project }: { ctx: Context; project: Project }) {
  const t = wordsFor(ctx.actor.locale);
  const [leads, others] = await Promise.all([leadsOf(ctx, project.id), possibleLeads(ctx, project.slug)]);
  return (
    <section aria-labelledby="wie-trekt">
      <h2 id="wie-trekt" className="text-xl">
        {t("projects.leads")}
      </h2>
      {leads.map((person) => (
        <PersonRow key={person.id} person={person} locale={ctx.actor.locale} brief>
          {leads.length > 1 && (
            <Form action={stepBack} summary={t("errors.summary")}>
              <Hidden name="project" value={project.slug} />
              <Hidden name="person" value={person.id} />
              <button
                type="submit"
                aria-label={t("projects.leadDropLong", { name: person.name })}
                className="tap text-sm text-muted underline"
              >
                {t("projects.leadDrop")}
              </button>
            </Form>
          )}
        </PersonRow>
      ))}
      {others.length > 0 && (
        <Form action={addToLead} summary={t("errors.summary")} scope="trekker" className="mt-3 max-w-read">
          <Hidden name="project" value={project.slug} />
          <Select
            name="person"
            label={t("projects.leadAdd")}
            options={others.map(({ id, name, organisation }) => ({ value: id, label: `${name}, ${organisation}` }))}
          />
          <Submit quiet>{t("projects.leadAddButton")}</Submit>
        </Form>
      )}
    </section>
  );
}
