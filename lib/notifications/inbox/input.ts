import { z } from "zod";

export const openNoticeInput = z.object({ notice: z.string() });

/** What was told after the page was shown stays unread. */
export const readAllInput = z.object({ until: z.coerce.date() });
