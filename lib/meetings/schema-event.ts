import { spanIn } from "./changes";
import type { MeetingView } from "./queries";

const WHERE = "https://schema.org/";

type Shown =
  | "slug"
  | "title"
  | "state"
  | "startsAt"
  | "endsAt"
  | "introduction"
  | "venue"
  | "room"
  | "address"
  | "isOnline"
  | "changes"
  | "circles";

/**
 * A meeting in the words of schema.org, for search engines and assistants: only what visitors see. Null for a draft, and while
 * the place is open: an event without a location is none to them.
 */
export function schemaEvent(meeting: Pick<MeetingView, Shown>, baseUrl: string): Record<string, unknown> | null {
  const url = `${baseUrl}/bijeenkomsten/${meeting.slug}`;
  const locations = locationsOf(meeting, url);
  if (meeting.state === "draft" || locations.length === 0) return null;
  const mode = locations.length > 1 ? "Mixed" : meeting.isOnline ? "Online" : "Offline";
  const moved = meeting.state === "published" ? meeting.changes.find((change) => change.field === "when") : undefined;
  const status = meeting.state === "cancelled" ? "EventCancelled" : moved ? "EventRescheduled" : "EventScheduled";
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: meeting.title,
    description: meeting.introduction || undefined,
    startDate: meeting.startsAt.toISOString(),
    endDate: meeting.endsAt.toISOString(),
    previousStartDate: moved && spanIn(moved.before).startsAt.toISOString(),
    eventStatus: WHERE + status,
    eventAttendanceMode: `${WHERE}${mode}EventAttendanceMode`,
    location: locations,
    organizer: meeting.circles.map((circle) => ({ "@type": "Organization", name: circle.name, url: `${baseUrl}/kringen/${circle.slug}` })),
    url,
  };
}

function locationsOf({ venue, room, address, isOnline }: Pick<MeetingView, Shown>, url: string) {
  const building = [venue, room].filter(Boolean).join(", ");
  const place = { "@type": "Place", name: building || address, address: address || building };
  return [...(place.name ? [place] : []), ...(isOnline ? [{ "@type": "VirtualLocation", url }] : [])];
}
