import { findCircle } from "@/lib/circles/queries";
import { membersByOrganisation } from "@/lib/membership/circle/queries";
import { vcard } from "@/lib/people/vcard";
import { route } from "@/lib/web/route";

/** Everybody in a circle as one contact file, each with what this reader may see of them. */
export const GET = route<{ circle: string }>(async (ctx, _request, { circle: slug }) => {
  const circle = await findCircle(ctx, slug);
  const groups = await membersByOrganisation(ctx, circle.id);
  const cards = groups.flatMap(({ organisation, members }) =>
    members.map((member) => ({ ...member, organisation, url: `${ctx.baseUrl}/collegas/${member.slug}` })),
  );
  return new Response(vcard(cards), {
    headers: {
      "Content-Type": "text/vcard; charset=utf-8",
      "Content-Disposition": `attachment; filename="${circle.slug}.vcf"`,
      "Cache-Control": "private, no-store",
    },
  });
});
