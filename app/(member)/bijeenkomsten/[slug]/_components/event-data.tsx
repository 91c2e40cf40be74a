import type { Context } from "@/lib/kernel/context";
import type { MeetingView } from "@/lib/meetings/queries";
import { schemaEvent } from "@/lib/meetings/schema-event";

/** The meeting for search engines and assistants. Browsers do not run it, so it needs no nonce. */
export function EventData({ ctx, meeting }: { ctx: Context; meeting: MeetingView }) {
  const event = schemaEvent(meeting, ctx.baseUrl);
  if (!event) return null;
  // "<" would let a title end the script and begin something else.
  const json = JSON.stringify(event).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: data without markup, escaped on the line above
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
