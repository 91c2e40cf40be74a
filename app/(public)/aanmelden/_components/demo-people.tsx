import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { type DemoRole, demoPeople } from "@/lib/membership/queries";
import { Form, Submit } from "@/lib/ui/form";
import { Hidden } from "@/lib/ui/hidden";
import { beDemoPerson } from "../actions";

const roles: DemoRole[] = ["admin", "lead", "member", "waiting", "none"];

/** One button for each kind of person in the demo world, and all the others behind them. */
export async function DemoPeople({ ctx, next }: { ctx: Context; next: string }) {
  const t = wordsFor(ctx.actor.locale);
  const all = await demoPeople(ctx);
  const titles: Record<DemoRole, string> = {
    admin: t("signIn.demoAdmin"),
    lead: t("signIn.demoLead"),
    member: t("signIn.demoMember"),
    waiting: t("signIn.demoWaiting"),
    none: t("signIn.demoNone"),
  };
  const picked = roles.flatMap((role) => all.find((person) => person.role === role) ?? []);
  const rest = all.filter((person) => !picked.includes(person));
  return (
    <section className="mt-8" aria-labelledby="demo">
      <h2 id="demo">{t("signIn.demoTitle")}</h2>
      <p className="mt-1 mb-4 text-muted">{t("signIn.demoText")}</p>
      <ul className="grid grid-cols-1 gap-3">
        {picked.map((person) => (
          <li key={person.slug} className="card flex flex-wrap items-center justify-between gap-2">
            <p>
              <strong className="block">{titles[person.role]}</strong>
              {[person.jobTitle, person.organisation].filter(Boolean).join(" · ")}
            </p>
            <Be slug={person.slug} next={next} label={t("signIn.demoBe", { name: person.name })} summary={t("errors.summary")} />
          </li>
        ))}
      </ul>
      <details className="mt-4">
        <summary className="tap font-semibold text-brand">{t("signIn.demoMore")}</summary>
        <ul className="grid gap-2 sm:grid-cols-2">
          {rest.map((person) => (
            <li key={person.slug}>
              <Be slug={person.slug} next={next} label={person.name} summary={t("errors.summary")} />
              <span className="block text-sm text-muted">{[person.jobTitle, person.organisation].filter(Boolean).join(" · ")}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Be({ slug, next, label, summary }: { slug: string; next: string; label: string; summary: string }) {
  return (
    <Form action={beDemoPerson} summary={summary}>
      <Hidden name="person" value={slug} />
      <Hidden name="next" value={next} />
      <Submit quiet>{label}</Submit>
    </Form>
  );
}
