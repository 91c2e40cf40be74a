import { z } from "zod";

/** News that a provider's webhook can be mapped to. */
export const bounceNews = z
  .array(
    z
      .object({
        messageId: z.string().max(300).optional(),
        recipient: z.string().max(254).optional(),
        status: z.string().max(20),
        /** The provider's own sentence: read for a code, never kept. */
        reason: z.string().max(2000).optional(),
      })
      .refine((news) => news.messageId !== undefined || news.recipient !== undefined, "messageId or recipient is missing"),
  )
  .max(1000);
export type BounceNews = z.output<typeof bounceNews>;
