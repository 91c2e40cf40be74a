import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { circlesOfOrganisation } from "@/lib/membership/organisations/queries";

/** The circles that its people are in, with how many and who leads. */
export async function InCircles({ ctx, organisationId }: { ctx: Context; organisationId: string }) {
  const t = wordsFor(ctx.actor.locale);
  const { list } = formatsFor(ctx.actor.locale);
  const circles = await circlesOfOrganisation(ctx, organisationId);
  return (
    <section aria-labelledby="kringen">
      <h2 id="kringen" className="text-xl">
        {t("organisations.circles")}
      </h2>
      {circles.length === 0 && <p className="mt-2">{t("organisations.circlesNone")}</p>}
      <ul className="mt-2">
        {circles.map(({ id, slug, name, members, leads }) => (
          <li key={id} className="py-1">
            <Link href={`/kringen/${slug}`} prefetch={false} className="inline-block py-1">
              {name}
            </Link>
            <span className="block text-sm text-muted">
              {[
                t("organisations.circleMembers", { count: members }),
                leads.length > 0 && t("organisations.circleLeads", { count: leads.length, names: list(leads.map((lead) => lead.name)) }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
