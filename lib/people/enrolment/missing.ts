/** What a list may tell of somebody. */
export type Fillable = { organisationId: string | null; jobTitle: string; phone: string | null };

/** What somebody left empty and a list knows. */
export function missingIn(known: Fillable, given: Fillable): Partial<Fillable> {
  return {
    ...(!known.organisationId && given.organisationId ? { organisationId: given.organisationId } : {}),
    ...(!known.jobTitle && given.jobTitle ? { jobTitle: given.jobTitle } : {}),
    ...(!known.phone && given.phone ? { phone: given.phone } : {}),
  };
}
