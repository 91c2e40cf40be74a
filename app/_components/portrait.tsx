import { Initials } from "@/lib/ui/initials";

type Person = { slug: string; name: string; photo?: string | null };

const boxes = { sm: "size-8", md: "size-11", lg: "size-20" };
const pixels = { sm: 32, md: 44, lg: 80 };

/** Somebody's photo, or their initials. Decoration: the name is always beside it. */
export function Portrait({ person, size = "md" }: { person: Person; size?: keyof typeof boxes }) {
  if (!person.photo) return <Initials name={person.name} size={size} />;
  return (
    // biome-ignore lint/performance/noImgElement: it is small already, and the optimiser of pictures is switched off.
    <img
      src={`/api/photo/${person.slug}?v=${person.photo}`}
      alt=""
      width={pixels[size]}
      height={pixels[size]}
      loading="lazy"
      decoding="async"
      className={`${boxes[size]} shrink-0 rounded-ring bg-brand-soft object-cover`}
    />
  );
}
