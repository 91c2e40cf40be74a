/** The sign of the product: an open ring with a filled one inside, people around a core. Decoration only. */
export function Ring({ size = 28, className }: { size?: number; className?: string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" className={className}>
      <path d="M20.6 4.4 A11.6 11.6 0 1 0 25.5 12.6" fill="none" stroke="var(--k-brand)" strokeWidth="3" strokeLinecap="round" />
      <circle cx="14" cy="14" r="5" fill="none" stroke="var(--k-accent)" strokeWidth="3" />
    </svg>
  );
}
