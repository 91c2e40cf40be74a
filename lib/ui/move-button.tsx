/** Moves a line of a list, within its form. At the end of the list the button stays, so that focus does, but does nothing. */
export function MoveButton({ direction, label, isIdle }: { direction: "up" | "down"; label: string; isIdle: boolean }) {
  return (
    <button
      type="submit"
      name="direction"
      value={direction}
      aria-label={label}
      aria-disabled={isIdle || undefined}
      className="btn-quiet px-0 aria-disabled:opacity-40"
    >
      <span aria-hidden="true">{direction === "up" ? "↑" : "↓"}</span>
    </button>
  );
}
