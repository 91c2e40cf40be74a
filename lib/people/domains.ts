/** `ict.tielt.be` also belongs to who owns `tielt.be`; a bare `be` to nobody. */
export function domainsOf(email: string): string[] {
  const labels = (email.toLowerCase().split("@")[1] ?? "").split(".");
  return labels.slice(0, -1).map((_, start) => labels.slice(start).join("."));
}
