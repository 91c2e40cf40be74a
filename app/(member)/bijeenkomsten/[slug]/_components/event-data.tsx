import type { Context } from "@/lib/kernel/context";
import type { MeetingView } from "@/lib/meetings/queries";

const WHERE = "https://schema.org/";

/** The meeting for search engines and assistants (schema.org Event): only what visitors see. */
export function EventData({ ctx, meeting }: { ctx: Context; meeting: MeetingView }) {
  if (meeting.state === "draft") return null;
  const hasPlace = Boolean(meeting.venue || meeting.address);
  const mode = hasPlace ? (meeting.isOnline ? "Mixed" : "Offline") : "Online";
  const url = `${ctx.baseUrl}/bijeenkomsten/${meeting.slug}`;
  const data = {
    "@context": "https://schema.org",
    "@type": "Event",
    name: meeting.title,
    description: meeting.introduction || undefined,
    startDate: meeting.startsAt.toISOString(),
    endDate: meeting.endsAt.toISOString(),
    eventStatus: `${WHERE}${meeting.state === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: `${WHERE}${mode}EventAttendanceMode`,
    location: hasPlace
      ? { "@type": "Place", name: meeting.venue || meeting.address, address: meeting.address }
      : { "@type": "VirtualLocation", url },
    organizer: meeting.circles.map((circle) => ({
      "@type": "Organization",
      name: circle.name,
      url: `${ctx.baseUrl}/kringen/${circle.slug}`,
    })),
    url,
  };
  // "<" would let a title end the script and begin something else.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: data without markup, escaped on the line above
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
