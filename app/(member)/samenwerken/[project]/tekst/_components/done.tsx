type Props = { asked: string | string[] | undefined; said: Record<string, string> };

/** Says what was done by a form that went away with it; the address carries only which sentence. */
export function Done({ asked, said }: Props) {
  const sentence = typeof asked === "string" && Object.hasOwn(said, asked) ? said[asked] : undefined;
  if (!sentence) return null;
  return (
    <p role="status" className="notice-ok mt-4 max-w-read">
      {sentence}
    </p>
  );
}
