type Meeting = { title: string; startsAt: Date; endsAt: Date; place: string; url: string };

/** `20261203T083000Z` */
const compact = (moment: Date) => moment.toISOString().replace(/[-:]|\.\d+/g, "");

/** Addresses at which calendars on the web offer to take in one meeting. They hold what everybody may know, and nothing of ours is loaded from there. */
export function calendarLinks({ title, startsAt, endsAt, place, url }: Meeting): Record<"google" | "outlook" | "outlookHome", string> {
  const google = new URLSearchParams({
    action: "TEMPLATE",
    text: title,
    dates: `${compact(startsAt)}/${compact(endsAt)}`,
    location: place,
    details: url,
  });
  const outlook = new URLSearchParams({
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: title,
    startdt: startsAt.toISOString(),
    enddt: endsAt.toISOString(),
    location: place,
    body: url,
  });
  // Outlook shows a plus as a plus.
  const written = outlook.toString().replaceAll("+", "%20");
  return {
    google: `https://calendar.google.com/calendar/render?${google}`,
    outlook: `https://outlook.office.com/calendar/0/deeplink/compose?${written}`,
    outlookHome: `https://outlook.live.com/calendar/0/deeplink/compose?${written}`,
  };
}
