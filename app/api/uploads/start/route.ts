import { beginUpload } from "@/lib/documents/uploads/commands";
import { beginInput } from "@/lib/documents/uploads/input";
import { bodyOf } from "@/lib/web/body";
import { route } from "@/lib/web/route";

/** The page's script says which file is coming. The answer tells how long the parts are, and which are there already. */
export const POST = route(async (ctx, request) => Response.json(await beginUpload(ctx, await bodyOf(request, beginInput))));
