import Link from "next/link";

/** An organisation by name, with the way to its page where that is known. */
export function OrganisationName({ name, slug }: { name: string | null; slug?: string | null }) {
  if (!name || !slug) return name;
  return (
    <Link href={`/organisaties/${slug}`} prefetch={false} className="inline-block py-1 text-inherit">
      {name}
    </Link>
  );
}
