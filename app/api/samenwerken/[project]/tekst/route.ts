import { notFound } from "@/lib/kernel/errors";
import { slugOf } from "@/lib/kernel/ids";
import { type PaperFormat, paperFormats } from "@/lib/kernel/paper";
import { paperOf } from "@/lib/projects/text/paper/printed";
import { copyOnPaper, versionOnPaper } from "@/lib/projects/text/paper/queries";
import { route } from "@/lib/web/route";

const mediaTypes: Record<PaperFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  pdf: "application/pdf",
};

/** A frozen version of a text, or the copy of one's own organisation (`lokaal`), as a file to keep. */
export const GET = route<{ project: string }>(async (ctx, request, { project }) => {
  const asked = new URL(request.url).searchParams;
  const version = asked.get("versie") ?? "";
  const format = paperFormats.find((one) => one === asked.get("soort"));
  if (!format) throw notFound();
  const publication = version === "lokaal" ? await copyOnPaper(ctx, project) : await versionOnPaper(ctx, project, version);
  const file = await ctx.printer.print(paperOf(publication), format);
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": mediaTypes[format],
      "Content-Disposition": `attachment; filename="${slugOf(`${publication.title} ${version}`)}.${format}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
    },
  });
});
