import { pageContext } from "@/lib/web/context";
import { Landing } from "./_landing/landing";
import { Today } from "./_today/today";

/** The front door: what a circle is for visitors, today for people who are signed in. */
export default async function FrontPage({ searchParams }: { searchParams: Promise<Record<string, string | undefined>> }) {
  const ctx = await pageContext();
  return ctx.actor.personId ? <Today ctx={ctx} /> : <Landing ctx={ctx} query={(await searchParams).q} />;
}
