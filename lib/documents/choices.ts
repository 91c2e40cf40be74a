export const documentKinds = [
  "report",
  "presentation",
  "policy-plan",
  "security-plan",
  "tender-specification",
  "framework-agreement",
  "manual",
  "guideline",
  "agreement",
  "other",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const visibilities = ["circle", "members", "public"] as const;
export type Visibility = (typeof visibilities)[number];
