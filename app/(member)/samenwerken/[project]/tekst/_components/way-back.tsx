import Link from "next/link";

type Props = { steps: { href: string; label: string }[] };

/** Where one is: the project, and its text. */
export function WayBack({ steps }: Props) {
  return (
    <p className="flex flex-wrap gap-x-2 text-sm">
      {steps.map(({ href, label }, at) => (
        <span key={href}>
          {at > 0 && <span aria-hidden="true">› </span>}
          <Link href={href} prefetch={false} className="inline-block py-1">
            {label}
          </Link>
        </span>
      ))}
    </p>
  );
}
