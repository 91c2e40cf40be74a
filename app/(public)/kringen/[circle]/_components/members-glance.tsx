import Link from "next/link";
import type { Circle } from "@/lib/circles/queries";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import type { CircleMember } from "@/lib/membership/circle/queries";
import { Initials } from "@/lib/ui/initials";

type Props = { ctx: Context; circle: Circle; groups: { organisation: string | null; members: CircleMember[] }[] };

/** Enough to recognise who is in a circle; the whole list is one tap away. */
const SHOWN = 8;

/** Who is in the circle, at a glance, under their organisation. */
export function MembersGlance({ ctx, circle, groups }: Props) {
  const t = wordsFor(ctx.actor.locale);
  return (
    <section>
      <h2 className="text-xl">{t("circles.whoIsIn")}</h2>
      {groups.length === 0 && <p className="mt-2 text-muted">{t("circles.membersNone")}</p>}
      <ul className="mt-2 space-y-3">
        {groups.slice(0, SHOWN).map(({ organisation, members }) => (
          <li key={organisation ?? ""}>
            <p className="text-sm font-semibold">{organisation ?? t("circles.otherOrganisation")}</p>
            <ul>
              {members.map((member) => (
                <li key={member.slug}>
                  <Link href={`/collegas/${member.slug}`} prefetch={false} className="tap flex items-center gap-2 leading-tight">
                    <Initials name={member.name} size="sm" />
                    {member.name}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {groups.length > 0 && (
        <Link href={`/kringen/${circle.slug}/leden`} prefetch={false} className="btn-quiet mt-3">
          {t("circles.membersAll")}
        </Link>
      )}
    </section>
  );
}
