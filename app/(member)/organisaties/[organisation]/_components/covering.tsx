import Link from "next/link";
import { circlesCovering } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";

type Props = { ctx: Context; nis: string; municipality: string };

/** The circles that are at home where it is. No secret: the finder says the same. */
export async function Covering({ ctx, nis, municipality }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const circles = await circlesCovering(ctx, nis);
  return (
    <section aria-labelledby="streek">
      <h2 id="streek" className="text-xl">
        {t("organisations.covering", { municipality })}
      </h2>
      {circles.length === 0 && <p className="mt-2">{t("organisations.coveringNone", { municipality })}</p>}
      <ul className="mt-2">
        {circles.map(({ id, slug, name }) => (
          <li key={id}>
            <Link href={`/kringen/${slug}`} prefetch={false} className="inline-block py-2">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
