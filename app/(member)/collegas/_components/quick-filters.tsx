import Link from "next/link";
import { wordsFor } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { workplace } from "@/lib/people/queries";
import { type DirectoryAddress, directoryAddress } from "./address";
import { chosenIn, type DirectoryFilters } from "./more-filters";
import { placesAround } from "./places";

type Props = { ctx: Context; asked: DirectoryAddress; circles: { slug: string; name: string }[]; filters: DirectoryFilters };

/** What people look for most, as links: one tap, no typing. */
const JOBS = ["GIS", "DPO", "Systeembeheerder"];

const chip =
  "tap inline-flex items-center whitespace-nowrap rounded-ring border border-field bg-surface px-4 text-sm text-ink no-underline hover:bg-sunken aria-[current=true]:border-brand aria-[current=true]:bg-brand-soft aria-[current=true]:font-semibold aria-[current=true]:text-brand";

/** A second tap on a filter takes it off again. On a phone the row scrolls by itself, so that the first colleague stays in sight. */
export async function QuickFilters({ ctx, asked, circles, filters }: Props) {
  const t = wordsFor(ctx.actor.locale);
  const near = circles.map(({ slug, name }) => ({ value: slug, label: name.replace(/^Kenniskring /, "") }));
  const places = placesAround(await workplace(ctx));
  const first = { ...asked, pagina: 1 };
  const quick = [...near.map(({ value }) => value), ...places.map(({ value }) => value)];
  const others = [...filters.places, filters.topics].flatMap((filter) => {
    const label = quick.includes(asked[filter.name]) ? undefined : chosenIn(filter, asked);
    return label ? [{ label, on: true, href: directoryAddress({ ...first, [filter.name]: "" }) }] : [];
  });
  const chips = [
    ...others,
    ...near.map(({ value, label }) => toggle(first, "kring", { value, label })),
    // A circle that is called after its region says enough.
    ...places.filter(({ label }) => !near.some((circle) => circle.label === label)).map((place) => toggle(first, "regio", place)),
    ...JOBS.map((job) => toggle(first, "q", { value: job, label: job })),
  ];
  return (
    <nav aria-label={t("people.quick")} className="-mx-4 mt-3 overflow-x-auto px-4 py-1 md:mx-0 md:px-0">
      <ul className="flex gap-2 md:flex-wrap">
        {chips.map(({ label, on, href }) => (
          <li key={`${label} ${href}`}>
            <Link href={href} prefetch={false} aria-current={on ? "true" : undefined} className={chip}>
              {label}
              {on && <span aria-hidden="true">&nbsp;×</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function toggle(asked: DirectoryAddress, name: "kring" | "regio" | "q", { value, label }: { value: string; label: string }) {
  const on = asked[name] === value;
  return { label, on, href: directoryAddress({ ...asked, [name]: on ? "" : value }) };
}
