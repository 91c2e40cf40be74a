import type { MetadataRoute } from "next";
import { listCircles } from "@/lib/circles/queries";
import { visitor } from "@/lib/kernel/actor";
import { listMeetings } from "@/lib/meetings/queries";
import { pageContext } from "@/lib/web/context";

/** The pages that a visitor may read, whoever asks: circles, coming meetings and the latest that were. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const ctx = { ...(await pageContext()), actor: visitor() };
  const [circles, coming, past] = await Promise.all([
    listCircles(ctx),
    listMeetings(ctx, { when: "coming", circles: "all" }),
    listMeetings(ctx, { when: "past", circles: "all" }),
  ]);
  const fixed = ["/", "/kringen", "/agenda", "/vind-je-kring", "/expertise/uitleg"];
  const addresses = [
    ...fixed,
    ...circles.map(({ slug }) => `/kringen/${slug}`),
    ...[...coming, ...past].map(({ slug }) => `/bijeenkomsten/${slug}`),
  ];
  return addresses.map((path) => ({ url: `${ctx.baseUrl}${path}` }));
}
