import { z } from "zod";

const item = z.string();

export const moveAgendaItemInput = z.object({ item, direction: z.enum(["up", "down"]) });
export const placeAgendaItemInput = z.object({
  item,
  place: z.coerce.number({ error: "errors.choose" }).int("errors.choose").min(1, "errors.choose"),
});
export const duplicateAgendaItemInput = z.object({ item });
export const takeItemElsewhereInput = z.object({ item, meeting: z.string().min(1, "errors.choose") });
