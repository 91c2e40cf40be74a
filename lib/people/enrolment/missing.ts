/** What a list may tell of somebody who is known already. */
export type Completable = { organisationId: string | null; jobTitle: string };

/**
 * What somebody left empty and a list knows. Never a phone number: every member sees it, and who ever signed in may have left it
 * empty on purpose. Sessions end, so nothing tells that somebody never did.
 */
export function missingIn(known: Completable, given: Completable): Partial<Completable> {
  return {
    ...(!known.organisationId && given.organisationId ? { organisationId: given.organisationId } : {}),
    ...(!known.jobTitle && given.jobTitle ? { jobTitle: given.jobTitle } : {}),
  };
}
