/** One tap to the route in whatever map the phone prefers; nothing of anybody else's is loaded on our page. */
export function routeLink({ address, venue }: { address: string; venue: string }): string | null {
  if (!address) return null;
  const place = [venue, address].filter(Boolean).join(", ");
  return `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(place)}`;
}
