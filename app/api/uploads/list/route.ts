import { keepDraft } from "@/lib/admin/importing/commands";
import { importKind, type ListRefusal, MOST_BYTES } from "@/lib/admin/importing/input";
import { csvText } from "@/lib/kernel/csv-reader";
import { DomainError } from "@/lib/kernel/errors";
import { authorize } from "@/lib/policy/rules";
import { fileIn, smallForm } from "@/lib/web/form";
import { route } from "@/lib/web/route";

/** Takes a list, as a file or pasted, and shows what would happen if it were brought in. */
export const POST = route(async (ctx, request) => {
  // Before anything is taken in.
  authorize(ctx.actor, "list.import", null);
  const form = await smallForm(request, MOST_BYTES);
  if (!form) return to("?fout=tooLarge");
  const kind = importKind.safeParse(form.get("kind"));
  if (!kind.success) throw new DomainError("invalid", "errors.invalid");
  const text = await textIn(form);
  if (text === null || text.trim() === "") return refused(text === null ? "notText" : "nothing", kind.data);
  return to(`/${await keepDraft(ctx, { kind: kind.data, text })}`);
});

async function textIn(form: FormData): Promise<string | null> {
  const file = await fileIn(form, "file");
  if (file) return csvText(file);
  const pasted = form.get("pasted");
  return typeof pasted === "string" ? pasted : "";
}

const refused = (why: ListRefusal, kind: string) => to(`?fout=${why}&soort=${kind}`);

const to = (rest: string) => new Response(null, { status: 303, headers: { Location: `/beheer/invoer${rest}` } });
