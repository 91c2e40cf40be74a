type Bought = { ordered: number; estimatedCents: number | null; cents: number | null };

/** What was ordered at the estimated prices, and at those of the contract; null when of nothing ordered both are known. */
export function savingsOf(articles: Bought[]): { estimated: number; paid: number; saved: number } | null {
  const known = articles.filter(({ ordered, estimatedCents, cents }) => ordered > 0 && estimatedCents !== null && cents !== null);
  if (known.length === 0) return null;
  const estimated = known.reduce((sum, { ordered, estimatedCents }) => sum + ordered * (estimatedCents ?? 0), 0);
  const paid = known.reduce((sum, { ordered, cents }) => sum + ordered * (cents ?? 0), 0);
  return { estimated, paid, saved: estimated - paid };
}
