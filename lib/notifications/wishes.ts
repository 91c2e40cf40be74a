import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { circles } from "@/lib/circles/tables";
import { circleWishes } from "@/lib/circles/wishes/tables";
import { municipality, region } from "@/lib/geography/places";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { postLetter } from "@/lib/letters/commands";
import type { WorkData } from "@/lib/outbox/work";

/** Mails somebody who wished for a circle that there is one now. */
export async function notifyCircleStarted(ctx: Context, data: WorkData["notify.circle-started"]): Promise<void> {
  const [wish] = await ctx.db.select().from(circleWishes).where(eq(circleWishes.id, data.wish));
  const [circle] = await ctx.db
    .select({ name: circles.name, slug: circles.slug })
    .from(circles)
    .where(and(eq(circles.id, data.circle), isNull(circles.archivedAt)));
  if (!wish || !circle) return;
  const t = wordsFor(wish.locale);
  const place = (wish.kind === "region" ? region(wish.code)?.name : municipality(wish.code)?.name) ?? wish.code;
  await postLetter(ctx, {
    to: wish.email,
    personId: null,
    kind: "membership",
    locale: wish.locale,
    subject: t("circles.mailStartedSubject", { place }),
    text: t("circles.mailStarted", { place, circle: circle.name, link: `${ctx.baseUrl}/kringen/${circle.slug}` }),
    messageId: `circle-started-${data.wish}-${data.circle}@kenniskring`,
  });
}
