import { notFound } from "@/lib/kernel/errors";
import { findPerson } from "@/lib/membership/colleagues/queries";
import { vcard } from "@/lib/people/vcard";
import { route } from "@/lib/web/route";

/** One colleague as a contact file, with what this reader may see of them. */
export const GET = route<{ person: string }>(async (ctx, _request, { person: slug }) => {
  const person = await findPerson(ctx, slug);
  if (person.hasLeft) throw notFound();
  const card = vcard([{ ...person, url: `${ctx.baseUrl}/collegas/${person.slug}` }]);
  return new Response(card, {
    headers: {
      "Content-Type": "text/vcard; charset=utf-8",
      "Content-Disposition": `attachment; filename="${person.slug}.vcf"`,
      "Cache-Control": "private, no-store",
    },
  });
});
