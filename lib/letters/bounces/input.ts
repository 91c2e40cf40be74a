import { z } from "zod";
import type { BounceReport } from "@/lib/kernel/mail";

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

/** What a provider's news comes to. `5.1.1`, `bounced` and `complaint` are hard; `4.2.2` and `delayed` are soft. */
export function reportsFrom(news: BounceNews): BounceReport[] {
  return news
    .filter(({ status }) => !/^delivered$/i.test(status))
    .map(({ messageId, recipient, status, reason = "" }) => {
      const code =
        /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(`${status} ${reason}`)?.[0] ?? (/\b[45]\d\d\b/.exec(`${status} ${reason}`)?.[0] || "");
      const isSoft = code ? !code.startsWith("5") : /soft|defer|delay|temporar|transient/i.test(status);
      return { messageId, recipient, code: code || (isSoft ? "4.0.0" : "5.0.0"), kind: isSoft ? "soft" : "hard" };
    });
}
