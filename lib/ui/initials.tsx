/** Stands for a person's picture. Decoration: the name is always beside it. */
export function Initials({ name, size = "md" }: { name: string; size?: "sm" | "md" | "lg" }) {
  const words = name.split(/\s+/);
  const letters = `${words[0]?.charAt(0) ?? ""}${words.length > 1 ? (words.at(-1)?.charAt(0) ?? "") : ""}`.toUpperCase();
  const box = { sm: "size-8 text-xs", md: "size-11 text-sm", lg: "size-20 text-2xl" }[size];
  return (
    <span
      aria-hidden="true"
      className={`${box} inline-flex shrink-0 items-center justify-center rounded-ring bg-brand-soft font-semibold text-brand`}
    >
      {letters}
    </span>
  );
}
