/** After this many by votes comes one of the newest, so that the first ones do not win for ever. */
const VOTED_PER_NEW = 2;
const NEWEST = 5;

/** Most wanted first, with the newest five mixed in where their votes would not bring them yet. */
export function mixed<Proposal extends { id: string; votes: number; createdAt: Date }>(
  proposals: Proposal[],
): (Proposal & { isNew: boolean })[] {
  const byVotes = proposals.toSorted((one, other) => other.votes - one.votes || other.createdAt.getTime() - one.createdAt.getTime());
  const top = byVotes.slice(0, VOTED_PER_NEW);
  const fresh = byVotes
    .slice(VOTED_PER_NEW)
    .toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
    .slice(0, NEWEST);
  const newest = new Set(fresh.map((proposal) => proposal.id));
  const voted = byVotes.filter((proposal) => !newest.has(proposal.id));
  const order: (Proposal & { isNew: boolean })[] = [];
  const take = (from: Proposal[], isNew: boolean, count: number) =>
    order.push(...from.splice(0, count).map((proposal) => ({ ...proposal, isNew })));
  while (voted.length + fresh.length > 0) {
    take(voted, false, VOTED_PER_NEW);
    take(fresh, true, 1);
  }
  return top.length === proposals.length ? order.map((proposal) => ({ ...proposal, isNew: false })) : order;
}
