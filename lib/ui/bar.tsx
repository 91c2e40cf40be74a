type Props = {
  value: number;
  max: number;
  /** Its name: the id of what names it, or a name of its own. */
  labelledBy?: string;
  name?: string;
  className?: string;
};

/** How far something is, as a bar; always told in words beside it. Each browser names the pieces of its bar in its own way. */
export function Bar({ value, max, labelledBy, name, className = "" }: Props) {
  return (
    <progress
      value={value}
      max={Math.max(max, 1)}
      aria-labelledby={labelledBy}
      aria-label={name}
      className={`block h-3 w-full appearance-none overflow-hidden rounded-full border border-field bg-sunken [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-brand [&::-moz-progress-bar]:bg-brand ${className}`}
    />
  );
}
