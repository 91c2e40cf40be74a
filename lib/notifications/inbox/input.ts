import { z } from "zod";

export const openNoticeInput = z.object({ notice: z.string() });

/** Years that the database knows as well. */
const [EARLIEST, LATEST] = [new Date("2000-01-01"), new Date("2200-01-01")];

/** What was told after the page was shown stays unread. */
export const readAllInput = z.object({
  until: z.coerce.date("errors.invalid").min(EARLIEST, "errors.invalid").max(LATEST, "errors.invalid"),
});
