import { keepSiteFile } from "@/lib/admin/site/commands";
import { type SiteFileKind, siteFileKinds } from "@/lib/admin/site/input";
import { DomainError } from "@/lib/kernel/errors";
import { can } from "@/lib/policy/rules";
import { multipartFiles } from "@/lib/web/multipart";
import { route } from "@/lib/web/route";

/** Takes a file for the public pages from its form, and sends the admin back with what became of it. */
export const POST = route(async (ctx, request) => {
  // Before anything is taken in: a stranger's film is not even read.
  if (!can(ctx.actor, "site.keep", null)) throw new DomainError("not_allowed", "errors.notAllowed");
  let outcome: Outcome = { kind: "", result: "notSaved" };
  await multipartFiles(request, async ({ fileName, content, fields }) => {
    const kind = siteFileKinds.find((one) => one === fields.kind);
    if (!kind) throw new DomainError("invalid", "errors.invalid");
    try {
      await keepSiteFile(ctx, { kind, fileName, content });
      outcome = { kind, result: "saved" };
    } catch (error) {
      if (!(error instanceof DomainError) || error.field !== "file") throw error;
      outcome = { kind, result: error.key.slice("pages.".length), file: fileName };
    }
  });
  return new Response(null, { status: 303, headers: { Location: `/beheer/site?${new URLSearchParams(outcome)}#bestanden` } });
});

type Outcome = { kind: SiteFileKind | ""; result: string; file?: string };
