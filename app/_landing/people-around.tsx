const CENTRE = 220;
const ORBIT = 122;
const PEOPLE = 9;
/** Who is on the phone: two pairs across the ring. */
const CALLS = [
  [1, 5],
  [3, 8],
] as const;

/** Rounded, so that server and browser write the same number. */
const round = (value: number) => Math.round(value * 10) / 10;
const placeOf = (person: number) => {
  const angle = (2 * Math.PI * person) / PEOPLE - 0.35;
  return { x: round(CENTRE + ORBIT * Math.cos(angle)), y: round(CENTRE + ORBIT * Math.sin(angle)) };
};

/** The sign of the product writ large: people in an open ring around a core, some of them on the phone. Decoration only. */
export function PeopleAround({ className }: { className?: string }) {
  const people = Array.from({ length: PEOPLE }, (_, number) => ({ number, ...placeOf(number) }));
  return (
    <svg viewBox="0 0 440 440" aria-hidden="true" className={className}>
      <path d="M318 62 A186 186 0 1 0 400 176" fill="none" stroke="var(--k-brand)" strokeWidth="16" strokeLinecap="round" />
      {CALLS.map(([from, to]) => {
        const [one, other] = [placeOf(from), placeOf(to)];
        return (
          <path
            key={from}
            d={`M${one.x} ${one.y} Q${CENTRE} ${CENTRE - 30} ${other.x} ${other.y}`}
            fill="none"
            stroke="var(--k-accent)"
            strokeWidth="3"
            strokeDasharray="1 9"
            strokeLinecap="round"
          />
        );
      })}
      <circle cx={CENTRE} cy={CENTRE} r="46" fill="var(--k-surface)" stroke="var(--k-accent)" strokeWidth="16" />
      {people.map(({ number, x, y }) => (
        <Person key={number} x={x} y={y} isCalling={CALLS.some((call) => (call as readonly number[]).includes(number))} />
      ))}
    </svg>
  );
}

function Person({ x, y, isCalling }: { x: number; y: number; isCalling: boolean }) {
  const colour = isCalling ? "var(--k-accent)" : "var(--k-brand)";
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r="25"
        fill={isCalling ? "var(--k-accent-soft)" : "var(--k-brand-soft)"}
        stroke="var(--k-paper)"
        strokeWidth="5"
      />
      <circle cx={x} cy={y - 6} r="6.5" fill={colour} />
      <path d={`M${x - 12} ${y + 14} a12 11 0 0 1 24 0z`} fill={colour} />
    </g>
  );
}
