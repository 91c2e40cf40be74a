import { openWishes, type WishesOfRegion } from "@/lib/circles/wishes/queries";
import { wordsFor } from "@/lib/i18n";
import { formatsFor } from "@/lib/i18n/formats";
import type { Context } from "@/lib/kernel/context";
import { Form, Submit } from "@/lib/ui/form";
import { Tag } from "@/lib/ui/tag";
import { tickOffWish } from "../actions";

/** Who would like a circle where there is none yet, by region; ticked off once somebody saw to it. */
export async function Wishes({ ctx }: { ctx: Context }) {
  const t = wordsFor(ctx.actor.locale);
  const regions = await openWishes(ctx);
  return (
    <section aria-labelledby="wensen" className="mt-8">
      <h2 id="wensen">{t("circles.wishesTitle")}</h2>
      <Form action={tickOffWish} summary={t("errors.summary")} className="mt-2">
        {regions.length === 0 && <p className="text-muted">{t("circles.wishesNone")}</p>}
        <div className="space-y-4">
          {regions.map((group) => (
            <Region key={group.region} ctx={ctx} group={group} />
          ))}
        </div>
      </Form>
    </section>
  );
}

function Region({ ctx, group }: { ctx: Context; group: WishesOfRegion }) {
  const t = wordsFor(ctx.actor.locale);
  const { day } = formatsFor(ctx.actor.locale);
  return (
    <section className="card">
      <h3 className="text-lg">{t("circles.wishesOf", { region: group.region, count: group.wishes.length })}</h3>
      <p className="text-sm text-muted">{t("circles.wishStarters", { count: group.starters })}</p>
      <ul className="mt-2 divide-y divide-line">
        {group.wishes.map(({ id, name, email, place, wantsToStart, createdAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <p className="min-w-0">
              <strong>{name || place}</strong> {wantsToStart && <Tag tone="accent">{t("circles.wishWants")}</Tag>}
              <span className="block text-sm text-muted">
                {name ? `${place} · ` : ""}
                {day(createdAt)}
              </span>
              <a href={`mailto:${email}`} className="inline-flex min-h-8 items-center break-all">
                {email}
              </a>
            </p>
            <Submit quiet name="wish" value={id} label={t("circles.wishDoneName", { name: name || email, place })}>
              {t("circles.wishDone")}
            </Submit>
          </li>
        ))}
      </ul>
    </section>
  );
}
