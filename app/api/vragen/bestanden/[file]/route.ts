import { findAttachment } from "@/lib/questions/attachments/queries";
import { route } from "@/lib/web/route";
import { storedFile } from "@/lib/web/stored-file";

/** Opens or downloads a file of a question or an answer, for whoever may read the question. */
export const GET = route<{ file: string }>(async (ctx, request, { file }) => storedFile(ctx, request, await findAttachment(ctx, file)));
