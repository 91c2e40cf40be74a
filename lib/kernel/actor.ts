export type CircleRole = "member" | "lead";

/** Who is acting, with everything that rules may look at. A visitor has no person. */
export type Actor = {
  personId: string | null;
  name: string;
  email: string | null;
  organisationId: string | null;
  /** Works for a government, or for an association of governments: for any organisation but a company. */
  inGovernment: boolean;
  locale: Locale;
  isAdmin: boolean;
  /** True for the platform itself: scheduled jobs and the seed. */
  isSystem: boolean;
  /** Active memberships only, by circle id. */
  roles: ReadonlyMap<string, CircleRole>;
  /** Things of circles that an admin opened just now, after saying why: see lib/admin/inspection. */
  inspected: ReadonlySet<string>;
};

export type Locale = "nl" | "en";

export const visitor = (locale: Locale = "nl"): Actor => ({
  personId: null,
  name: "",
  email: null,
  organisationId: null,
  inGovernment: false,
  locale,
  isAdmin: false,
  isSystem: false,
  roles: new Map(),
  inspected: new Set(),
});

export const system: Actor = { ...visitor(), isSystem: true };
